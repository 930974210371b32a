package predictcovid.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Scheme;
import predictcovid.engine.Engine;
import predictcovid.engine.EngineProvider;
import predictcovid.engine.EngineRequest;
import predictcovid.text.Fault;

/// The engine that the settings choose.
record EngineChoice(Settings settings, SettingValues values) {
    /// This machine's.
    static final String THREADS = "threads";

    private static final String HOST = "[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]";
    private static final String PORT = "[1-9]\\d{0,4}";

    /// Spark's addresses of masters, but those for its own tests.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "local|local\\[([1-9]\\d{0,3}|\\*)(,[1-9]\\d*)?]"
                            + "|spark://H:P(,H:P)*"
                                    .replace("H", "(" + HOST + ")")
                                    .replace("P", PORT)
                            + "|k8s://\\S+|yarn");

    /// A text that is an address of an engine.
    ///
    /// @throws IllegalArgumentException when it is none
    static String address(String text) {
        if (!text.equals(THREADS) && !ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("no engine");
        }
        return text;
    }

    Engine open() {
        if (settings.engine().equals(THREADS)) {
            return new Workers(settings.workers());
        }
        requireSense();
        return ServiceLoader.load(EngineProvider.class, EngineProvider.class.getClassLoader())
                .findFirst()
                .orElseThrow(() ->
                        new Fault(Fault.Kind.WRONG_USE, "run.engine.missing", settings.engine()))
                .open(
                        new EngineRequest(
                                settings.engine(),
                                settings.fluentdHost(),
                                settings.fluentdPort(),
                                settings.zone()));
    }

    private void requireSense() {
        List<Fault> faults = new ArrayList<>();
        String jobs = values.text(Setting.N_JOBS);
        if (!jobs.equals(Setting.N_JOBS.defaultValue())) {
            faults.add(new Fault("run.engine.n-jobs", jobs, settings.engine()));
        }
        if (isRemote() && !settings.datalakeShared() && isFolder()) {
            faults.add(new Fault("run.engine.datalake", settings.datalake(), settings.engine()));
        }
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
    }

    private boolean isRemote() {
        return !settings.engine().startsWith("local");
    }

    private boolean isFolder() {
        return Location.parse(settings.datalake()).scheme() == Scheme.FILE;
    }
}
