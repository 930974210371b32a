package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is wrong with the datalake, told to the operator in one line. What goes on being wrong is
/// not told again, however many readers and probes meet it.
@Component
public class DatalakeLog {
    private static final Logger LOG = LoggerFactory.getLogger(DatalakeLog.class);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(1000).expireAfterAccess(MEMORY).build();

    /// The datalake failed; where in the program, only those who debug it want to know.
    public void failed(RuntimeException failure) {
        if (isNews(String.valueOf(failure.getMessage()))) {
            LOG.warn("The datalake failed: {}", failure.getMessage());
            LOG.debug("where it failed", failure);
        }
    }

    /// Something in the datalake is not as it should be.
    public void found(String trouble) {
        if (isNews(trouble)) {
            LOG.warn("{}", trouble);
        }
    }

    /// What was wrong is over: should it come back, it is told again.
    public void recovered() {
        if (!told.asMap().isEmpty()) {
            told.invalidateAll();
            LOG.info("The datalake is well again");
        }
    }

    private boolean isNews(String trouble) {
        return told.asMap().putIfAbsent(trouble, true) == null;
    }
}
