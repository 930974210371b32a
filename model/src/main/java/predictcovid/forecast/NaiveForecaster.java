package predictcovid.forecast;

import java.util.Arrays;
import predictcovid.series.TimeSeries;

/// The baseline: every step to come equals the last one observed.
public final class NaiveForecaster implements Forecaster {
    @Override
    public double[] path(TimeSeries history, int horizon) {
        double[] path = new double[horizon];
        Arrays.fill(path, history.value(history.size() - 1));
        return path;
    }
}
