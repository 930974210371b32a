package predictcovid.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;
import predictcovid.text.EventWords;
import predictcovid.text.Spoken;

/// What is counted of a place.
///
/// @param disease a [predictcovid.target.DiseaseCode], or any words; absent where nothing tells it
/// @param kind counts or shares
public record Measure(Event event, Optional<String> disease, Kind kind)
        implements Comparable<Measure> {
    public static final Measure CASES = counted(Event.CASES);
    public static final Measure DEATHS = counted(Event.DEATHS);

    /// The events that tables may tell.
    public static final List<Event> EVENTS =
            List.of(Event.CASES, Event.DEATHS, Event.ADMISSIONS, Event.VISITS, Event.POSITIVES);

    private static final Comparator<Measure> ORDER =
            Comparator.comparing(Measure::event)
                    .thenComparing(Measure::kind)
                    .thenComparing(measure -> measure.disease.orElse(""));

    private static Measure counted(Event event) {
        return new Measure(event, Optional.empty(), Kind.COUNT);
    }

    /// What is forecast of it, by the day or by the week.
    public Target target(Frequency frequency) {
        return Target.of(event, disease, kind, frequency);
    }

    /// What is counted, in a word or a few.
    public Spoken word() {
        return new EventWords(target(Frequency.WEEKLY)).brief();
    }

    /// Cases first; what leads a run is the first that is known.
    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
