package predictcovid.run.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Build;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunningProgram;
import predictcovid.run.input.SettingValues;
import predictcovid.run.input.SettingsCheck;
import predictcovid.run.input.Warnings;

class RunIdentityTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123456Z");
    private static final String OWN = "2026-11-30T12-00-00.123Z";

    @TempDir Path folder;
    private Datalake datalake;
    private RunContext context;

    @BeforeEach
    void open() {
        SettingValues values = SettingValues.of(Map.of(), Map.of());
        datalake = Datalake.open(folder.toString());
        context =
                new RunContext(
                        SettingsCheck.check(values, Locale.ENGLISH),
                        values,
                        datalake,
                        () -> NOW,
                        Progress.NONE,
                        new Warnings(),
                        new RunningProgram("test", new Build(Optional.empty(), false, "")));
    }

    @Test
    void aRunIsNamedAfterTheTimeThatItStarts() {
        published("2026-11-30T11-59-59.999Z");

        assertThat(RunIdentity.begin("predict", context).runId()).isEqualTo(OWN);
        assertThat(context.warnings().all()).isEmpty();
    }

    @Test
    void afterTheClockWasSetBackARunIsStillTheNewestAndSaysSo() {
        published("2026-12-24T18-00-00.999Z");

        RunIdentity run = RunIdentity.begin("predict", context);

        assertThat(run.runId()).isEqualTo("2026-12-24T18-00-01.000Z");
        assertThat(run.started()).isEqualTo(Instant.parse("2026-11-30T12:00:00.123Z"));
        assertThat(context.warnings().all())
                .extracting(it -> it.key())
                .containsExactly("run.clock-behind");
    }

    @Test
    void twoRunsOfOneMillisecondHaveTwoNames() {
        published(OWN);

        assertThat(RunIdentity.begin("predict", context).runId())
                .isEqualTo("2026-11-30T12-00-00.124Z");
    }

    @Test
    void aFolderOfAnotherNameIsNoNewerRun() {
        published("z-kept-by-hand");

        assertThat(RunIdentity.begin("predict", context).runId()).isEqualTo(OWN);
    }

    private void published(String runId) {
        datalake.write(
                DatalakeLayout.inRun(runId, "run.json"), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
