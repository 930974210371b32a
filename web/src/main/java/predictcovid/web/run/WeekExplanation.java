package predictcovid.web.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What moved the forecast of one week.
///
/// @param horizon weeks after the reference date
/// @param base the change of the logarithm that a typical forecast expects
/// @param reasons what each feature added, in the order of the table
public record WeekExplanation(
        String target,
        LocalDate referenceDate,
        int horizon,
        double base,
        List<FeatureEffect> reasons) {
    public WeekExplanation {
        reasons = List.copyOf(reasons);
    }

    /// The last day of the week.
    public LocalDate date() {
        return referenceDate.plusWeeks(horizon);
    }

    /// How much higher a typical forecast is than the latest number, as a fraction.
    public double typical() {
        return Math.expm1(base);
    }

    /// How much all features but the strongest raise the forecast, as a fraction.
    public double effectOfOthers(int most) {
        List<FeatureEffect> shown = strongest(most);
        return Math.expm1(
                reasons.stream()
                        .filter(reason -> !shown.contains(reason))
                        .mapToDouble(FeatureEffect::contribution)
                        .sum());
    }

    /// How much higher the forecast is than the latest number, as a fraction.
    public double together() {
        return Math.expm1(base + reasons.stream().mapToDouble(FeatureEffect::contribution).sum());
    }

    /// The features that moved it most, the strongest first; those that did nothing are left out.
    public List<FeatureEffect> strongest(int most) {
        return reasons.stream()
                .filter(reason -> reason.contribution() != 0)
                .sorted(
                        Comparator.comparingDouble(
                                        (FeatureEffect reason) -> Math.abs(reason.contribution()))
                                .reversed())
                .limit(most)
                .toList();
    }
}
