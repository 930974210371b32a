package predictcovid.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;
import predictcovid.text.ReadableOutput;
import predictcovid.text.SystemLanguage;
import predictcovid.text.Texts;

/// The viewer's entry.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Viewer {
    /// Serves until the process is stopped; exit status 1 when it cannot start, 2 for wrong use.
    public static void main(String[] args) {
        Locale.setDefault(Texts.language(SystemLanguage.of(System.getenv())));
        WebCommand command =
                new WebCommand(
                        System.getenv(),
                        ReadableOutput.of(System.out),
                        ReadableOutput.of(System.err));
        int status = command.execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /// The viewer with these settings, not started yet.
    static SpringApplication with(WebSettingValues values) {
        Map<String, Object> settings =
                values.values().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().name(), Map.Entry::getValue));
        SpringApplication application = new SpringApplication(Viewer.class);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("settings", settings)));
        return application;
    }
}
