package predictcovid.serving;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunStore;
import predictcovid.serving.database.DatabaseStore;
import predictcovid.serving.search.SearchStore;
import predictcovid.serving.store.ForecastStore;
import predictcovid.serving.store.ServedRun;
import predictcovid.serving.store.ServedRuns;
import predictcovid.serving.store.ServingAddress;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of how published runs reach their servers: each is asked which runs it has, and gets
/// those of the datalake that it lacks. A server that fails changes nothing in the datalake.
///
/// @param told takes a sentence for each server that did not get all
public record Serving(Datalake datalake, Consumer<Notice> told) {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /// How many runs a server gets at once, the newest first: a run shall end, and the next one
    /// goes on.
    static final int MOST_RUNS = 100;

    /// Brings the servers up to date.
    public void serve(List<ServingAddress> addresses) {
        for (ServingAddress address : addresses) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try (ForecastStore store = open(address)) {
                serve(address, store);
            } catch (Fault fault) {
                LOG.debug("not published to {}", address, fault);
                told.accept(new Notice("serving.failed", address.toString(), fault.notice()));
            }
        }
    }

    private static ForecastStore open(ServingAddress address) {
        return switch (address.kind()) {
            case ELASTICSEARCH -> SearchStore.open(address);
            case POSTGRESQL -> DatabaseStore.open(address);
        };
    }

    private void serve(ServingAddress address, ForecastStore store) {
        RunStore runs = new RunStore(datalake);
        Set<String> there = store.runIds();
        int sent = 0;
        for (String id : runs.publishedIds().reversed()) {
            if (sent == MOST_RUNS || Thread.currentThread().isInterrupted()) {
                break;
            }
            if (!there.contains(id)) {
                Optional<ServedRun> run = read(runs, id);
                run.ifPresent(store::put);
                sent += run.isPresent() ? 1 : 0;
            }
        }
        LOG.info("{} runs published to {}", sent, address);
    }

    /// A run that another program made, or of which files are lost, is passed over.
    private Optional<ServedRun> read(RunStore runs, String id) {
        try {
            return runs.run(id)
                    .filter(run -> run.forecast().isPresent())
                    .map(new ServedRuns(datalake)::read);
        } catch (Fault damaged) {
            LOG.warn("Run {} cannot be published: {}", id, damaged.getMessage());
            return Optional.empty();
        }
    }
}
