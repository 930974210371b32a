package predictcovid.web.run;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunStore;
import predictcovid.text.Fault;

/// The connection to the datalake, made when it is first needed and tried again as long as it
/// fails: the viewer starts whether or not the datalake is there.
@Component
public class OpenDatalake {
    private final ViewerSettings settings;
    private final DatalakeLog log;
    private @Nullable Datalake datalake;

    OpenDatalake(ViewerSettings settings, DatalakeLog log) {
        this.settings = settings;
        this.log = log;
    }

    /// The datalake.
    ///
    /// @throws Fault when it cannot be reached
    public synchronized Datalake get() {
        if (datalake == null) {
            datalake = Datalake.open(settings.datalake());
        }
        return datalake;
    }

    /// The runs in it.
    ///
    /// @throws Fault when it cannot be reached
    public RunStore runs() {
        return new RunStore(get(), log::found);
    }

    @PreDestroy
    synchronized void close() {
        if (datalake != null) {
            datalake.close();
        }
    }
}
