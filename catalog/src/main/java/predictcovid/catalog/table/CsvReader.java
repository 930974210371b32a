package predictcovid.catalog.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.csv.CsvDamage;
import predictcovid.catalog.csv.CsvRecords;
import predictcovid.catalog.csv.CsvText;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Reads a CSV of this or another program as it stands: every field a text, no type guessed. UTF-8,
/// a header, quotes by RFC 4180; a byte order mark and blank lines are passed over.
public final class CsvReader {
    /// Damages beside which broken rows are not worth telling.
    private static final Set<CsvDamage.Kind> END =
            Set.of(CsvDamage.Kind.TOO_MANY_ROWS, CsvDamage.Kind.OTHER_ENCODING);

    private final CsvRecords records;
    private final int[] wanted;
    private final @Nullable String[][] columns;
    private final List<CsvContent.Broken> broken = new ArrayList<>();
    private int notesAtEnd;
    private int[] lines = new int[1024];
    private int rows;

    private CsvReader(CsvRecords records, Collection<String> names) {
        this.records = records;
        List<String> header = records.header();
        this.wanted =
                IntStream.range(0, header.size())
                        .filter(i -> names.contains(header.get(i)))
                        .toArray();
        this.columns = new @Nullable String[wanted.length][lines.length];
    }

    /// Reads a table whose fields are separated by commas.
    ///
    /// @param file the name for messages
    /// @throws Fault when it has no header or its quotes do not close
    public static CsvContent read(InputStream content, String file) throws IOException {
        return read(CsvText.tolerant(content), ',', file);
    }

    /// Reads a table whose fields are separated by commas, semicolons or tabs, whichever there are
    /// most of in the first line.
    ///
    /// @param file the name for messages
    /// @throws Fault when it has no header or its quotes do not close
    public static CsvContent readAny(InputStream content, String file) throws IOException {
        CsvText text = CsvText.tolerant(content);
        return read(text, text.separator(), file);
    }

    private static CsvContent read(CsvText text, char separator, String file) throws IOException {
        try (CsvRecords records = new CsvRecords(text, separator)) {
            refuseRepeated(records.header(), file);
            return read(records, records.header(), Integer.MAX_VALUE);
        } catch (CsvDamage damage) {
            throw fault(damage, file);
        }
    }

    private static Fault fault(CsvDamage damage, String file) {
        return damage.kind() == CsvDamage.Kind.EMPTY
                ? new Fault(damage, "catalog.csv-empty", file)
                : new Fault(
                        damage,
                        "catalog.csv-damaged",
                        file,
                        String.valueOf(damage.line()),
                        new Notice("catalog.csv." + damage.kind().name().toLowerCase(Locale.ROOT)));
    }

    /// Reads some columns of what is left of `records`, in the order of the file.
    ///
    /// @param columns names that the header has once
    /// @param mostRows more end in a damage
    /// @throws CsvDamage when the records are too many, or damaged and no row before was broken
    public static CsvContent read(CsvRecords records, Collection<String> columns, int mostRows)
            throws IOException {
        CsvReader reader = new CsvReader(records, columns);
        // the first cell of a row that is too short tells whether it is a note below the table
        records.want(Stream.concat(columns.stream(), records.header().stream().limit(1)).toList());
        try {
            while (records.nextOfAnyLength()) {
                if (reader.rows == mostRows) {
                    throw CsvDamage.tooMany(records);
                }
                reader.take();
            }
        } catch (CsvDamage damage) {
            if (reader.broken.isEmpty() || END.contains(damage.kind())) {
                throw damage;
            }
            return reader.content(Optional.of(damage));
        }
        return reader.content(Optional.empty());
    }

    private static void refuseRepeated(List<String> names, String file) {
        List<String> repeated = new ArrayList<>(names);
        names.stream().distinct().forEach(repeated::remove);
        if (!repeated.isEmpty()) {
            throw new Fault("catalog.csv-twice", file, repeated.getFirst());
        }
    }

    private void take() {
        if (!records.isWhole()) {
            notesAtEnd = records.isNote() ? notesAtEnd + 1 : 0;
            broken.add(
                    new CsvContent.Broken(
                            (int) records.line(), records.cells(), records.breaksOff()));
            return;
        }
        notesAtEnd = 0;
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
            Arrays.setAll(columns, i -> Arrays.copyOf(columns[i], rows * 2));
        }
        for (int i = 0; i < wanted.length; i++) {
            String cell = records.cell(wanted[i]);
            columns[i][rows] = cell.isEmpty() ? null : cell;
        }
        lines[rows++] = (int) records.line();
    }

    private CsvContent content(Optional<CsvDamage> end) {
        List<Column> texts =
                IntStream.range(0, wanted.length)
                        .mapToObj(i ->
                                Column.texts(
                                        records.header().get(wanted[i]),
                                        Arrays.asList(Arrays.copyOf(columns[i], rows))))
                        .toList();
        return new CsvContent(
                new Table(texts),
                records.separator(),
                Arrays.copyOf(lines, rows),
                broken.subList(0, broken.size() - notesAtEnd),
                end);
    }
}
