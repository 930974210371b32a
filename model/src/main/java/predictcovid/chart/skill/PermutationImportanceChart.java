package predictcovid.chart.skill;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.LabelledBars;
import predictcovid.chart.paint.LabelledBars.Bar;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Wording;
import predictcovid.text.FeatureWords;

/// How much the forecasts of a target rely on each feature, the most important one first; twelve at
/// most.
///
/// @param scope what the features measure besides a place's own series
public record PermutationImportanceChart(
        Quantity quantity, List<Feature> features, FeatureWords.Scope scope) implements Chart {
    private static final int SHOWN = 12;
    private static final int SAID = 3;
    private static final double LABELS = 470;

    /// One feature.
    ///
    /// @param name its technical name
    /// @param importance how much the error grows when its values are shuffled, as a fraction
    public record Feature(String name, double importance) {}

    public PermutationImportanceChart {
        features =
                features.stream()
                        .filter(feature -> !Double.isNaN(feature.importance))
                        .sorted(Comparator.comparingDouble(Feature::importance).reversed())
                        .limit(SHOWN)
                        .toList();
    }

    @Override
    public String name() {
        return Quantity.fileName("importance", quantity.target().name());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say("permutation.title", quantity.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String strongest =
                bars(wording).stream()
                        .limit(SAID)
                        .map(bar -> bar.words() + " " + bar.number())
                        .collect(Collectors.joining("; "));
        return wording.say("contributions.alternative", title(locale), strongest);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(
                this, wording, wording.say("permutation.subtitle"), sheet -> paint(sheet, wording));
    }

    private void paint(Sheet sheet, Wording wording) {
        new LabelledBars(sheet, LABELS).paint(bars(wording));
    }

    private List<Bar> bars(Wording wording) {
        FeatureWords words = new FeatureWords(wording.language(), scope);
        return features.stream()
                .map(feature ->
                        new Bar(
                                words.of(feature.name),
                                feature.name,
                                feature.importance,
                                number(feature.importance, wording)))
                .toList();
    }

    private static String number(double importance, Wording wording) {
        return (importance > 0 ? "+" : "") + wording.share(importance);
    }
}
