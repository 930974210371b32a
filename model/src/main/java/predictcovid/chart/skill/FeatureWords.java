package predictcovid.chart.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.Wording;

/// The method's features in plain words, such as `n_s3`: "trend of 4 weeks, national".
final class FeatureWords {
    /// Where a feature is measured, by the beginning of its name.
    private static final Map<String, String> WHERE =
            Map.of(
                    "en_", "other-national",
                    "e_", "other",
                    "n_", "national",
                    "r_", "region",
                    "x_", "own-minus-national");

    /// What compares the other signal with the own one.
    private static final List<String> AGAINST_OTHER = List.of("e_x", "e_lvl");

    private static final List<String> KNOWN =
            List.of(
                    "d1", "d2", "d3", "d4", "g2", "g3", "g4", "g8", "s3", "s5", "acc", "vmax",
                    "vmin", "vmean", "tmax", "tmin", "z", "vm4", "rel", "noise", "lpop", "lc",
                    "sin1", "cos1", "sin2", "cos2");

    private final Wording wording;
    private final String other;

    /// @param other the target whose signal the features that begin with `e` tell
    FeatureWords(Wording wording, Optional<Quantity> other) {
        this.wording = wording;
        this.other =
                other.map(quantity -> quantity.signal(wording))
                        .orElseGet(() -> wording.say("signal.other"));
    }

    /// The words; the name itself where the program has no others.
    String of(String feature) {
        if (AGAINST_OTHER.contains(feature)) {
            return wording.say("feature." + feature.substring(2), other);
        }
        int end = feature.indexOf('_') + 1;
        String where = WHERE.getOrDefault(feature.substring(0, end), "");
        String what = where.isEmpty() ? feature : feature.substring(end);
        if (!KNOWN.contains(what)) {
            return wording.column(feature);
        }
        String words = wording.say("feature." + what);
        return where.isEmpty() ? words : wording.say("feature.at." + where, words, other);
    }
}
