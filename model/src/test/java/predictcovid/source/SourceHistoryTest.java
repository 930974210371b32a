package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.series.Measure;
import predictcovid.source.table.TableReader;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

class SourceHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

    @TempDir Path folder;
    private Datalake lake;
    private final List<Notice> warnings = new ArrayList<>();

    @BeforeEach
    void open() {
        lake = Datalake.open(folder.resolve("lake").toString());
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Test
    void readsTheNewestVintageOfEachWeekOldestFirst() throws IOException {
        keep(1, 7, 8, 12, 13, 14, 30);

        assertThat(days(12))
                .containsExactly(TODAY.minusDays(30), TODAY.minusDays(14), TODAY.minusDays(7));
        assertThat(warnings).isEmpty();
    }

    @Test
    void looksNoFurtherBackThanAsked() throws IOException {
        keep(7, 14, 21, 28);

        assertThat(days(2)).containsExactly(TODAY.minusDays(14), TODAY.minusDays(7));
        assertThat(days(0)).isEmpty();
    }

    @Test
    void knowsTheDeathsAndNothingDatedAfterTheVintage() throws IOException {
        keep(7);

        List<Integer> rows =
                history()
                        .read(
                                url(),
                                TODAY,
                                1,
                                known -> {
                                    assertThat(known.table().observations(Measure.DEATHS))
                                            .noneMatch(row -> row.date().isAfter(known.day()));
                                    return known.table().observations(Measure.DEATHS).size();
                                },
                                _ -> {});

        // three places, 1 January to 8 June 2020
        assertThat(rows).containsExactly(3 * 160);
    }

    @Test
    void namesADamagedVintageAndTakesTheOneBefore() throws IOException {
        keep(7, 9);
        lake.write("sources/datasource-2020-06-08.csv.gz", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(days(3)).containsExactly(TODAY.minusDays(9));
        assertThat(warnings).singleElement().asString().contains("datasource-2020-06-08");
    }

    @Test
    void namesAVintageOfWhichNothingCanBeMade() throws IOException {
        keep(7, 9);

        List<LocalDate> used =
                history()
                        .read(
                                url(),
                                TODAY,
                                3,
                                known -> {
                                    if (known.day().equals(TODAY.minusDays(7))) {
                                        throw new Fault("series.no-place");
                                    }
                                    return known.day();
                                },
                                _ -> {});

        assertThat(used).containsExactly(TODAY.minusDays(9));
        assertThat(warnings).singleElement().asString().contains("06-08", "no place");
    }

    @Test
    void tellsTheDigestOfTheSourcesBytes() throws IOException {
        keep(7, 14);

        List<String> digests =
                history().read(url(), TODAY, 2, SourceHistory.Known::sha256, _ -> {});

        assertThat(digests)
                .containsExactly(unpacked("2020-06-01"), unpacked("2020-06-08"))
                .doesNotHaveDuplicates();
    }

    private String unpacked(String day) throws IOException {
        MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
        try (InputStream in =
                new GZIPInputStream(lake.read("sources/datasource-" + day + ".csv.gz"))) {
            in.transferTo(measured);
        }
        return measured.sha256();
    }

    @Test
    void passesOverVintagesOfAnotherSource() throws IOException {
        keep(7);

        assertThat(history().read("elsewhere.csv", TODAY, 12, SourceHistory.Known::day, _ -> {}))
                .isEmpty();
    }

    @Test
    void tellsHowManyWeeksAreDone() throws IOException {
        keep(7);
        List<Integer> done = new ArrayList<>();

        history().read(url(), TODAY, 3, SourceHistory.Known::day, done::add);

        assertThat(done).containsExactly(1, 2, 3);
    }

    private List<LocalDate> days(int weeks) {
        return history().read(url(), TODAY, weeks, SourceHistory.Known::day, _ -> {});
    }

    private SourceHistory history() {
        return new SourceHistory(
                lake, TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS), warnings::add);
    }

    private String url() {
        return folder.resolve("source.csv").toString();
    }

    /// Downloads a file as on these days, each with a day more, from the eldest on.
    private void keep(int... daysAgo) throws IOException {
        for (int i = daysAgo.length - 1; i >= 0; i--) {
            LocalDate day = TODAY.minusDays(daysAgo[i]);
            Files.writeString(Path.of(url()), LookAlike.COMPACT.text(3, 200 - daysAgo[i]));
            InstantSource noon =
                    InstantSource.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            new SourceVintages(
                            lake,
                            new Downloader(
                                    DownloadLimits.STANDARD, "test", noon, DownloadProgress.SILENT),
                            new TableReader(TableReader.DEFAULT_COLUMNS),
                            noon)
                    .fetch(SourceRequest.of(url(), day));
        }
    }
}
