package predictcovid.web.http;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.web.run.OpenDatalake;

/// Ready when the datalake can be read, be there a run or not.
@Component("datalake")
class DatalakeHealth extends AbstractHealthIndicator {
    private final OpenDatalake datalake;

    DatalakeHealth(OpenDatalake datalake) {
        super("The datalake cannot be read");
        this.datalake = datalake;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("hasRun", datalake.get().exists(DatalakeLayout.CURRENT_RUN));
    }
}
