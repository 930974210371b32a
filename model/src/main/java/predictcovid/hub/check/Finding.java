package predictcovid.hub.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.hub.file.Listing;
import predictcovid.text.Notice;

/// A rule that a submission breaks, once or in many places.
///
/// @param rule the rule
/// @param count in how many places
/// @param examples the first of them: where and what
/// @param details what the sentence says beside the count
public record Finding(Rule rule, int count, List<Notice> examples, List<Object> details) {
    public Finding {
        examples = List.copyOf(examples);
        details = List.copyOf(details);
    }

    /// One sentence: what is wrong and how to mend it.
    public Notice sentence() {
        return new Notice(rule.key(), Stream.concat(Stream.of(count), details.stream()).toArray());
    }

    /// The first places, and how many more there are; empty when the file as a whole is meant.
    public Optional<Notice> where() {
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        int more = count - examples.size();
        Notice listed = Listing.of(examples);
        return Optional.of(more > 0 ? new Notice("hub.check.more", listed, more) : listed);
    }
}
