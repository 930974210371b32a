package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

class TruthTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 4);
    private static final double[] VALUES = {100, 110, 121, 133.1, 150, Double.NaN};

    private final Truth truth = truth();

    @Test
    void tellsWhatCameAndWhatWasBeforeTheReferenceDate() {
        Outcome outcome = truth.outcome(task(3, 1)).orElseThrow();

        assertThat(outcome.observed()).isEqualTo(150);
        assertThat(outcome.naiveChange()).isEqualTo((10 + 11) / 2.0, within(1e-12));
        assertThat(outcome.phase()).isEqualTo(Phase.GROWING);
    }

    @Test
    void whatIsNotKnownHasNoOutcome() {
        assertThat(truth.outcome(task(4, 1))).isEmpty();
        assertThat(truth.outcome(task(5, 1))).isEmpty();
        assertThat(truth.outcome(new ForecastTask("other", "N", FIRST, 0, FIRST))).isEmpty();
        assertThat(truth.outcome(new ForecastTask("cases", "X", FIRST, 0, FIRST))).isEmpty();
    }

    @Test
    void aDayInsideAWeekIsNotThatWeek() {
        LocalDate friday = FIRST.plusWeeks(2).minusDays(1);

        assertThat(truth.outcome(new ForecastTask("cases", "N", FIRST, 1, friday))).isEmpty();
    }

    private static ForecastTask task(int reference, int horizon) {
        LocalDate date = FIRST.plusWeeks(reference);
        return new ForecastTask("cases", "N", date, horizon, date.plusWeeks(horizon));
    }

    private static Truth truth() {
        Geography geography =
                new Geography(List.of(new Area("N", "Nation", 1e6, Optional.empty())), "N");
        Panel panel = new Panel(Frequency.WEEKLY, FIRST, new double[][] {VALUES});
        return new Truth(
                new ReportArchive(
                        geography,
                        Map.of(
                                "cases",
                                new Vintages(
                                        "cases",
                                        List.of(new Vintage(FIRST.plusWeeks(6), panel))))));
    }
}
