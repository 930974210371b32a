package predictcovid.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.forecast.original.ResidualIntervals;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

class ModelFileTest {
    private static final TimeSeries SERIES =
            new TimeSeries(
                    "Aldoria",
                    Frequency.DAILY,
                    LocalDate.parse("2020-06-01"),
                    IntStream.range(0, 40).mapToDouble(t -> 100 + t * t % 17).toArray());

    @Test
    void aModelThatWasReadForecastsAsTheOneThatWasWritten() throws IOException {
        OriginalModel model = model();

        OriginalModel read = read(written(model));

        assertThat(read.forecast(9)).isEqualTo(model.forecast(9));
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        assertThat(written(model())).isEqualTo(written(model()));
    }

    @Test
    void aForeignFileIsRefused() {
        assertThatThrownBy(() -> read("PK not a model at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not a model of this program")
                .hasMessageContaining("covid train");
    }

    @Test
    void anEmptyOrShortenedOrAlteredFileIsDamaged() throws IOException {
        byte[] whole = written(model());
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 0x10;
        for (byte[] bytes : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), altered)) {
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("covid train");
        }
    }

    @Test
    void aModelOfAnotherFormatIsRefused() throws IOException {
        byte[] bytes = written(model());
        bytes[11] = 99;

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("another version");
    }

    /// One tree of three nodes; the numbers follow the header, series, mean and intervals.
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 3", "0, -7", "1, 2", "-2, 2", "999, 2"})
    void aTreeWhoseBranchesLeadNowhereIsDamaged(int column, int upper) throws IOException {
        assertThatThrownBy(() -> read(withOneTree("weekday", column, upper)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aTreeWhoseBranchesLeadOnIsRead() throws IOException {
        assertThat(read(withOneTree("weekday", 0, 2)).path(3)).hasSize(3);
    }

    @Test
    void aColumnThatNoSeriesHasIsDamaged() {
        assertThatThrownBy(() -> read(withOneTree("tides", 0, 2)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is damaged");
    }

    private static byte[] withOneTree(String name, int column, int upper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(written(model()), 0, 12);
        try (DataOutputStream values = new DataOutputStream(new GZIPOutputStream(out))) {
            values.writeUTF("Aldoria");
            values.writeUTF("DAILY");
            values.writeLong(18_000);
            values.writeInt(9);
            for (int day = 0; day < 9; day++) {
                values.writeDouble(100);
            }
            values.writeInt(3);
            values.writeInt(0);
            values.writeInt(1);
            values.writeUTF(name);
            values.writeDouble(1);
            values.writeInt(1);
            values.writeInt(3);
            values.writeInt(column);
            values.writeDouble(2.5);
            values.writeInt(upper);
            for (int leaf = 0; leaf < 2; leaf++) {
                values.writeInt(-1);
                values.writeDouble(1);
            }
        }
        return out.toByteArray();
    }

    private static OriginalModel model() {
        Forest forest =
                Forest.fit(
                        FeatureMatrix.of(SERIES, 3).select(List.of("weekday", "day")),
                        new ForestOptions(15, 0));
        double[] residuals = IntStream.range(0, 25).mapToDouble(i -> i / 100.0).toArray();
        return new OriginalModel(
                forest, 3, SERIES, ResidualIntervals.of(List.of(residuals, residuals)));
    }

    private static byte[] written(OriginalModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    private static OriginalModel read(byte[] bytes) {
        return ModelFile.read(new ByteArrayInputStream(bytes), "results/predict.model");
    }
}
