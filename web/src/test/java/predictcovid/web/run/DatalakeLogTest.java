package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;

/// What the operator of the page reads when the datalake is not as it should be.
class DatalakeLogTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir private Path folder;

    private Lake lake;
    private RunningViewer viewer;

    @BeforeEach
    void start() {
        lake = new Lake(folder.resolve("datalake"));
        viewer = RunningViewer.of(lake);
        log.start();
        all().addAppender(log);
    }

    @AfterEach
    void stop() {
        all().detachAppender(log);
        viewer.close();
    }

    @Test
    void aDatalakeThatCannotBeReadIsOneLineHoweverManyMeetIt() throws IOException {
        Files.writeString(lake.folder(), "a file");

        meetItOften();

        assertThat(warnings())
                .containsExactly(
                        "The datalake failed: The datalake "
                                + lake.folder().toUri()
                                + " is a file. Set DATALAKE to a folder.");
        assertThat(log.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void whatComesBackIsToldAgain() throws IOException {
        lake.write(Lake.CURRENT, "{");
        meetItOften();
        lake.delete(Lake.CURRENT);
        lake.publish("r1");
        meetItOften();
        lake.write(Lake.CURRENT, "{");
        meetItOften();

        assertThat(lines(Level.INFO)).containsExactly("The datalake is well again");
        assertThat(warnings())
                .hasSize(3)
                .endsWith("Showing the last good run instead: r1")
                .element(1)
                .isEqualTo(warnings().getFirst());
    }

    @Test
    void aDatalakeThatAnswersAgainIsWell() throws IOException {
        Files.writeString(lake.folder(), "a file");
        viewer.getManagement("/actuator/health/readiness");
        Files.delete(lake.folder());
        viewer.getManagement("/actuator/health/readiness");

        assertThat(warnings()).hasSize(1);
        assertThat(lines(Level.INFO)).containsExactly("The datalake is well again");
    }

    @Test
    void aFileThatIsMissingIsNamedOnce() throws IOException {
        lake.publish("r1");
        lake.publish("r2");
        lake.delete("history/runs/r2/series.parquet");

        meetItOften();

        assertThat(warnings())
                .containsExactly(
                        "Run r2 is not whole: history/runs/r2/series.parquet is missing",
                        "Showing the last good run instead: r1");
    }

    @Test
    void aFileOfAnotherSizeIsNamedAndNoRunThatIsNotShown() throws IOException {
        lake.publish("r1");
        lake.write("history/runs/r1/forecast.csv", "date");

        meetItOften();

        assertThat(warnings())
                .containsExactly(
                        "Run r1 is not whole: history/runs/r1/forecast.csv has 4 bytes instead of"
                                + " 18");
    }

    @Test
    void runsThatCannotBeReadAreToldOnce() throws IOException {
        lake.publish("r1");
        lake.write("history/runs/r2/run.json", "{}");
        lake.write(Lake.CURRENT, "{");

        meetItOften();

        assertThat(warnings())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("The datalake failed: results/run.json is damag"))
                .anyMatch(line -> line.startsWith("Run r2 is left out: history/runs/r2/run.json"))
                .contains("Showing the last good run instead: r1");
    }

    private void meetItOften() throws IOException {
        for (int i = 0; i < 3; i++) {
            viewer.getManagement("/actuator/health/readiness");
            viewer.get("/");
            viewer.get("/runs");
            viewer.get("/api/runs/current");
        }
    }

    private List<String> warnings() {
        return lines(Level.WARN);
    }

    private List<String> lines(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger all() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
