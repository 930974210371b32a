package predictcovid.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        return words(feature).or(() -> wordsSomewhere(feature)).orElse(feature);
    }

    /// The words of a feature that is measured elsewhere than in the series.
    private Optional<String> wordsSomewhere(String feature) {
        int end = feature.indexOf('_') + 1;
        return Optional.ofNullable(WHERE.get(feature.substring(0, end)))
                .flatMap(where ->
                        words(feature.substring(end))
                                .map(words -> say("where." + at(where), words, other)));
    }

    private Optional<String> words(String feature) {
        return Stream.of("feature." + feature, "feature." + ofWhole(feature))
                .filter(key -> Texts.has("text." + key))
                .findFirst()
                .map(key -> say(key, other));
    }

    private String at(String where) {
        return where.equals("other") ? where : ofWhole(where);
    }

    private String ofWhole(String key) {
        return key + (whole == Whole.WORLD ? ".world" : ".nation");
    }

    /// What the target counts in a word or two; its technical name where there are no others.
    private String signal(String target) {
        Target named = Target.named(target);
        return named.event() == Event.OTHER ? target : say("signal." + named.event().word());
    }

    private String say(String key, Object... args) {
        return Texts.in(language, "text." + key, args);
    }
}
