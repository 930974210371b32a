package predictcovid.chart;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.Frequency;

/// What is counted, in words, and how its values are written.
///
/// @param target its technical name, such as `wk inc covid hosp`; one with `prop` is a share
public record Quantity(String target, Frequency frequency) {
    private static final List<String> KINDS = List.of("hosp", "visits", "death", "case");

    /// Words such as "hospital admissions a week"; the technical name where there are no others.
    public String words(Wording wording) {
        return kind().map(kind -> wording.say(frequency, "quantity." + kind)).orElse(target);
    }

    private Optional<String> kind() {
        String name = target.toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(name::contains).findFirst();
    }

    /// A value as text: a count, or a share in percent.
    public String value(double value, Wording wording) {
        return isShare() ? wording.smallShare(value) : wording.count(value);
    }

    /// How to write the ticks of an axis.
    public DoubleFunction<String> labels(ValueAxis axis, Wording wording) {
        if (!isShare()) {
            return axis.labels(wording);
        }
        DoubleFunction<String> percent =
                new ValueAxis(100 * axis.min(), 100 * axis.max(), 100 * axis.step())
                        .labels(wording);
        return value -> percent.apply(100 * value) + "%";
    }

    /// Letters, digits and hyphens that stand for the texts in the name of a file.
    public static String fileName(String first, String... more) {
        String joined = first + " " + String.join(" ", more);
        String plain = Normalizer.normalize(joined, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private boolean isShare() {
        return target.toLowerCase(Locale.ROOT).contains("prop");
    }
}
