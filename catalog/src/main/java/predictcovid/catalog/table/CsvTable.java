package predictcovid.catalog.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import predictcovid.catalog.ContentWriter;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.csv.CsvForm;
import predictcovid.catalog.csv.CsvLines;

/// A table as CSV in UTF-8: a header, ISO dates, an empty field for a missing value, quotes by RFC
/// 4180, lines ended by a line feed. No text is a formula, see [#harmless].
public final class CsvTable {
    /// The media type of CSV files.
    public static final String MEDIA_TYPE = "text/csv";

    /// What a formula begins with, in wide letters of East Asia, too.
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r\\n\\-＝＋－＠]");

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private CsvTable() {}

    /// Writes the table into the datalake.
    public static void write(Datalake datalake, String path, Table table) {
        datalake.write(path, writer(table));
    }

    /// The table as a file's content, for programs.
    public static ContentWriter writer(Table table) {
        return writer(table, CsvForm.PROGRAMS);
    }

    /// The table as a file's content.
    public static ContentWriter writer(Table table, CsvForm form) {
        return out -> {
            CsvLines csv = new CsvLines(new OutputStreamWriter(out, UTF_8), form, Set.of());
            csv.add(table.names());
            for (int row = 0; row < table.rows(); row++) {
                int line = row;
                csv.add(table.columns().stream().map(column -> cell(column, line, form)).toList());
            }
            csv.flush();
        };
    }

    private static String cell(Column column, int row, CsvForm form) {
        if (column.isMissing(row)) {
            return "";
        }
        return switch (column) {
            case Column.Dates dates -> dates.values().get(row).toString();
            case Column.Integers integers -> integers.values().get(row).toString();
            case Column.Numbers numbers -> form.number(numbers.value(row));
            case Column.Texts texts ->
                    harmless(Objects.requireNonNullElse(texts.values().get(row), ""));
            case Column.Flags flags -> flags.values().get(row).toString();
        };
    }

    /// A text that no spreadsheet takes for a formula: with an apostrophe before it when it begins
    /// like one and is no number, as OWASP advises.
    public static String harmless(String text) {
        boolean isFormula = FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }
}
