package predictcovid.web.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Target;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.Outlooks;
import predictcovid.web.run.RunSeries;

/// Five quantiles, at 10, 25, 50, 75 and 90 %, of each of four weeks.
class ProspectTest {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 18);

    /// 100 lies on the quantile of 25 %; 100.5 a twentieth of the way to the next, which is 110.
    @Test
    void theChanceOfARiseIsReadOffBetweenTheQuantiles() {
        Prospect prospect =
                Prospect.of(town(1000.0), outlook("wk inc case", 100, 90, 100, 110, 130, 150), 4);

        assertThat(prospect.rise()).isCloseTo(1 - (0.25 + 0.05 * 0.25), within(1e-12));
        assertThat(prospect.fall()).isCloseTo(0.10 + 0.95 * 0.15, within(1e-12));
        assertThat(prospect.trend()).hasValue(Trend.GROWING);
        assertThat(prospect.change()).isCloseTo(0.1, within(1e-12));
        assertThat(prospect.rate()).isCloseTo(11_000, within(1e-6));
        assertThat(prospect.last()).isEqualTo(100);
        assertThat(prospect.lastDate()).hasValue(LAST);
    }

    /// A share is no whole number: 0.02 itself lies on the median.
    @Test
    void ofAShareNothingIsRoundedAndNobodyIsCounted() {
        Prospect prospect =
                Prospect.of(
                        town(1000.0),
                        outlook("wk inc flu prop ed visits", 0.02, 0.01, 0.015, 0.02, 0.025, 0.03),
                        4);

        assertThat(prospect.rise()).isCloseTo(0.5, within(1e-12));
        assertThat(prospect.fall()).isCloseTo(0.5, within(1e-12));
        assertThat(prospect.rate()).isNaN();
        assertThat(prospect.trend()).hasValue(Trend.STEADY);
    }

    @Test
    void aPlaceWithoutEventsIsSteadyAndHasNoChangeInPercent() {
        Prospect prospect = Prospect.of(town(50.0), outlook("wk inc death", 0, 0, 0, 0, 0, 0), 4);

        assertThat(prospect.trend()).hasValue(Trend.STEADY);
        assertThat(prospect.change()).isNaN();
        assertThat(prospect.rise()).isCloseTo(0.1, within(1e-12));
        assertThat(prospect.fall()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatIsBeyondTheOutermostQuantilesIsNotCertain() {
        Prospect all = Prospect.of(town(50.0), outlook("wk inc case", 10, 20, 30, 40, 50, 60), 4);
        Prospect none = Prospect.of(town(50.0), outlook("wk inc case", 99, 20, 30, 40, 50, 60), 4);

        assertThat(all.rise()).isCloseTo(0.9, within(1e-12));
        assertThat(none.rise()).isCloseTo(0.1, within(1e-12));
        assertThat(none.trend()).hasValue(Trend.DECLINING);
    }

    /// Of 100, 100 ± 10 % is steady.
    @ParameterizedTest
    @CsvSource({"109, STEADY", "112, UNCLEAR", "91, STEADY", "88, UNCLEAR"})
    void neitherDirectionIsSteadyNearTheLastNumberOnly(double median, Trend trend) {
        Prospect prospect =
                Prospect.of(town(50.0), outlook("wk inc case", 100, 20, 80, median, 120, 200), 4);

        assertThat(prospect.trend()).hasValue(trend);
    }

    @Test
    void aPlaceThatIsLateIsComparedWithItsOwnLastWeek() {
        Outlook whole = outlook("wk inc case", 100, 90, 100, 110, 130, 150);
        RunSeries late =
                new RunSeries(
                        List.of(LAST.minusWeeks(3), LAST.minusWeeks(2), LAST.minusWeeks(1), LAST),
                        new double[] {70, 80, Double.NaN, Double.NaN});
        Outlook outlook = new Outlook(whole.target(), whole.referenceDate(), late, whole.steps());

        Prospect prospect = Prospect.of(town(50.0), outlook, 1);

        assertThat(prospect.last()).isEqualTo(80);
        assertThat(prospect.lastDate()).hasValue(LAST.minusWeeks(2));
    }

    @Test
    void nothingIsKnownOfAPlaceThatReportedNothingLately() {
        Outlook whole = outlook("wk inc case", 100, 90, 100, 110, 130, 150);
        Outlook outlook =
                new Outlook(
                        whole.target(), whole.referenceDate(), RunSeries.UNKNOWN, whole.steps());

        Prospect prospect = Prospect.of(town(50.0), outlook, 1);

        assertThat(prospect.trend()).isEmpty();
        assertThat(prospect.rise()).isNaN();
        assertThat(prospect.expected()).isEqualTo(110);
    }

    private static Place town(double people) {
        return new Place("T", "Town", Optional.of(people), List.of());
    }

    private static Outlook outlook(String target, double last, double... quantiles) {
        return Outlooks.of(
                PlaceTarget.of(Target.named(target), LAST, 4, Optional.empty()),
                last,
                new double[] {0.1, 0.25, 0.5, 0.75, 0.9},
                quantiles);
    }
}
