package predictcovid.web;

import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import picocli.CommandLine;
import predictcovid.text.SystemLanguage;
import predictcovid.text.Texts;

/// The viewer's entry.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Viewer {
    /// Serves until the process is stopped; exit status 1 when it cannot start, 2 for wrong use.
    public static void main(String[] args) {
        Locale.setDefault(Texts.language(SystemLanguage.of(System.getenv())));
        int status = new CommandLine(new WebCommand()).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
