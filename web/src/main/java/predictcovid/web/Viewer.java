package predictcovid.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the viewer. `DATALAKE` says what it shows and `WEB_PORT` where.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Viewer {
    /// Serves until the process is stopped.
    public static void main(String[] args) {
        SpringApplication.run(Viewer.class, args);
    }
}
