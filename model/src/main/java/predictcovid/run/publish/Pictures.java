package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.series.Steps;
import predictcovid.series.Tally;
import predictcovid.text.Texts;

/// The pictures of a run, in every language.
public final class Pictures {
    private final List<Rendered> rendered;

    private Pictures(List<Rendered> rendered) {
        this.rendered = rendered;
    }

    /// One picture in one language.
    ///
    /// @param path below the run's folder
    public record Rendered(Chart chart, Locale language, String path, Picture picture) {}

    /// A chart and what stands below it.
    public record Drawn(Chart chart, ChartFooter footer) {}

    /// Renders all charts in all languages, in parallel in the calling fork-join pool.
    public static Pictures render(List<Drawn> charts) {
        return render(charts, Steps.NONE);
    }

    /// The same, telling how many are done.
    public static Pictures render(List<Drawn> charts, Steps steps) {
        Tally tally = new Tally(steps, (long) charts.size() * Texts.LANGUAGES.size());
        return new Pictures(
                charts.stream()
                        .flatMap(drawn ->
                                Texts.LANGUAGES.stream()
                                        .map(language -> Map.entry(drawn, language)))
                        .parallel()
                        .map(each -> {
                            Rendered one = render(each.getKey(), each.getValue());
                            tally.add(1);
                            return one;
                        })
                        .toList());
    }

    /// The path of a picture below its run's folder, such as `images/pt-BR/forecast_data.png`.
    public static String path(String chart, Locale language) {
        return RunLayout.image(chart, language.toLanguageTag());
    }

    /// All pictures in all languages.
    public List<Rendered> all() {
        return rendered;
    }

    /// What the manifest says of them.
    public List<RunManifest.Chart> entries() {
        Map<String, List<Rendered>> byName = new LinkedHashMap<>();
        for (Rendered each : rendered) {
            byName.computeIfAbsent(each.chart().name(), name -> new ArrayList<>()).add(each);
        }
        return byName.values().stream().map(Pictures::entry).toList();
    }

    private static Rendered render(Drawn drawn, Locale language) {
        Chart chart = drawn.chart;
        return new Rendered(
                chart,
                language,
                path(chart.name(), language),
                chart.render(language, drawn.footer));
    }

    private static RunManifest.Chart entry(List<Rendered> languages) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> alternatives = new LinkedHashMap<>();
        for (Rendered each : languages) {
            String tag = each.language().toLanguageTag();
            files.put(tag, each.path());
            titles.put(tag, each.chart().title(each.language()));
            alternatives.put(tag, each.chart().alternative(each.language()));
        }
        Picture picture = languages.getFirst().picture();
        return new RunManifest.Chart(
                languages.getFirst().chart().name(),
                picture.width(),
                picture.height(),
                files,
                titles,
                alternatives);
    }
}
