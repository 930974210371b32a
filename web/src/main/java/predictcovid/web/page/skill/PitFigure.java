package predictcovid.web.page.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Pit;
import predictcovid.web.page.Words;

/// Where the outcomes of one model fell: the share in each tenth, as numbers and as bars in a box
/// 100 wide and 40 high, which the models of a target share.
///
/// @param even the height at which all bars end for a model whose intervals are right
/// @param alternative the bars in words
public record PitFigure(
        String model,
        boolean isOurs,
        List<String> shares,
        List<Bar> bars,
        String even,
        String alternative) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 40;
    private static final double GAP = 1;

    /// The share of one part.
    public record Bar(String x, String y, String width, String height) {}

    public PitFigure {
        shares = List.copyOf(shares);
        bars = List.copyOf(bars);
    }

    /// Those of a target, in the order of its models.
    static List<PitFigure> of(SkillReport report, List<String> models, Words words) {
        double most =
                report.pits().stream()
                        .flatMap(pit -> pit.shares().stream())
                        .mapToDouble(Double::doubleValue)
                        .reduce(0, Math::max);
        return report.pits().stream()
                .filter(pit -> models.contains(pit.model()) && !pit.shares().isEmpty())
                .sorted(Comparator.comparingInt(pit -> models.indexOf(pit.model())))
                .map(pit -> of(pit, most, report.ours().contains(pit.model()), words))
                .toList();
    }

    private static PitFigure of(Pit pit, double most, boolean isOurs, Words words) {
        int parts = pit.shares().size();
        double scale = most > 0 ? HEIGHT / most : 0;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            double height = scale * pit.shares().get(i);
            bars.add(
                    new Bar(
                            number(i * WIDTH / parts + GAP / 2),
                            number(HEIGHT - height),
                            number(WIDTH / parts - GAP),
                            number(height)));
        }
        return new PitFigure(
                pit.model(),
                isOurs,
                pit.shares().stream().map(words::percent).toList(),
                bars,
                number(HEIGHT - scale / parts),
                words.say(
                        "skill.pit.alternative",
                        pit.model(),
                        words.percent(pit.shares().getFirst()),
                        words.percent(pit.shares().getLast()),
                        words.percent(1.0 / parts)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
