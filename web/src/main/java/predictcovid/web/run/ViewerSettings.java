package predictcovid.web.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the viewer shows.
///
/// @param datalake a folder, or a `file:`, `hdfs:` or `s3a:` address
/// @param map a file of the shapes of places; `auto` for the maps that the program has
/// @param path below which people reach the viewer, such as `/covid`; `auto` as a proxy tells
/// @param embedders the sites that may show charts in a frame: origins, `*` or `none`
/// @param refresh how long an answer may be old before the datalake is asked for a newer run
@ConfigurationProperties("viewer")
public record ViewerSettings(
        String datalake, String map, String path, String embedders, Duration refresh) {}
