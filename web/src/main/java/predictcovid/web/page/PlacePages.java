package predictcovid.web.page;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.run.PlaceLists;
import predictcovid.web.run.DatalakeLog;
import predictcovid.web.run.ExplanationArchive;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PastArchive;
import predictcovid.web.run.PlaceArchive;
import predictcovid.web.run.WeekExplanation;

/// Finds what is known of a place, and says it.
@Component
public class PlacePages {
    private final PlaceArchive places;
    private final ExplanationArchive reasons;
    private final PastArchive past;
    private final PlaceLists lists;
    private final DatalakeLog log;

    PlacePages(
            PlaceArchive places,
            ExplanationArchive reasons,
            PastArchive past,
            PlaceLists lists,
            DatalakeLog log) {
        this.past = past;
        this.places = places;
        this.reasons = reasons;
        this.lists = lists;
        this.log = log;
    }

    /// What the tables know of a place.
    ///
    /// @param outlooks absent when they cannot be read
    /// @param reasons absent when they cannot be read
    public record Known(
            RunManifest run,
            Place place,
            Optional<List<Outlook>> outlooks,
            Optional<List<WeekExplanation>> reasons) {
        /// Whether nothing could not be read.
        public boolean isWhole() {
            return outlooks.isPresent() && reasons.isPresent();
        }

        /// The target that is asked for, or the first one; absent where there is none.
        public Optional<Outlook> outlook(String target) {
            List<Outlook> all = outlooks.orElse(List.of());
            return all.stream()
                    .filter(each -> each.target().target().equals(target))
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        }
    }

    /// What is known.
    ///
    /// @throws Refusal when the run has no such place
    public Known known(RunManifest run, String code) {
        Place place =
                PlaceArchive.place(run, code)
                        .orElseThrow(() ->
                                new Refusal(
                                        HttpStatus.NOT_FOUND, "web.refused.no-place", run.runId()));
        return new Known(
                run,
                place,
                read(() -> places.outlooks(run, place)),
                read(() -> reasons.explanations(run, place)));
    }

    /// Absent when the tables cannot be read: the rest of the page can still be shown.
    private <T> Optional<T> read(Supplier<T> tables) {
        try {
            return Optional.of(tables.get());
        } catch (Fault | UncheckedIOException e) {
            log.failed(e);
            return Optional.empty();
        }
    }

    /// The page of a place.
    ///
    /// @param target the one to draw; the first one when the place has no such target
    public PlacePage page(Known known, String target, Words words) {
        PlaceData data =
                new PlaceData(
                        known.run,
                        known.place,
                        known.outlooks.orElse(List.of()),
                        of -> read(() -> past.scores(known.run, known.place, of)).orElse(List.of()),
                        known.reasons.orElse(List.of()));
        return PlacePage.of(data, lists.of(known.run, words).orElseThrow(), target, words);
    }
}
