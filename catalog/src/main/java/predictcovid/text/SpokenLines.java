package predictcovid.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/// Several sentences, each on its own line.
public record SpokenLines(List<? extends Spoken> items) implements Spoken {
    public SpokenLines {
        items = List.copyOf(items);
    }

    @Override
    public String in(Locale locale) {
        return items.stream().map(item -> item.in(locale)).collect(joining("\n"));
    }
}
