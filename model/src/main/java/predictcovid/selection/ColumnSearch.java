package predictcovid.selection;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import predictcovid.backtest.Rmsle;
import predictcovid.engine.Engine;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;

/// Finds the columns with the least error one step ahead.
public final class ColumnSearch implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /// Blocks of rows that judge in [SearchWindow#FOLDS].
    public static final int FOLDS = 4;

    private final FeatureMatrix train;
    private final FeatureMatrix validation;
    private final SearchWindow window;
    private final ForestOptions options;

    /// @param train rows to learn from, all columns, ascending dates
    /// @param validation later rows
    public ColumnSearch(
            FeatureMatrix train,
            FeatureMatrix validation,
            SearchWindow window,
            ForestOptions options) {
        this.train = train;
        this.validation = validation;
        this.window = window;
        this.options = options;
    }

    /// Scores every choice and returns them best first.
    ///
    /// @param done choices scored by an earlier, interrupted search of the same data: not fitted
    ///   again
    /// @param engine scores them
    /// @param onScored called once for each new score, in any order, from the calling thread
    public List<ScoredColumns> run(
            List<List<String>> choices,
            List<ScoredColumns> done,
            Engine engine,
            Consumer<ScoredColumns> onScored) {
        List<List<String>> known = done.stream().map(ScoredColumns::columns).toList();
        List<ScoredColumns> scored = new ArrayList<>(done);
        engine.each(
                choices.stream().filter(choice -> !known.contains(choice)).toList(),
                this::error,
                (choice, error) -> {
                    ScoredColumns fresh = new ScoredColumns(choice, error);
                    scored.add(fresh);
                    onScored.accept(fresh);
                });
        return scored.stream().sorted(ScoredColumns.BEST_FIRST).toList();
    }

    /// The error of `columns` on the window that this search compares on.
    public double error(List<String> columns) {
        return switch (window) {
            case FOLDS -> errorOnFolds(columns);
            case VALIDATION -> errorOnValidation(columns);
        };
    }

    /// The error of a forest with `columns` that learnt from all training rows, on the validation
    /// rows.
    public double errorOnValidation(List<String> columns) {
        List<double[]> pairs = new ArrayList<>();
        judge(train, validation, columns, pairs);
        return rmsle(pairs);
    }

    /// The rows that this search compares on.
    public FeatureMatrix judged() {
        return switch (window) {
            case FOLDS -> train.slice(firstJudged(), train.size());
            case VALIDATION -> validation;
        };
    }

    /// The error of "tomorrow equals today" on the rows that this search compares on.
    public double baseline() {
        return baseline(judged());
    }

    private static double baseline(FeatureMatrix rows) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.add(new double[] {rows.level(i) + rows.target(i), rows.level(i)});
        }
        return rmsle(pairs);
    }

    private double errorOnFolds(List<String> columns) {
        List<double[]> pairs = new ArrayList<>();
        int first = firstJudged();
        int judged = train.size() - first;
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = first + judged * fold / FOLDS;
            int to = first + judged * (fold + 1) / FOLDS;
            if (to > from) {
                judge(train.slice(0, from), train.slice(from, to), columns, pairs);
            }
        }
        return rmsle(pairs);
    }

    private int firstJudged() {
        return Math.ceilDiv(train.size(), 2);
    }

    private void judge(
            FeatureMatrix learnt,
            FeatureMatrix judged,
            List<String> columns,
            List<double[]> pairs) {
        Forest forest = Forest.fit(learnt.select(columns), options);
        FeatureMatrix chosen = judged.select(columns);
        for (int i = 0; i < judged.size(); i++) {
            double level = judged.level(i);
            pairs.add(
                    new double[] {level + judged.target(i), level + forest.predict(chosen.row(i))});
        }
    }

    private static double rmsle(List<double[]> pairs) {
        return Rmsle.of(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }
}
