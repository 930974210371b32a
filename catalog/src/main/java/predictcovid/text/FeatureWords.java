package predictcovid.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import predictcovid.target.Event;
import predictcovid.target.Target;

/// The features of the pooled forecasts in plain words, such as `n_s3`: "trend of 4 weeks
/// (national)".
public final class FeatureWords {
    /// What the first place of the data is the sum of.
    public enum Whole {
        /// States of a nation, in regions.
        NATION,
        /// Countries of the world, on continents.
        WORLD
    }

    /// What features measure besides the series that is forecast.
    ///
    /// @param companion technical name of the target whose signal the features that begin with `e`
    ///   tell
    public record Scope(Whole whole, Optional<String> companion) {}

    /// Where a feature is measured, by the beginning of its name.
    private static final Map<String, String> WHERE =
            Map.of(
                    "en_", "other-whole",
                    "e_", "other",
                    "n_", "whole",
                    "r_", "region",
                    "x_", "own-minus");

    /// What compares the other signal with the own one.
    private static final List<String> AGAINST_OTHER = List.of("e_x", "e_lvl");

    private static final List<String> KNOWN =
            List.of(
                    "d1", "d2", "d3", "d4", "g2", "g3", "g4", "g8", "s3", "s5", "acc", "vmax",
                    "vmin", "vmean", "tmax", "tmin", "z", "vm4", "rel", "noise", "lpop", "lc",
                    "sin1", "cos1", "sin2", "cos2");

    private final Locale language;
    private final Whole whole;
    private final String other;

    public FeatureWords(Locale language, Scope scope) {
        this.language = language;
        this.whole = scope.whole;
        this.other = scope.companion.map(this::signal).orElseGet(() -> say("signal.other"));
    }

    /// The words; the name itself where the program has no others.
    public String of(String feature) {
        if (AGAINST_OTHER.contains(feature)) {
            return say("feature." + feature.substring(2), other);
        }
        int end = feature.indexOf('_') + 1;
        String where = WHERE.getOrDefault(feature.substring(0, end), "");
        String what = where.isEmpty() ? feature : feature.substring(end);
        if (!KNOWN.contains(what)) {
            return feature;
        }
        String words = say("feature." + (what.equals("rel") ? ofWhole(what) : what));
        return where.isEmpty() ? words : say("feature.at." + at(where), words, other);
    }

    private String at(String where) {
        return where.equals("other") ? where : ofWhole(where);
    }

    private String ofWhole(String key) {
        return key + (whole == Whole.WORLD ? ".world" : ".nation");
    }

    /// What the target counts in a word or two; its technical name where there are no others.
    private String signal(String target) {
        Event event = Target.named(target).event();
        return event == Event.OTHER ? target : say("signal." + event.word());
    }

    private String say(String key, Object... args) {
        return Texts.in(language, "text." + key, args);
    }
}
