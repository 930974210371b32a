package predictcovid.forecast.original;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.feature.Feature;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.forecast.baseline.EachLead;
import predictcovid.forest.Forest;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The original's forest after learning from one series, and all that its forecasts need: the
/// contents of `predict.model`.
public final class OriginalModel {
    private static final int LEAST_ROWS = 2;

    private final Forest forest;
    private final int daysMean;
    private final TimeSeries series;
    private final ResidualIntervals intervals;

    /// @param forest learnt from every row of `series`
    /// @param daysMean steps in the rolling mean
    /// @param series ends with a known value
    /// @param intervals widths for each horizon, from past forecasts
    public OriginalModel(
            Forest forest, int daysMean, TimeSeries series, ResidualIntervals intervals) {
        this.forest = forest;
        this.daysMean = daysMean;
        this.series = series;
        this.intervals = intervals;
    }

    /// Learns from the steps after the start date; nothing where these are too few for a forest.
    ///
    /// @param history ends with a known value
    public static Optional<OriginalModel> fit(TimeSeries history, OriginalOptions options) {
        TimeSeries learnt = history.between(options.startDate().plusDays(1), history.lastDate());
        FeatureMatrix rows = rows(learnt, options);
        return rows.size() < LEAST_ROWS
                ? Optional.empty()
                : Optional.of(fit(learnt, options, PastForecasts.of(learnt, options)));
    }

    /// Learns from all of a series of which past forecasts are known.
    public static OriginalModel fit(
            TimeSeries learnt, OriginalOptions options, PastForecasts past) {
        return new OriginalModel(
                Forest.fit(rows(learnt, options), options.forest()),
                options.daysMean(),
                learnt,
                past.intervals());
    }

    static FeatureMatrix rows(TimeSeries learnt, OriginalOptions options) {
        return FeatureMatrix.of(learnt, options.daysMean()).select(options.columns());
    }

    /// The series, the steps in the mean, the intervals and the forest.
    public void write(DataOutput out) throws IOException {
        out.writeUTF(series.location());
        out.writeUTF(series.frequency().name());
        out.writeLong(series.firstDate().toEpochDay());
        PlainArray.write(series.values(), out);
        out.writeInt(daysMean);
        intervals.write(out);
        forest.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException also when that is no model
    public static OriginalModel read(DataInput in) throws IOException {
        try {
            TimeSeries series =
                    new TimeSeries(
                            in.readUTF(),
                            Frequency.valueOf(in.readUTF()),
                            LocalDate.ofEpochDay(in.readLong()),
                            PlainArray.read(in));
            int daysMean = in.readInt();
            ResidualIntervals intervals = ResidualIntervals.read(in);
            Forest forest = Forest.read(in);
            if (daysMean < 1 || !Feature.columns().containsAll(forest.columns())) {
                throw new IOException("no columns of a series: " + forest.columns());
            }
            return new OriginalModel(forest, daysMean, series, intervals);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException(wrong);
        }
    }

    /// The series learnt from, to its last observation.
    public TimeSeries series() {
        return series;
    }

    /// The expected values of the `horizon` steps after the last observation.
    public double[] path(int horizon) {
        return new RecursivePath(forest, daysMean).after(series, horizon);
    }

    /// The forecast of the steps that cover `days` days after the last observation; without
    /// intervals where no past forecast has measured any.
    public Forecast forecast(int days) {
        int[] leads = IntStream.rangeClosed(1, series.frequency().steps(days)).toArray();
        double[] path = path(leads.length);
        Optional<double[][]> quantiles = quantiles(leads);
        List<ForecastPoint> points = new ArrayList<>();
        for (int lead : leads) {
            LocalDate end = series.date(series.size() - 1 + lead);
            points.add(
                    new ForecastPoint(
                            end,
                            lead,
                            path[lead - 1],
                            quantiles
                                    .map(all -> Interval.published(all[lead - 1]))
                                    .orElse(List.of())));
        }
        return new Forecast(
                OriginalForecaster.NAME,
                series.location(),
                series.frequency(),
                series.lastDate(),
                points);
    }

    /// The quantiles of steps after the last observation, by step and level of the hubs; nothing
    /// where no past forecast has measured any.
    ///
    /// @param leads steps ahead; one before the first is forecast as the first
    public Optional<double[][]> quantiles(int[] leads) {
        double[] path = path(Math.max(1, Arrays.stream(leads).max().orElse(1)));
        double scale = ResidualIntervals.scale(series);
        return EachLead.of(
                leads,
                lead -> {
                    int horizon = Math.max(1, lead);
                    return intervals.quantiles(path[horizon - 1], horizon, scale);
                });
    }
}
