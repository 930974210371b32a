package predictcovid.catalog.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The first lines of a table, which tell its separator, and whether a title stands above the
/// header.
///
/// @param lines that are not blank
record FirstLines(List<String> lines) {
    /// So many are looked at.
    static final int MOST = 30;

    private static final int MOST_ABOVE = 10;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,/: -]*");

    /// Comma, semicolon or tab: whichever there are most of in a line.
    char separator(int line) {
        String text = line < lines.size() ? lines.get(line) : "";
        char most = SEPARATORS[0];
        for (char each : SEPARATORS) {
            most = count(text, each) > count(text, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /// The number of lines above the header; 0 when it cannot be told.
    int above() {
        for (int line = 1; line < Math.min(MOST_ABOVE, lines.size()); line++) {
            if (above(separator(line)) == line) {
                return line;
            }
        }
        return 0;
    }

    /// The same with this separator: the first line that has as many cells as most, all of them
    /// names, and above it only lines of fewer filled cells.
    int above(char separator) {
        int usual = usual(separator);
        if (usual < 2) {
            return 0;
        }
        long most = 1;
        for (int line = 0; line < Math.min(MOST_ABOVE, lines.size()); line++) {
            List<String> cells = cells(lines.get(line), separator);
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            if (cells.size() == usual && filled >= 2) {
                return filled > most && isHeader(cells) ? line : 0;
            }
            most = Math.max(most, filled);
        }
        return 0;
    }

    private static boolean isHeader(List<String> cells) {
        return cells.stream().noneMatch(cell -> NUMBER.matcher(cell).matches());
    }

    /// How many cells most lines have.
    private int usual(char separator) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        lines.forEach(line -> lengths.merge(cells(line, separator).size(), 1, Integer::sum));
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == separator && !isQuoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
