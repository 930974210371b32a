package predictcovid.run.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.backtest.TaskLoss;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.text.Fault;

class PeerScoresTest {
    private static final String HEAD =
            "model,target,reference_date,location,horizon,wis,log_wis,ae\n";

    @TempDir Path folder;

    @Test
    void horizonsAreWeeksWhereNoEndIsGiven() throws IOException {
        Path file = write(HEAD + "peer,hosp,2025-03-08,06,2,1.5,0.25,3\n");

        assertThat(PeerScores.read(file))
                .containsExactly(
                        new TaskLoss(
                                "peer",
                                new ForecastTask(
                                        "hosp",
                                        "06",
                                        LocalDate.parse("2025-03-08"),
                                        2,
                                        LocalDate.parse("2025-03-22")),
                                1.5,
                                0.25,
                                3));
    }

    @Test
    void leavesOutRowsWhoseTaskCannotBeRead() throws IOException {
        Path file =
                write(
                        HEAD
                                + "peer,hosp,soon,06,2,1.5,0.25,3\n"
                                + "peer,hosp,2025-03-08,06,1.5,1.5,0.25,3\n"
                                + "peer,hosp,2025-03-08,06,,1.5,0.25,3\n"
                                + "peer,hosp,2025-03-08,06,0,,,\n");

        assertThat(PeerScores.read(file))
                .singleElement()
                .satisfies(it -> assertThat(it.wis()).isNaN());
    }

    @Test
    void namesAMissingColumn() throws IOException {
        Path file = write("model,target\npeer,hosp\n");

        assertThatThrownBy(() -> PeerScores.read(file))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("reference_date");
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("peers.csv"), csv);
    }
}
