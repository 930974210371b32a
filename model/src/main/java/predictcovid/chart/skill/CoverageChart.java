package predictcovid.chart.skill;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import predictcovid.backtest.Coverage;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Wording;

/// How often the 50 %, 80 % and 95 % intervals held what came, by horizon, beside what they claim;
/// two points to either side are good enough. All panels have the same scale.
///
/// @param lines our own forecaster first
public record CoverageChart(Judged judged, List<Line> lines) implements Chart {
    static final List<Double> NOMINAL = List.of(0.5, 0.8, 0.95);
    private static final double LEFT = 56;
    private static final double LEADER = 34;
    private static final double WIDEST_NAMES = 260;
    private static final double TOP = Frame.TOP + 36;

    /// The coverages of one forecaster.
    public record Line(String forecaster, List<AtHorizon> horizons) {
        public Line {
            horizons =
                    horizons.stream().sorted(Comparator.comparingInt(AtHorizon::horizon)).toList();
        }

        /// What came more or less often than claimed, by horizon; NaN is unknown.
        double[] deviations(double nominal) {
            return horizons.stream()
                    .mapToDouble(each -> each.measured(nominal) - nominal)
                    .toArray();
        }
    }

    /// The coverages at one horizon; nominal ones other than 0.5, 0.8 and 0.95 are not drawn.
    public record AtHorizon(int horizon, List<Coverage> coverages) {
        public AtHorizon {
            coverages = List.copyOf(coverages);
        }

        private double measured(double nominal) {
            OptionalDouble found =
                    coverages.stream()
                            .filter(each -> Math.abs(each.nominal() - nominal) < 1e-9)
                            .mapToDouble(Coverage::measured)
                            .findFirst();
            return found.orElse(Double.NaN);
        }
    }

    public CoverageChart {
        lines = List.copyOf(lines);
    }

    @Override
    public String name() {
        return Quantity.fileName("coverage", judged.quantity().target().name());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say("coverage.title", judged.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String all =
                lines.stream()
                        .map(line -> line.forecaster + ": " + numbers(line, wording))
                        .collect(Collectors.joining(" · "));
        return wording.say("coverage.alternative", title(locale), all);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        String subtitle =
                wording.say("coverage.subtitle", wording.fixed(100 * CoveragePanel.GOOD, 0));
        return footer.frame(this, wording, subtitle, sheet -> paint(sheet, wording));
    }

    private static String numbers(Line line, Wording wording) {
        return NOMINAL.stream()
                .map(nominal ->
                        wording.percent(nominal)
                                + " → "
                                + line.horizons.stream()
                                        .map(each -> percent(each.measured(nominal), wording))
                                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share, Wording wording) {
        return Double.isNaN(share) ? "–" : wording.share(share);
    }

    private void paint(Sheet sheet, Wording wording) {
        double names =
                LEADER
                        + lines.stream()
                                .mapToDouble(line -> sheet.width(line.forecaster, sheet.bold(13)))
                                .max()
                                .orElse(0);
        double pitch =
                (Sheet.WIDTH - 2 * Frame.MARGIN - Math.min(names, WIDEST_NAMES)) / NOMINAL.size();
        for (int i = 0; i < NOMINAL.size(); i++) {
            Rectangle2D area =
                    new Rectangle2D.Double(
                            Frame.MARGIN + i * pitch + LEFT,
                            TOP,
                            pitch - LEFT - 8,
                            Frame.BOTTOM - 50 - TOP);
            boolean last = i == NOMINAL.size() - 1;
            new CoveragePanel(NOMINAL.get(i), lines, horizons()).paint(sheet, area, last, wording);
        }
    }

    private HorizonAxis horizons() {
        return HorizonAxis.of(
                lines.stream()
                        .flatMap(line -> line.horizons.stream())
                        .map(AtHorizon::horizon)
                        .toList(),
                judged.quantity().frequency());
    }
}
