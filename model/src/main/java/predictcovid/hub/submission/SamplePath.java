package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.ForecastTask;

/// One way in which things may go: a trajectory through the horizons of one target and place.
public final class SamplePath {
    private final String id;
    private final List<ForecastTask> tasks;
    private final double[] values;

    /// @param id names the trajectory; no other of the submission has it
    /// @param tasks the steps, all of one target and place
    /// @param values one for each step
    public SamplePath(String id, List<ForecastTask> tasks, double... values) {
        if (values.length != tasks.size()) {
            throw new IllegalArgumentException(
                    values.length + " values of " + tasks.size() + " tasks");
        }
        this.id = id;
        this.tasks = List.copyOf(tasks);
        this.values = values.clone();
    }

    SamplePath in(RoundWeek round) {
        return new SamplePath(id, tasks.stream().map(round::named).toList(), values);
    }

    public String id() {
        return id;
    }

    public List<ForecastTask> tasks() {
        return tasks;
    }

    /// The value at a step.
    public double value(int step) {
        return values[step];
    }
}
