package predictcovid.series.vintage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The vintages of one target, oldest first, all on one calendar.
///
/// @param target what is counted
public record Vintages(String target, List<Vintage> all) {
    public Vintages {
        all = all.stream().sorted(Comparator.comparing(Vintage::asOf)).toList();
    }

    /// What was known on `date`: no later vintage.
    public Vintages knownAt(LocalDate date) {
        return new Vintages(
                target, all.stream().filter(vintage -> !vintage.asOf().isAfter(date)).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The newest vintage.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public Vintage newest() {
        return all.getLast();
    }

    /// The newest of the vintages before the newest one whose last step is `step`: what a
    /// forecaster saw when `step` was the last one known.
    public Optional<Vintage> endingAt(int step) {
        return all.subList(0, Math.max(0, all.size() - 1)).reversed().stream()
                .filter(vintage -> vintage.lastStep() == step)
                .findFirst();
    }
}
