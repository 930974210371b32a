package predictcovid.web.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Explained;
import predictcovid.catalog.RunManifest;
import predictcovid.text.FeatureWords;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.run.FeatureEffect;
import predictcovid.web.run.WeekExplanation;

/// What moved a forecast most: the last week's, in words, numbers and bars.
///
/// @param intro which forecast it is
/// @param typical what a typical forecast would have expected
/// @param rows the strongest feature first
/// @param rest what all other features did, and what comes of it
public record ExplanationView(String intro, Sum typical, List<Row> rows, List<Sum> rest) {
    private static final int MOST = 5;

    /// One feature.
    ///
    /// @param name its technical name
    /// @param effect on the forecast in percent, with its sign
    /// @param start where its bar begins, in percent of the room for bars
    /// @param width of the bar, in the same unit
    /// @param zero where bars of no effect stand
    public record Row(
            String name,
            String words,
            String effect,
            boolean isRise,
            double start,
            double width,
            double zero) {}

    /// What several effects make, in percent with its sign.
    public record Sum(String words, String effect) {}

    public ExplanationView {
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
    }

    /// What the explanations say of the last week of a target; empty when no feature moved it.
    ///
    /// @param prospect of the same week
    static Optional<ExplanationView> of(
            RunManifest run, List<WeekExplanation> explanations, Prospect prospect, Words words) {
        String target = prospect.outlook().map(it -> it.target().target()).orElse("");
        return explanations.stream()
                .filter(each -> each.target().equals(target))
                .reduce((_, later) -> later)
                .filter(last -> !last.strongest(1).isEmpty())
                .map(last -> of(last, featureWords(run, target, words), prospect, words));
    }

    private static FeatureWords featureWords(RunManifest run, String target, Words words) {
        Optional<String> companion =
                run.places()
                        .flatMap(ManifestPlaces::explained)
                        .map(Explained::companions)
                        .map(companions -> companions.get(target));
        return new FeatureWords(words.language(), new FeatureWords.Scope(whole(run), companion));
    }

    /// What all places of the run are together.
    private static FeatureWords.Whole whole(RunManifest run) {
        boolean isNation =
                run.places()
                        .flatMap(ExplanationView::nameOfAll)
                        .filter(whole -> !whole.equals("World"))
                        .isPresent();
        return isNation ? FeatureWords.Whole.NATION : FeatureWords.Whole.WORLD;
    }

    private static Optional<String> nameOfAll(ManifestPlaces places) {
        return places.whole()
                .or(() ->
                        places.forecast().stream()
                                .filter(place -> place.code().equals(RunPlaceNames.WORLD))
                                .map(ManifestPlaces.Place::name)
                                .findFirst());
    }

    private static ExplanationView of(
            WeekExplanation last, FeatureWords features, Prospect prospect, Words words) {
        List<FeatureEffect> strongest = last.strongest(MOST);
        double least =
                Math.min(
                        0,
                        strongest.stream()
                                .mapToDouble(FeatureEffect::contribution)
                                .min()
                                .orElse(0));
        double most =
                Math.max(
                        0,
                        strongest.stream()
                                .mapToDouble(FeatureEffect::contribution)
                                .max()
                                .orElse(0));
        double scale = 100 / (most - least);
        return new ExplanationView(
                words.say(
                        "place.reasons.intro",
                        words.say("place.horizon.weekly", last.horizon()),
                        words.date(last.date())),
                new Sum(words.say("place.reasons.typical"), percent(last.typical(), words)),
                strongest.stream()
                        .map(reason ->
                                new Row(
                                        reason.feature(),
                                        features.of(reason.feature()),
                                        percent(reason.effect(), words),
                                        reason.contribution() > 0,
                                        scale * (Math.min(0, reason.contribution()) - least),
                                        scale * Math.abs(reason.contribution()),
                                        -scale * least))
                        .toList(),
                rest(last, prospect, words));
    }

    private static List<Sum> rest(WeekExplanation last, Prospect prospect, Words words) {
        List<Sum> rest = new ArrayList<>();
        int others = last.reasons().size() - Math.min(MOST, last.strongest(MOST).size());
        if (others > 0) {
            rest.add(
                    new Sum(
                            words.say("place.reasons.others", others),
                            percent(last.effectOfOthers(MOST), words)));
        }
        rest.add(new Sum(words.say("place.reasons.together"), percent(last.together(), words)));
        double shown = prospect.expected() / prospect.last();
        if (Double.isFinite(shown)) {
            double toMedian = shown / (1 + last.together());
            rest.add(new Sum(words.say("place.reasons.median"), percent(toMedian - 1, words)));
            rest.add(new Sum(words.say("place.reasons.shown"), percent(shown - 1, words)));
        }
        return rest;
    }

    private static String percent(double effect, Words words) {
        NumberFormat format = NumberFormat.getPercentInstance(words.language());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return (effect >= 0 ? "+" : "−") + format.format(Math.abs(effect));
    }
}
