package predictcovid.target;

/// What happens to people, of which a target tells how often.
public enum Event {
    CASES("case"),
    DEATHS("death"),
    /// To hospital.
    ADMISSIONS("hosp"),
    /// To an emergency department.
    VISITS("visits"),
    /// Tests that find what they look for.
    POSITIVES("positive"),
    /// What this program has no words for.
    OTHER("other");

    private final String word;

    Event(String word) {
        this.word = word;
    }

    /// The event of a word; other than all for a word that no event has.
    public static Event of(String word) {
        for (Event event : values()) {
            if (event.word.equals(word)) {
                return event;
            }
        }
        return OTHER;
    }

    /// The technical word, as hubs write it in the names of targets.
    public String word() {
        return word;
    }
}
