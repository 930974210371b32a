package predictcovid.engine;

import java.time.ZoneId;
import java.util.Optional;

/// Which engine is wanted, and what its workers must know.
///
/// @param address of the master, such as `local[2]` or `spark://host:7077`
/// @param fluentdHost where their log records go; absent = their own console only
/// @param zone of the times in their log records
public record EngineRequest(
        String address, Optional<String> fluentdHost, int fluentdPort, ZoneId zone) {}
