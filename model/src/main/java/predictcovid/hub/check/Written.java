package predictcovid.hub.check;

import java.util.regex.Pattern;
import predictcovid.text.Notice;

/// How a file writes a cell.
final class Written {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

    private Written() {}

    /// The cell as an example in a sentence.
    static Object shown(String cell) {
        return cell.isEmpty() ? new Notice("hub.check.blank") : cell;
    }

    static boolean hasDecimalComma(String cell) {
        return DECIMAL_COMMA.matcher(cell).matches();
    }
}
