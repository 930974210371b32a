package predictcovid.web.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.web.run.DatalakeLog;
import predictcovid.web.run.OpenDatalake;

/// Ready when the datalake can be read, be there a run or not.
@Component("datalake")
class DatalakeHealth implements HealthIndicator {
    private final OpenDatalake datalake;
    private final DatalakeLog log;
    private final AtomicBoolean isIll = new AtomicBoolean();

    DatalakeHealth(OpenDatalake datalake, DatalakeLog log) {
        this.datalake = datalake;
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            boolean hasRun = datalake.get().exists(DatalakeLayout.CURRENT_RUN);
            if (isIll.getAndSet(false)) {
                log.recovered();
            }
            return Health.up().withDetail("hasRun", hasRun).build();
        } catch (RuntimeException failure) {
            isIll.set(true);
            log.failed(failure);
            return Health.down().withDetail("error", String.valueOf(failure.getMessage())).build();
        }
    }
}
