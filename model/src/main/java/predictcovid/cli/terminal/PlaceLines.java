package predictcovid.cli.terminal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.run.input.RunContext;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.EventWords;
import predictcovid.text.PlaceNames;
import predictcovid.text.Texts;
import predictcovid.text.WeekName;

/// What a run says of its places on the terminal: how many, of a few what is expected of each, and
/// which are left out.
final class PlaceLines {
    private static final int MOST_SHOWN = 12;
    private static final int NAMED = 8;

    private final RunContext context;
    private final String runId;
    private final ManifestPlaces places;
    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    PlaceLines(RunContext context, String runId, ManifestPlaces places) {
        this.context = context;
        this.runId = runId;
        this.places = places;
        this.language = context.settings().locale();
    }

    List<String> all() {
        add("cli.summary.places", places.forecast().size(), DatalakeLayout.FORECASTS, told());
        if (places.forecast().size() <= MOST_SHOWN) {
            expected();
        }
        if (!places.leftOut().isEmpty()) {
            add("cli.summary.places-left-out", leftOut(), DatalakeLayout.CURRENT_RUN);
        }
        return lines;
    }

    private void expected() {
        String path = DatalakeLayout.inRun(runId, RunLayout.FORECASTS);
        ExpectedRows rows = new ExpectedRows(ParquetTable.read(context.datalake(), path));
        for (ManifestPlaces.Place place : places.forecast()) {
            for (ManifestPlaces.PlaceTarget target : ExpectedRows.shown(place)) {
                lines.add(expected(place, target, rows));
            }
        }
    }

    private String expected(
            ManifestPlaces.Place place, ManifestPlaces.PlaceTarget target, ExpectedRows rows) {
        Target told = target.told();
        String steps =
                rows.of(place.code(), target).stream()
                        .map(step ->
                                say(
                                        "cli.summary.place-step",
                                        date(step.date(), told),
                                        number(step.median(), told),
                                        number(step.lower(), told),
                                        number(step.upper(), told)))
                        .collect(Collectors.joining("; "));
        return say("cli.summary.place", PlaceNames.in(language, place.name()), words(told), steps);
    }

    /// Such as "new cases in the week that ends on".
    private String words(Target target) {
        return say(
                "cli.summary.place-target."
                        + (target.frequency() == Frequency.DAILY ? "daily" : "weekly"),
                new EventWords(target).in(language));
    }

    private String leftOut() {
        List<ManifestPlaces.LeftOut> silent = places.silent();
        List<String> parts = new ArrayList<>();
        parts.add(say("cli.summary.left-out", silent.size(), named(silent)));
        places.lacking()
                .forEach((target, count) ->
                        parts.add(
                                target.isPresent()
                                        ? say(
                                                "cli.summary.lacking",
                                                count,
                                                silent.size(),
                                                brief(told(target.get())))
                                        : say("cli.summary.lacking.some", count, silent.size())));
        return String.join("; ", parts);
    }

    /// What is forecast of the places, such as "cases, deaths".
    private String told() {
        return places.forecast().stream()
                .flatMap(place -> place.targets().stream())
                .map(target -> brief(target.told()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Target told(String target) {
        return places.forecast().stream()
                .flatMap(place -> place.targets().stream())
                .filter(each -> each.target().equals(target))
                .map(ManifestPlaces.PlaceTarget::told)
                .findFirst()
                .orElse(Target.named(target));
    }

    private String brief(Target target) {
        return new EventWords(target).brief().in(language);
    }

    private String named(List<ManifestPlaces.LeftOut> silent) {
        String names =
                silent.stream()
                        .limit(NAMED)
                        .map(place -> PlaceNames.in(language, place.name()))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + (silent.size() > NAMED ? " …)" : ")");
    }

    private Object date(LocalDate date, Target target) {
        return target.frequency() == Frequency.DAILY ? date : new WeekName(date).in(language);
    }

    private String number(double value, Target target) {
        if (target.isShare()) {
            NumberFormat percent = NumberFormat.getPercentInstance(language);
            percent.setMaximumFractionDigits(2);
            return percent.format(value / target.whole());
        }
        return NumberFormat.getIntegerInstance(language).format(Math.round(value));
    }

    private String say(String key, Object... args) {
        return Texts.in(language, key, args);
    }

    private void add(String key, Object... args) {
        lines.add(say(key, args));
    }
}
