package predictcovid.web;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// `covid web`: starts the viewer. A flag wins over the environment variable of the same name.
@Command(name = "covid web", resourceBundle = "predictcovid.web.texts", sortOptions = false)
final class WebCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<WebSetting, String> flags = new EnumMap<>(WebSetting.class);

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "web.flag.help")
    private boolean help;

    /// @param environment variables by name
    WebCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Option(names = "--datalake", descriptionKey = "web.flag.datalake", paramLabel = "DATALAKE")
    void setDatalake(String place) {
        flags.put(WebSetting.DATALAKE, place);
    }

    @Option(names = "--web-port", descriptionKey = "web.flag.web-port", paramLabel = "WEB_PORT")
    void setWebPort(String port) {
        flags.put(WebSetting.WEB_PORT, port);
    }

    @Option(names = "--web-path", descriptionKey = "web.flag.web-path", paramLabel = "WEB_PATH")
    void setWebPath(String path) {
        flags.put(WebSetting.WEB_PATH, path);
    }

    @Option(
            names = "--management-port",
            descriptionKey = "web.flag.management-port",
            paramLabel = "MANAGEMENT_PORT")
    void setManagementPort(String port) {
        flags.put(WebSetting.MANAGEMENT_PORT, port);
    }

    @Option(
            names = "--management-address",
            descriptionKey = "web.flag.management-address",
            paramLabel = "MANAGEMENT_ADDRESS")
    void setManagementAddress(String address) {
        flags.put(WebSetting.MANAGEMENT_ADDRESS, address);
    }

    @Option(names = "--map", descriptionKey = "web.flag.map", paramLabel = "MAP")
    void setMap(String file) {
        flags.put(WebSetting.MAP, file);
    }

    @Option(names = "--embedders", descriptionKey = "web.flag.embedders", paramLabel = "EMBEDDERS")
    void setEmbedders(String sites) {
        flags.put(WebSetting.EMBEDDERS, sites);
    }

    /// Returns once the viewer serves, or with the exit status of what kept it from that.
    int execute(String... args) {
        return new CommandLine(this)
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setParameterExceptionHandler((wrong, _) -> explain(wrong))
                .execute(args);
    }

    @Override
    public Integer call() {
        WebSettingValues values = WebSettingValues.of(flags, environment);
        List<Fault> wrong = WebSettingsCheck.faults(values);
        wrong.forEach(this::complain);
        return wrong.isEmpty() ? serve(values) : ExitCode.USAGE;
    }

    private int serve(WebSettingValues values) {
        try {
            ConfigurableApplicationContext context = Viewer.with(values).run();
            int port = context.getEnvironment().getProperty("local.server.port", Integer.class, 0);
            out.println(Texts.in(Locale.getDefault(), "web.started", port));
            return ExitCode.OK;
        } catch (RuntimeException failure) {
            complain(StartFailure.explain(failure, values).orElseThrow(() -> failure));
            return ExitCode.SOFTWARE;
        }
    }

    private int explain(ParameterException wrong) {
        err.println("covid: " + wrong.getMessage());
        complain(new Fault("web.see-help"));
        return ExitCode.USAGE;
    }

    private void complain(Fault fault) {
        err.println("covid: " + fault.in(Locale.getDefault()));
    }
}
