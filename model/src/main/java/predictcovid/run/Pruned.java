package predictcovid.run;

import java.time.LocalDate;
import java.util.List;

/// What went, or would go, of one kind.
///
/// @param all how many there were
/// @param days of those that go, oldest first
/// @param bytes that this frees
public record Pruned(int all, List<LocalDate> days, long bytes) {
    public Pruned {
        days = List.copyOf(days);
    }
}
