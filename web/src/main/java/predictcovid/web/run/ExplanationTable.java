package predictcovid.web.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// What moved the weekly forecasts of a run.
public final class ExplanationTable {
    private static final String TARGET = "target";
    private static final String LOCATION = "location";
    private static final String REFERENCE_DATE = "reference_date";
    private static final String HORIZON = "horizon";
    private static final String FEATURE = "feature";
    private static final String CONTRIBUTION = "contribution";

    private ExplanationTable() {}

    /// The explanations by what they are about, the nearest week first. Rows without a finite
    /// number are left out.
    ///
    /// @throws predictcovid.text.Fault when a column is missing
    static Map<Subject, List<WeekExplanation>> read(Table table) {
        List<@Nullable String> targets = table.texts(TARGET);
        List<@Nullable String> locations = table.texts(LOCATION);
        List<LocalDate> references = table.dates(REFERENCE_DATE);
        List<Integer> horizons = table.integers(HORIZON);
        List<@Nullable String> features = table.texts(FEATURE);
        double[] contributions = table.numbers(CONTRIBUTION);
        Map<Subject, Map<Integer, Rows>> rows = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            if (Double.isFinite(contributions[i])) {
                String name = Objects.requireNonNullElse(features.get(i), "");
                LocalDate reference = references.get(i);
                rows.computeIfAbsent(
                                Subject.of(targets.get(i), locations.get(i)), _ -> new TreeMap<>())
                        .computeIfAbsent(horizons.get(i), _ -> new Rows(reference))
                        .add(names.computeIfAbsent(name, same -> same), contributions[i]);
            }
        }
        return rows.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> explanations(each.getKey(), each.getValue())));
    }

    /// The explanations of one place as a table, the base of each before its features.
    public static Table of(String location, List<WeekExplanation> explanations) {
        List<Row> rows = explanations.stream().flatMap(ExplanationTable::rows).toList();
        return Table.of(
                Column.texts(TARGET, rows.stream().map(row -> row.of.target()).toList()),
                Column.texts(LOCATION, Collections.nCopies(rows.size(), location)),
                Column.dates(
                        REFERENCE_DATE, rows.stream().map(row -> row.of.referenceDate()).toList()),
                Column.integers(HORIZON, rows.stream().map(row -> row.of.horizon()).toList()),
                Column.texts(FEATURE, rows.stream().map(row -> row.part.feature()).toList()),
                Column.numbers(
                        CONTRIBUTION,
                        rows.stream().mapToDouble(row -> row.part.contribution()).toArray()));
    }

    private record Row(WeekExplanation of, FeatureEffect part) {}

    private static Stream<Row> rows(WeekExplanation explanation) {
        return Stream.concat(
                        Stream.of(new FeatureEffect(RunLayout.BASE, explanation.base())),
                        explanation.reasons().stream())
                .map(part -> new Row(explanation, part));
    }

    private static List<WeekExplanation> explanations(
            Subject subject, Map<Integer, Rows> byHorizon) {
        List<WeekExplanation> explanations = new ArrayList<>();
        byHorizon.forEach((horizon, rows) ->
                explanations.add(
                        new WeekExplanation(
                                subject.target(),
                                rows.reference,
                                horizon,
                                rows.base,
                                rows.reasons)));
        return List.copyOf(explanations);
    }

    /// The rows of one forecast.
    private static final class Rows {
        private final LocalDate reference;
        private final List<FeatureEffect> reasons = new ArrayList<>();
        private double base;

        Rows(LocalDate reference) {
            this.reference = reference;
        }

        void add(String feature, double contribution) {
            if (feature.equals(RunLayout.BASE)) {
                base = contribution;
            } else {
                reasons.add(new FeatureEffect(feature, contribution));
            }
        }
    }
}
