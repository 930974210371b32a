package predictcovid.series;

import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What is counted of a place.
public enum Measure {
    CASES(Event.CASES),
    DEATHS(Event.DEATHS);

    private final Event event;

    Measure(Event event) {
        this.event = event;
    }

    /// What is forecast of it, by the day or by the week.
    public Target target(Frequency frequency) {
        return Target.counting(event, frequency);
    }
}
