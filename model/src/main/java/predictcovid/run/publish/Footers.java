package predictcovid.run.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.backtest.Quality;
import predictcovid.backtest.Validation;
import predictcovid.catalog.RunManifest;
import predictcovid.chart.ChartFooter;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.training.TrustWarnings;
import predictcovid.source.SourceData;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// What stands below the pictures of a run: source, access date, and what is said against the
/// forecaster that drew them.
public final class Footers {
    private final String publisher;
    private final Instant accessed;
    private final boolean simulated;
    private final Optional<LocalDate> asOf;

    Footers(String publisher, Instant accessed, boolean simulated, Optional<LocalDate> asOf) {
        this.publisher = publisher;
        this.accessed = accessed;
        this.simulated = simulated;
        this.asOf = asOf;
    }

    /// For pictures of a source.
    public static Footers of(LoadedSource loaded) {
        return new Footers(
                loaded.source().publisher(),
                loaded.source().accessedAt(),
                loaded.simulated(),
                loaded.request().asOf());
    }

    /// For pictures that continue an earlier run.
    public static Footers of(RunManifest run) {
        return new Footers(
                run.source().publisher().orElseGet(() -> SourceData.fileName(run.source().url())),
                run.source().accessedAt(),
                run.simulated(),
                run.source().asOf());
    }

    /// For pictures that judge no forecaster.
    public ChartFooter plain() {
        return footer(false);
    }

    /// For pictures of the original's forest.
    public ChartFooter judged(Validation score) {
        return footer(score.rmsle() >= score.baselineRmsle());
    }

    /// For pictures of a forecaster.
    ///
    /// @param steps that it forecasts
    public ChartFooter judged(Quality quality, int steps) {
        return footer(quality.isWorse(steps));
    }

    /// For pictures of one place.
    ///
    /// @param isWorse whether its past forecasts lost more than the baseline
    ChartFooter judged(boolean isWorse) {
        return footer(isWorse);
    }

    /// For pictures of several places.
    ///
    /// @param worse how many past forecasts speak against
    /// @param judged of so many that were judged
    ChartFooter judged(int worse, int judged) {
        return worse == 0
                ? plain()
                : footer(Optional.of(new Notice("run.remark-distrust-some", worse, judged)));
    }

    /// The same of a forecaster that an earlier run has judged.
    ///
    /// @param days that it forecasts
    public ChartFooter judged(RunManifest run, String forecaster, int days) {
        int step = run.series().frequency().equals("weekly") ? Frequency.WEEKLY.days() : 1;
        boolean isOriginal = forecaster.equals(RunManifest.ORIGINAL);
        boolean isWorse =
                isOriginal
                        ? run.validation().rmsle() >= run.validation().baselineRmsle()
                        : run.leading().equals(forecaster)
                                && TrustWarnings.isWorse(run.byHorizon(), Math.ceilDiv(days, step));
        return footer(isWorse);
    }

    private ChartFooter footer(boolean distrusted) {
        return footer(
                distrusted ? Optional.of(new Notice("run.remark-distrust")) : Optional.empty());
    }

    private ChartFooter footer(Optional<Notice> distrust) {
        LocalDate day = accessed.atZone(ZoneOffset.UTC).toLocalDate();
        List<Notice> remarks = new ArrayList<>();
        asOf.ifPresent(known -> remarks.add(new Notice("run.remark-as-of", known)));
        distrust.ifPresent(remarks::add);
        return new ChartFooter(simulated ? "Predict Covid" : publisher, day, simulated, remarks);
    }
}
