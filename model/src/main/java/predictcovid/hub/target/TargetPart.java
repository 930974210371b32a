package predictcovid.hub.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.file.TableFile;

/// One of the files that a hub's target data lie in.
///
/// @param partition columns that the folders around it tell, as in `target=wk%20inc/part-0.parquet`
/// @param subject what the file's name says it counts, as in `target-hospital-admissions`; empty
///   where a column says so
/// @param day the date in the file's name, if it has one
/// @param isPublished whether that is the day on which the file came out, and not its last week
record TargetPart(
        Path file,
        Map<String, String> partition,
        Optional<String> subject,
        Optional<LocalDate> day,
        boolean isPublished) {
    private static final String ENDING = "\\.(csv|csv\\.gz|parquet)";
    private static final Pattern DATED =
            Pattern.compile("(.+?)[_-](\\d{4}-\\d{2}-\\d{2})" + ENDING);

    /// The archive of RespiCast puts the day of publication first.
    private static final Pattern PUBLISHED =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[_-](.+?)" + ENDING);

    TargetPart {
        partition = Map.copyOf(partition);
    }

    /// A file that is alone, or part of a table that is partitioned by folders.
    ///
    /// @param root the folder of the table
    static TargetPart of(Path file, Path root) {
        Map<String, String> partition = new LinkedHashMap<>();
        for (Path folder : root.relativize(file)) {
            String[] cell = folder.toString().split("=", 2);
            if (cell.length == 2) {
                partition.put(cell[0], URLDecoder.decode(cell[1], StandardCharsets.UTF_8));
            }
        }
        return new TargetPart(file, partition, Optional.empty(), Optional.empty(), false);
    }

    /// A file of an archive, whose name says what it counts, and the last week in it or else the
    /// day on which it came out; empty when it is none.
    static Optional<TargetPart> dated(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher week = DATED.matcher(name);
        if (week.matches()) {
            return dated(file, week.group(1), week.group(2), false);
        }
        Matcher day = PUBLISHED.matcher(name);
        return day.matches() ? dated(file, day.group(2), day.group(1), true) : Optional.empty();
    }

    private static Optional<TargetPart> dated(
            Path file, String subject, String day, boolean isPublished) {
        return IsoDate.of(day)
                .map(date ->
                        new TargetPart(
                                file,
                                Map.of(),
                                Optional.of(subject),
                                Optional.of(date),
                                isPublished));
    }

    /// A file of the present, whose name says what it counts.
    static TargetPart named(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
        return new TargetPart(file, Map.of(), Optional.of(name), Optional.empty(), false);
    }

    TableFile read() {
        return TableFile.readAny(file).with(partition);
    }
}
