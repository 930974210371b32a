package predictcovid.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.Build;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunningProgram;
import predictcovid.run.input.SettingValues;
import predictcovid.run.input.SettingsCheck;
import predictcovid.run.input.Warnings;
import predictcovid.target.Target;

class PlaceLinesTest {
    private static final LocalDate LAST = LocalDate.of(2025, 9, 20);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wk inc flu prop ed visits|en|0.0225"
                        + "|California, share of emergency visits for influenza in the week:"
                        + " EW 39 (Sep 27, 2025): 2.25% (80 %: 1.12% – 4.5%)",
                "wk inc flu percent ed visits|pt-BR|2.25"
                        + "|California, percentual de atendimentos de emergência por influenza na semana:"
                        + " SE 39 (27 de set. de 2025): 2,25% (80 %: 1,12% – 4,5%)",
                "wk inc flu hosp|en|1200|California, hospital admissions for influenza in the week:"
                        + " EW 39 (Sep 27, 2025): 1,200 (80 %: 600 – 2,400)",
                "wk inc case|en|1200|California, new cases in the week:"
                        + " EW 39 (Sep 27, 2025): 1,200 (80 %: 600 – 2,400)",
                "wk flu sewage|en|12|California, wk flu sewage in the week:"
                        + " EW 39 (Sep 27, 2025): 12 (80 %: 6 – 24)"
            })
    void tellsCountsAndSharesInTheirWords(
            String target, String language, double median, String line) {
        assertThat(lines(language, List.of(target), List.of(), median)).contains(line);
    }

    @Test
    void tellsDaysOnlyOfWhatIsNotForecastByTheWeek() {
        assertThat(
                        lines(
                                "en",
                                List.of("day inc flu case", "day inc case", "wk inc case"),
                                List.of(),
                                10))
                .anyMatch(line -> line.startsWith("California, new cases in the week"))
                .filteredOn(line -> line.startsWith("California, influenza cases on"))
                .hasSize(1);
    }

    @Test
    void tellsWhatPlacesLack() {
        assertThat(
                        lines(
                                        "en",
                                        List.of("wk inc case"),
                                        List.of(
                                                lacking("wk inc death"),
                                                lacking("wk inc flu hosp")),
                                        10)
                                .getLast())
                .contains(
                        "1 without deaths only",
                        "1 without hospital admissions for influenza only");
    }

    private static LeftOut lacking(String target) {
        return new LeftOut("06", "California", Optional.of(target), Map.of());
    }

    private List<String> lines(
            String language, List<String> targets, List<LeftOut> leftOut, double median) {
        ManifestPlaces places =
                new ManifestPlaces(
                        LAST,
                        List.of(
                                new Place(
                                        "06",
                                        "California",
                                        Optional.empty(),
                                        targets.stream()
                                                .map(Target::named)
                                                .map(each ->
                                                        PlaceTarget.of(
                                                                each, LAST, 1, Optional.empty()))
                                                .toList())),
                        leftOut,
                        Optional.empty(),
                        Optional.empty());
        try (Datalake lake = Datalake.open(folder.toString())) {
            ParquetTable.write(
                    lake,
                    DatalakeLayout.inRun("r", RunLayout.FORECASTS),
                    table(targets.getFirst(), median));
            return new PlaceLines(context(lake, language), "r", places).all();
        }
    }

    /// One week ahead: an 80 % interval from half to twice the median.
    private static Table table(String target, double median) {
        return Table.of(
                Column.texts("target", List.of(target, target, target)),
                Column.texts("location", List.of("06", "06", "06")),
                Column.integers("horizon", List.of(1, 1, 1)),
                Column.dates(
                        "target_end_date",
                        List.of(LAST.plusWeeks(1), LAST.plusWeeks(1), LAST.plusWeeks(1))),
                Column.numbers("output_type_id", new double[] {0.1, 0.5, 0.9}),
                Column.numbers("value", new double[] {median / 2, median, median * 2}));
    }

    private static RunContext context(Datalake lake, String language) {
        SettingValues values = SettingValues.of(Map.of(), Map.of("LOCALE", language));
        return new RunContext(
                SettingsCheck.check(values, Locale.ENGLISH),
                values,
                lake,
                InstantSource.system(),
                Progress.NONE,
                new Warnings(),
                new RunningProgram("test", new Build(Optional.empty(), false, "")));
    }
}
