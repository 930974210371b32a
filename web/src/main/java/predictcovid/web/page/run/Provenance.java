package predictcovid.web.page.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import predictcovid.catalog.Build;
import predictcovid.catalog.PublicAddress;
import predictcovid.catalog.RunManifest;
import predictcovid.text.EventWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.RunPage.Fact;

/// Where the numbers of a run come from and what was done to them.
final class Provenance {
    private final RunManifest run;
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    private Provenance(RunManifest run, Words words) {
        this.run = run;
        this.words = words;
    }

    static List<Fact> of(RunManifest run, Words words) {
        Provenance provenance = new Provenance(run, words);
        provenance.addSource();
        provenance.addSeries();
        provenance.addRun();
        return List.copyOf(provenance.facts);
    }

    private void addSource() {
        RunManifest.Source source = run.source();
        add("source", PublicAddress.told(source.url()));
        add("vintage", words.date(source.vintage()));
        source.asOf().ifPresent(day -> add("as-of", words.date(day)));
        add("rows", words.count((double) source.rows()));
        add("sha256", source.sha256());
        source.publisher().filter(_ -> !run.simulated()).ifPresent(it -> add("publisher", it));
        source.description().ifPresent(it -> add("read-as", it));
        if (!run.simulated()
                && source.description().filter(it -> it.startsWith("owid")).isPresent()) {
            add("licence", words.say("provenance.licence.owid"));
        }
    }

    private void addSeries() {
        RunManifest.Series series = run.series();
        add("last-observation", words.date(series.lastDate()));
        add(
                "period",
                words.say(
                        "provenance.period.value",
                        words.date(series.firstDate()),
                        words.date(series.lastDate()),
                        words.count(series.observations())));
        add("places", words.count(series.places()));
        if (series.weeklyPlaces() > 0) {
            add("weekly-places", words.count(series.weeklyPlaces()));
        }
        for (Map.Entry<String, Long> step : series.cleaning().entrySet()) {
            facts.add(
                    new Fact(
                            words.sayOr(
                                    "provenance.cleaning." + step.getKey(),
                                    "provenance.cleaning.other"),
                            words.count(step.getValue().doubleValue())));
        }
        series.reconciliation().ifPresent(this::addReconciliation);
    }

    private void addReconciliation(RunManifest.Reconciliation reconciliation) {
        add(
                "reconciliation",
                words.say(
                        "provenance.reconciliation.value",
                        reconciliation.differingDays(),
                        reconciliation.days(),
                        words.count(reconciliation.sumOfPlaces()),
                        words.count(reconciliation.sumInSource()),
                        new EventWords(run.series().told()).brief().in(words.language())));
    }

    private void addRun() {
        add("columns", String.join(", ", run.columns()));
        add("trees", run.settings().getOrDefault("ESTIMATORS", "—"));
        add("finished", words.time(run.finishedAt()));
        add("program", run.programVersion());
        run.build().ifPresent(build -> add("build", told(build)));
        add("run", run.runId());
        if (!run.modelRunId().equals(run.runId())) {
            add("model-run", run.modelRunId());
        }
    }

    private String told(Build build) {
        String code = start(build.code(), 12);
        String key = build.changed() ? "provenance.build.changed" : "provenance.build.commit";
        return build.commit()
                .map(commit -> words.say(key, start(commit, 10), code))
                .orElseGet(() -> words.say("provenance.build.code", code));
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private void add(String key, String value) {
        facts.add(new Fact(words.say("provenance." + key), value));
    }
}
