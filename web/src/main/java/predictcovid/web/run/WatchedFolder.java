package predictcovid.web.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Scheme;

/// What readers may know of the place that the viewer watches: a relative path as it was given, but
/// only the last part of an absolute one, which would tell about the machine, and nothing of a
/// server.
@Component("watchedFolder")
public final class WatchedFolder {
    private static final String REST = "…";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[^\\p{L}\\p{N}_./:…-]");

    private final String given;

    WatchedFolder(ViewerSettings settings) {
        this.given = settings.datalake();
    }

    /// The folder's name; absent when it is not on this machine.
    public Optional<String> name() {
        Location place = Location.parse(given);
        if (place.scheme() != Scheme.FILE) {
            return Optional.empty();
        }
        return Optional.of(isWhole() ? given : lastPart(Path.of(place.root())));
    }

    private static String lastPart(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    }

    /// Whether [#argument] says all that a command needs.
    public boolean isWhole() {
        return Location.parse(given).scheme() == Scheme.FILE
                && !Path.of(given.replaceFirst("(?i)^file:", "")).isAbsolute();
    }

    /// What a command in a shell is told after `--datalake`; an ellipsis for what readers may not
    /// know.
    public String argument() {
        String text = isWhole() ? given : name().map(name -> REST + "/" + name).orElse(REST);
        return NEEDS_QUOTES.matcher(text).find() ? "'" + text.replace("'", "'\\''") + "'" : text;
    }
}
