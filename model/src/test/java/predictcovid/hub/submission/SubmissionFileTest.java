package predictcovid.hub.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.file.TableFile;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

class SubmissionFileTest {
    private static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);
    private static final SubmissionName NAME = new SubmissionName("2025-09-27", "team", "model_2");
    private static final ForecastTask TASK =
            new ForecastTask("wk inc covid hosp", "01", REFERENCE, 1, REFERENCE.plusWeeks(1));

    @TempDir private Path hub;

    @Test
    void writesTheHubsColumnsInTheirOrderAndPlace() throws IOException {
        Path file = SubmissionFile.write(hub, submission(true), Format.CSV, false);

        assertThat(hub.relativize(file))
                .isEqualTo(Path.of("model-output/team-model_2/2025-09-27-team-model_2.csv"));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 23 + 1);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "reference_date,target,horizon,target_end_date,location,output_type,"
                                + "output_type_id,value");
        assertThat(lines.get(1))
                .isEqualTo("2025-09-27,wk inc covid hosp,1,2025-10-04,01,quantile,0.01,0.0");
        assertThat(lines.get(2))
                .isEqualTo("2025-09-27,wk inc covid hosp,1,2025-10-04,01,quantile,0.025,1.5");
        assertThat(lines.getLast())
                .isEqualTo("2025-09-27,wk inc covid hosp,1,2025-10-04,01,sample,01-7,42.0");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, double",
        "true, false, string",
        "false, true, string",
        "true, true, string",
    })
    void parquetHasTheTypesThatHubsExpect(boolean samples, boolean texts, String idType) {
        Path file = SubmissionFile.write(hub, submission(samples), Format.PARQUET, texts);

        assertThat(TableFile.read(file).types())
                .containsEntry("reference_date", "date")
                .containsEntry("target", "string")
                .containsEntry("horizon", "int32")
                .containsEntry("target_end_date", "date")
                .containsEntry("location", "string")
                .containsEntry("output_type", "string")
                .containsEntry("output_type_id", idType)
                .containsEntry("value", "double")
                .hasSize(8);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsBackWhatItWrote(Format format) {
        Path file = SubmissionFile.write(hub, submission(true), format, true);
        ReadForecasts read = SubmissionReader.read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.quantiles())
                .singleElement()
                .satisfies(forecast -> {
                    assertThat(forecast.task()).isEqualTo(TASK);
                    assertThat(forecast.quantiles()).isEqualTo(quantiles());
                });
        assertThat(SubmissionName.of(file)).contains(NAME);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPeakHasNeitherHorizonNorWeek(Format format) {
        ForecastTask peak = ForecastTask.ofNoWeek("peak", "01", TASK.referenceDate());
        CategoryForecast week = new CategoryForecast(peak, List.of("2025-11-29"), 1);
        Submission submission =
                new Submission(
                        NAME,
                        TaskColumns.USUAL,
                        List.of(new QuantileForecast(TASK, quantiles())),
                        List.of(week),
                        List.of(),
                        List.of());
        ReadForecasts read =
                SubmissionReader.read(SubmissionFile.write(hub, submission, format, false));

        assertThat(read.problems()).isEmpty();
        assertThat(read.categories())
                .singleElement()
                .satisfies(told -> assertThat(told.task()).isEqualTo(peak));
        assertThat(read.quantiles())
                .singleElement()
                .satisfies(told -> assertThat(told.task()).isEqualTo(TASK));
    }

    @Test
    void leavesOutAForecastThatIsNoneAndSaysSo() throws IOException {
        Path file = SubmissionFile.write(hub, submission(true), Format.CSV, false);
        List<String> lines = Files.readAllLines(file);
        String end = ",2025-10-11,01,quantile,";
        Files.write(
                file,
                Stream.concat(
                                lines.stream(),
                                Stream.of(
                                        "2025-09-27,wk inc covid hosp,2" + end + "0.5,7",
                                        "2025-09-27,wk inc covid hosp,many" + end + "0.5,7",
                                        "2025-09-27,wk inc covid hosp"))
                        .toList());
        ReadForecasts read = SubmissionReader.read(file);

        assertThat(read.quantiles()).hasSize(1);
        assertThat(read.problems().stream().map(Notice::key))
                .containsExactly("hub.submission.bad-rows", "hub.submission.bad-tasks");
        assertThat(read.problems().getFirst().toString()).contains("2 rows", "validate");
    }

    @Test
    void namesAllMissingColumnsAtOnce() throws IOException {
        Path file =
                Files.writeString(
                        hub.resolve("other.csv"),
                        "reference_date,target,Horizon,location,output_type,value\n");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> SubmissionReader.read(file))
                .withMessageContaining(
                        "no column horizon (perhaps Horizon), target_end_date, output_type_id;");
    }

    @Test
    void saysThatAFileIsNoSubmission() throws IOException {
        Path file = Files.writeString(hub.resolve("other.csv"), "date,cases\n2025-09-27,1\n");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> SubmissionReader.read(file))
                .withMessageContaining("reference_date")
                .withMessageContaining("date, cases");
    }

    @Test
    void keepsTheEarlierFileWhenItCannotWrite() throws IOException {
        Files.writeString(hub.resolve("model-output"), "a file in the place of the folder");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> SubmissionFile.write(hub, submission(false), Format.CSV, false))
                .withMessageContaining("cannot be written");
    }

    @ParameterizedTest
    @CsvSource({"my-team, model", "team, 'a model'", "'', model"})
    void refusesNamesThatHubsDoNotTake(String team, String model) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> new SubmissionName("2025-09-27", team, model))
                .withMessageContaining("letters");
    }

    private static Submission submission(boolean withSamples) {
        return new Submission(
                NAME,
                List.of(new QuantileForecast(TASK, quantiles())),
                withSamples ? List.of(new SamplePath("01-7", List.of(TASK), 42)) : List.of());
    }

    private static double[] quantiles() {
        double[] values = new double[QuantileLevels.HUB.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = 1.5 * k;
        }
        return values;
    }
}
