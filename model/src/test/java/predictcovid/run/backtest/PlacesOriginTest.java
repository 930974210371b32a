package predictcovid.run.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.run.input.SourceDownload;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;

class PlacesOriginTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate DAY = FIRST.plusDays(101);
    private static final Place ALDORIA = new Place("ALD", "Aldoria", Optional.of("Norda"));

    @Test
    void knowsTheLastDownloadAndHowTheOnesBeforeItWereRevised() {
        PlacesOrigin origin =
                PlacesOrigin.of(
                        List.of(download(DAY.minusDays(7), 10), download(DAY, 20)),
                        DayOfWeek.SUNDAY);

        assertThat(origin.vintage()).contains(DAY);
        assertThat(origin.date()).isEqualTo(DAY.minusDays(1));
        Vintages cases = origin.archive().weeks().vintages("wk inc case").orElseThrow();
        assertThat(cases.all()).extracting(Vintage::asOf).containsExactly(DAY.minusDays(7), DAY);
        assertThat(newest(cases.all().getFirst())).isEqualTo(70);
        assertThat(newest(cases.newest())).isEqualTo(140);
        assertThat(cases.all().getFirst().lastStep()).isEqualTo(cases.newest().lastStep() - 1);
    }

    /// The value of the place in the last week.
    private static double newest(Vintage vintage) {
        return vintage.panel().value(1, vintage.lastStep());
    }

    /// What was known on a day: so many cases on each day before it.
    private static SourceDownload download(LocalDate day, double cases) {
        List<Observation> known =
                IntStream.range(0, (int) FIRST.until(day, ChronoUnit.DAYS))
                        .mapToObj(i -> new Observation(ALDORIA, FIRST.plusDays(i), cases))
                        .toList();
        return new SourceDownload(
                day,
                "",
                PlacesAsOf.of(
                        Map.of(Measure.CASES, known),
                        Map.of(ALDORIA, 1e6),
                        day,
                        PlaceOptions.STANDARD));
    }
}
