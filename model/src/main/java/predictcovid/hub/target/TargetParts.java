package predictcovid.hub.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.task.HubAdmin;
import predictcovid.text.Fault;

/// The files that a hub's target data lie in: one file; a folder whose subfolders tell columns; an
/// archive of dated files; or all of them, in the clone of a hub.
///
/// @param current the newest data, or all vintages
/// @param archive earlier vintages, one a file
/// @param history what vintages that hold one season leave out, as it is known now
record TargetParts(
        Path place, List<TargetPart> current, List<TargetPart> archive, List<TargetPart> history) {
    private static final List<String> ENDINGS = List.of(".parquet", ".csv", ".csv.gz");
    private static final Path DATA = Path.of("target-data");
    private static final Path ARCHIVE = Path.of("auxiliary-data", "target-data-archive");
    private static final String SERIES = "time-series";
    private static final String LATEST = "latest-data";

    TargetParts {
        current = List.copyOf(current);
        archive = List.copyOf(archive);
        history = List.copyOf(history);
    }

    /// The parts in a place.
    ///
    /// @throws Fault when there are none
    static TargetParts of(Path place) {
        TargetParts parts =
                !Files.isDirectory(place)
                        ? new TargetParts(
                                place, List.of(TargetPart.of(place, place)), List.of(), List.of())
                        : Files.isDirectory(place.resolve(DATA)) ? clone(place) : folder(place);
        if (parts.current().isEmpty() && parts.archive().isEmpty()) {
            throw nothing(place);
        }
        return parts;
    }

    private static Fault nothing(Path place) {
        return HubAdmin.in(place)
                .flatMap(HubAdmin::bucket)
                .map(bucket ->
                        new Fault(
                                Fault.Kind.WRONG_USE,
                                "hub.target.in-bucket",
                                place.toString(),
                                bucket))
                .orElseGet(() ->
                        new Fault(Fault.Kind.WRONG_USE, "hub.target.no-files", place.toString()));
    }

    private static TargetParts clone(Path hub) {
        Path data = hub.resolve(DATA);
        List<TargetPart> archive =
                Stream.of(hub.resolve(ARCHIVE), data)
                        .flatMap(root -> folder(root).archive().stream())
                        .toList();
        List<TargetPart> series =
                ENDINGS.stream()
                        .map(ending -> data.resolve(SERIES + ending))
                        .filter(Files::isRegularFile)
                        .limit(1)
                        .map(file -> TargetPart.of(file, data))
                        .toList();
        if (series.isEmpty()) {
            series = folder(data.resolve(SERIES)).current();
        }
        return series.isEmpty()
                ? new TargetParts(hub, named(data), archive, List.of())
                : new TargetParts(hub, series, archive, latest(data));
    }

    /// Flu MetroCast keeps one season in each vintage of its series, and all years beside them.
    private static List<TargetPart> latest(Path data) {
        return ENDINGS.stream()
                .map(ending -> data.resolve(LATEST + ending))
                .filter(Files::isRegularFile)
                .limit(1)
                .map(file -> TargetPart.of(file, data))
                .toList();
    }

    /// Before time series, hubs kept a file of each target.
    private static List<TargetPart> named(Path data) {
        return files(data, 1).stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("oracle"))
                .filter(file -> TargetPart.dated(file).isEmpty())
                .map(TargetPart::named)
                .toList();
    }

    private static TargetParts folder(Path root) {
        List<Path> files = files(root, Integer.MAX_VALUE);
        return new TargetParts(
                root,
                files.stream()
                        .filter(file -> TargetPart.dated(file).isEmpty())
                        .map(file -> TargetPart.of(file, root))
                        .toList(),
                files.stream().flatMap(file -> TargetPart.dated(file).stream()).toList(),
                List.of());
    }

    private static List<Path> files(Path root, int depth) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(TargetParts::isTable)
                    .filter(Predicate.not(TargetParts::isHidden))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw HubFile.notRead(failure, root);
        }
    }

    private static boolean isTable(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("_");
    }

    /// The SHA-256 of all parts together; of one file its own.
    String sha256() {
        if (!Files.isDirectory(place)) {
            return HubFile.sha256(place);
        }
        StringBuilder parts = new StringBuilder();
        Stream.of(archive, current, history)
                .flatMap(List::stream)
                .map(TargetPart::file)
                .forEach(file ->
                        parts.append(place.relativize(file))
                                .append(' ')
                                .append(HubFile.sha256(file))
                                .append('\n'));
        return HubFile.sha256(parts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
