package predictcovid.catalog.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.text.Fault;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// Reads a CSV of this or another program as it stands: every field a text, no type guessed. UTF-8,
/// a header, quotes by RFC 4180; a byte order mark and blank lines are passed over.
public final class CsvReader {
    private static final CsvFactory CSV =
            CsvFactory.builder()
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .enable(CsvReadFeature.TRIM_SPACES)
                    .build();

    private static final int MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 1 << 15;

    private final JsonParser parser;
    private final char separator;
    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private final List<Integer> brokenLines = new ArrayList<>();
    private int[] lines = new int[1024];
    private int rows;

    private CsvReader(JsonParser parser, char separator) {
        this.parser = parser;
        this.separator = separator;
    }

    /// Reads a table whose fields are separated by commas.
    ///
    /// @param file the name for messages
    /// @throws Fault when it has no header or its quotes do not close
    public static CsvContent read(InputStream content, String file) throws IOException {
        return read(withoutMark(text(content)), ',', file);
    }

    /// Reads a table whose fields are separated by commas, semicolons or tabs, whichever there are
    /// most of in the first line.
    ///
    /// @param file the name for messages
    /// @throws Fault when it has no header or its quotes do not close
    public static CsvContent readAny(InputStream content, String file) throws IOException {
        BufferedReader text = withoutMark(text(content));
        return read(text, separator(text), file);
    }

    private static BufferedReader text(InputStream content) {
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    }

    private static char separator(BufferedReader text) throws IOException {
        char[] start = new char[LONGEST_HEADER];
        text.mark(LONGEST_HEADER);
        int length = Math.max(0, text.read(start));
        text.reset();
        String header =
                new String(start, 0, length)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
        char most = ',';
        for (char each : new char[] {';', '\t'}) {
            most = count(header, each) > count(header, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static CsvContent read(Reader text, char separator, String file) throws IOException {
        try (JsonParser parser = CSV.createParser(separatedBy(separator), text)) {
            return new CsvReader(parser, separator).all(file);
        } catch (JacksonException damaged) {
            String line =
                    Optional.ofNullable(damaged.getLocation())
                            .map(TokenStreamLocation::getLineNr)
                            .map(String::valueOf)
                            .orElse("?");
            throw new Fault(
                    damaged, "catalog.csv-damaged", file, line, damaged.getOriginalMessage());
        }
    }

    private static ObjectReadContext separatedBy(char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        return new ObjectReadContext.Base() {
            @Override
            public FormatSchema getSchema() {
                return schema;
            }
        };
    }

    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private CsvContent all(String file) {
        List<String> names = header(file);
        names.forEach(_ -> columns.add(new ArrayList<>()));
        @Nullable String[] row = new @Nullable String[names.size()];
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            keep(row, fill(row));
        }
        List<Column> texts =
                IntStream.range(0, names.size())
                        .mapToObj(i -> Column.texts(names.get(i), columns.get(i)))
                        .toList();
        return new CsvContent(new Table(texts), separator, Arrays.copyOf(lines, rows), brokenLines);
    }

    private List<String> header(String file) {
        List<String> names = new ArrayList<>();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                names.add(parser.getString().strip());
            }
        }
        if (names.isEmpty()) {
            throw new Fault("catalog.csv-empty", file);
        }
        List<String> repeated = new ArrayList<>(names);
        names.stream().distinct().forEach(repeated::remove);
        if (!repeated.isEmpty()) {
            throw new Fault("catalog.csv-twice", file, repeated.getFirst());
        }
        return names;
    }

    /// Number of fields of the present record, of which those that have a column are taken.
    private int fill(@Nullable String[] row) {
        int fields = 0;
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (fields < row.length) {
                row[fields] = cell(parser.getString());
            }
            fields++;
        }
        return fields;
    }

    /// Files of this kind say the same few words in most fields.
    private @Nullable String cell(String field) {
        return field.isEmpty() ? null : known.computeIfAbsent(field, same -> same);
    }

    private void keep(@Nullable String[] row, int fields) {
        int line = parser.currentTokenLocation().getLineNr();
        if (fields != row.length) {
            brokenLines.add(line);
            return;
        }
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows++] = line;
    }
}
