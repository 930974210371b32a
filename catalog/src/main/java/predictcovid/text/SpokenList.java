package predictcovid.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/// Several words or sentences, with commas between them. Of many only the first are said, and how
/// many more there are.
public record SpokenList(List<? extends Spoken> items) implements Spoken {
    /// As many as a reader takes in.
    private static final int MOST = 12;

    public SpokenList {
        items = List.copyOf(items);
    }

    @Override
    public String in(Locale locale) {
        String first =
                items.stream().limit(MOST).map(item -> item.in(locale)).collect(joining(", "));
        return items.size() <= MOST
                ? first
                : Texts.in(locale, "text.and-more", first, items.size() - MOST);
    }
}
