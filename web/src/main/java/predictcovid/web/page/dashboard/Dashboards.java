package predictcovid.web.page.dashboard;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.PlaceLists;
import predictcovid.web.run.DatalakeLog;

/// Makes the views of the places of a run. When its tables cannot be read, the places are known by
/// name.
@Component
public class Dashboards {
    /// Rows of a page.
    private static final int PAGE = 50;

    /// Rows beside the forecast of a run.
    private static final int FIRST = 10;

    private final Prospects prospects;
    private final PlaceLists lists;
    private final DatalakeLog log;

    Dashboards(Prospects prospects, PlaceLists lists, DatalakeLog log) {
        this.prospects = prospects;
        this.lists = lists;
        this.log = log;
    }

    /// What is to be shown.
    ///
    /// @param prospects absent when the tables of the run cannot be read
    public record Shown(View view, PlaceList list, Optional<List<Prospect>> prospects) {
        /// Whether the tables of the run cannot be read.
        public boolean isDamaged() {
            return prospects.isEmpty();
        }

        /// The prospects as far as they are known.
        public List<Prospect> known() {
            return prospects.orElseGet(() -> Prospects.unknown(view.run()));
        }

        /// Works it out.
        public Dashboard dashboard() {
            return Dashboard.of(view, list, known());
        }
    }

    /// What a page of the places shows; absent for a run that forecast none.
    ///
    /// @param path of that page
    public Optional<Shown> page(RunManifest run, DashboardQuery query, String path, Words words) {
        return View.of(run, query, path, PAGE, words).flatMap(this::shown);
    }

    /// The first of them.
    public Optional<Shown> first(RunManifest run, String path, Words words) {
        return View.of(run, DashboardQuery.DEFAULT, path, FIRST, words).flatMap(this::shown);
    }

    private Optional<Shown> shown(View view) {
        return lists.of(view.run(), view.words())
                .filter(list -> !list.rows().isEmpty())
                .map(list -> new Shown(view, list, known(view)));
    }

    private Optional<List<Prospect>> known(View view) {
        try {
            return Optional.of(prospects.of(view.run(), view.target().target(), view.week()));
        } catch (Fault | UncheckedIOException e) {
            log.failed(e);
            return Optional.empty();
        }
    }
}
