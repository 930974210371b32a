package predictcovid.source.owid;

import java.util.regex.Pattern;

/// A cell that holds a count of people, or nothing.
record NumberCell(CsvFile csv, String column, int row) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");
    private static final double MORE_THAN_ANYONE = 1e10;

    /// NaN when blank; a fault when the text is no number, or larger than any count of people.
    double parse(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(number) < MORE_THAN_ANYONE)) {
            throw csv.cellFault("source.bad-number", row, column, text);
        }
        return number;
    }
}
