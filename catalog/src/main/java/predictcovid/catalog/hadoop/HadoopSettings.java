package predictcovid.catalog.hadoop;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;

/// Hadoop's configuration for a datalake: Hadoop's own defaults, then ours, then the site's files
/// on the class path (`core-site.xml` …), then the options of the call.
final class HadoopSettings {
    private static final String NOBODY = "predict-covid";

    private HadoopSettings() {}

    static Configuration of(Map<String, String> ours, Map<String, String> options) {
        Configuration settings = new Configuration();
        ours.forEach((name, value) -> {
            if (!isSetBySite(settings, name)) {
                settings.set(name, value);
            }
        });
        options.forEach(settings::set);
        return settings;
    }

    /// Whether the site or the call gives the value, and not Hadoop.
    static boolean isSetBySite(Configuration settings, String name) {
        String[] sources = settings.getPropertySources(name);
        return sources != null
                && sources.length > 0
                && !sources[sources.length - 1].endsWith("-default.xml");
    }

    /// Gives the process a name when the system has none for its user, as in a container that runs
    /// under a bare number; Hadoop would refuse to start.
    static void ensureUser() {
        try {
            UserGroupInformation.getLoginUser();
        } catch (IOException e) {
            UserGroupInformation.setLoginUser(UserGroupInformation.createRemoteUser(NOBODY));
        }
    }
}
