package predictcovid.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import predictcovid.text.Texts;

/// The words of the interactive chart, as its script wants them: with `{0}` left for it to fill.
public final class ChartTexts {
    private static final String PREFIX = "web.chart.";
    private static final String UNIT = "unit";

    private ChartTexts() {}

    /// The texts by key.
    ///
    /// @param unit what is counted, such as `new cases a day`
    public static Map<String, String> inUnit(String unit, Words words) {
        ResourceBundle bundle = Texts.bundle("predictcovid.web.texts", words.language());
        List<String> keys =
                bundle.keySet().stream().filter(key -> key.startsWith(PREFIX)).sorted().toList();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(UNIT, unit);
        keys.forEach(key -> texts.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return texts;
    }
}
