package predictcovid.chart;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.DoubleFunction;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What a target tells, in words, and how its values are written.
public record Quantity(Target target) {
    /// Days or weeks.
    public Frequency frequency() {
        return target.frequency();
    }

    /// New cases, by the day or by the week.
    public static Quantity ofCases(Frequency frequency) {
        return new Quantity(Target.counting(Event.CASES, frequency));
    }

    /// Words such as "hospital admissions a week"; the technical name where there are no others.
    public String words(Wording wording) {
        return wording.every(target);
    }

    /// A value as text: a count, or a share in percent.
    public String value(double value, Wording wording) {
        return wording.value(target, value);
    }

    /// How to write the ticks of an axis.
    public DoubleFunction<String> labels(ValueAxis axis, Wording wording) {
        return axis.labels(target, wording);
    }

    /// Letters, digits and hyphens that stand for the texts in the name of a file.
    public static String fileName(String first, String... more) {
        String joined = first + " " + String.join(" ", more);
        String plain = Normalizer.normalize(joined, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
