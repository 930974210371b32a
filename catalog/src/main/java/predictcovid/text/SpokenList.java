package predictcovid.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/// Several words or sentences, with commas between them.
public record SpokenList(List<? extends Spoken> items) implements Spoken {
    public SpokenList {
        items = List.copyOf(items);
    }

    @Override
    public String in(Locale locale) {
        return items.stream().map(item -> item.in(locale)).collect(joining(", "));
    }
}
