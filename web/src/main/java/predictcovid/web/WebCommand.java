package predictcovid.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import predictcovid.text.Texts;

/// `covid web`: starts the viewer. A flag wins over the environment variable of the same name.
@Command(name = "covid web", resourceBundle = "predictcovid.web.texts", sortOptions = false)
final class WebCommand implements Callable<Integer> {
    @Option(names = "--datalake", descriptionKey = "web.flag.datalake", paramLabel = "DATALAKE")
    private Optional<String> datalake = Optional.empty();

    @Option(names = "--web-port", descriptionKey = "web.flag.web-port", paramLabel = "WEB_PORT")
    private Optional<Integer> port = Optional.empty();

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "web.flag.help")
    private boolean help;

    @Override
    public Integer call() {
        try {
            ConfigurableApplicationContext context = application().run();
            int served =
                    context.getEnvironment().getProperty("local.server.port", Integer.class, 0);
            System.out.println(said("web.started", served));
            return ExitCode.OK;
        } catch (ApplicationContextException failed) {
            if (failed.getCause() instanceof PortInUseException taken) {
                System.err.println("covid: " + said("web.port-in-use", taken.getPort()));
                return ExitCode.SOFTWARE;
            }
            throw failed;
        }
    }

    private SpringApplication application() {
        Map<String, Object> flags = new HashMap<>();
        datalake.ifPresent(place -> flags.put("DATALAKE", place));
        port.ifPresent(number -> flags.put("WEB_PORT", number));
        SpringApplication application = new SpringApplication(Viewer.class);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("flags", flags)));
        return application;
    }

    private static String said(String key, Object... args) {
        return Texts.in(Locale.getDefault(), key, args);
    }
}
