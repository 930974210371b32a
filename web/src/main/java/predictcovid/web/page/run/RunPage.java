package predictcovid.web.page.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.text.EventWords;
import predictcovid.web.page.ChartTexts;
import predictcovid.web.page.FanDrawing;
import predictcovid.web.page.RunPlaceNames;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.run.Outlook;

/// All that the page of a run says, ready to be printed.
///
/// @param target the technical name of what is counted
/// @param answer the forecast in one sentence; absent when the run only trained
/// @param forecastChart absent when the run has no such picture
/// @param drawing the same as the server draws it for the page; absent without a forecast
/// @param own the place among them whose series the run forecasts by another method, too
public record RunPage(
        String runId,
        boolean isSimulated,
        boolean isWeekly,
        String target,
        String heading,
        Optional<String> answer,
        List<String> warnings,
        Optional<Picture> forecastChart,
        Optional<FanDrawing> drawing,
        Map<String, String> chartTexts,
        List<Picture> charts,
        QualityView quality,
        List<String> coverages,
        List<ForecastRow> forecast,
        List<String> intervalEnds,
        Optional<PlaceList.Row> own,
        List<Fact> provenance,
        List<Download> downloads) {
    /// What the chart says in words.
    public String alternative() {
        return forecastChart.map(Picture::alternative).or(() -> answer).orElse(heading);
    }

    /// One picture in the reader's language.
    public record Picture(String name, String address, int width, int height, String alternative) {}

    /// Something known of the data or the run.
    public record Fact(String name, String value) {}

    /// A file of the run.
    public record Download(String name, String address, String size, String what) {}

    public static RunPage of(RunManifest run, Words words) {
        List<Picture> pictures =
                run.charts().stream()
                        .flatMap(chart -> picture(run, chart, words).stream())
                        .toList();
        List<Double> coverages = run.forecast().map(ForecastRow::coverages).orElse(List.of());
        return new RunPage(
                run.runId(),
                run.simulated(),
                run.series().frequency().equals("weekly"),
                run.series().told().name(),
                heading(run, words),
                run.forecast()
                        .filter(forecast -> !forecast.points().isEmpty())
                        .map(forecast -> new Answer(run, words).of(forecast)),
                run.warnings().stream().flatMap(warning -> said(warning, words).stream()).toList(),
                pictures.stream()
                        .filter(each -> each.name().equals(RunLayout.FORECAST_PICTURE))
                        .findFirst(),
                Outlook.of(run)
                        .map(outlook ->
                                FanDrawing.of(outlook, TargetWords.of(outlook.target(), words))),
                ChartTexts.inUnit(
                        new EventWords(run.series().told()).every(words.language()), words),
                pictures,
                QualityView.of(run, words),
                coverages.stream().map(words::percent).toList(),
                run.forecast()
                        .map(forecast ->
                                ForecastRow.of(
                                        forecast,
                                        new TargetWords(run.series().told(), 0, words),
                                        coverages,
                                        words))
                        .orElse(List.of()),
                run.forecast()
                        .map(forecast ->
                                ForecastRow.ends(forecast, run.series().frequency(), words))
                        .orElse(List.of()),
                own(run, words),
                Provenance.of(run, words),
                Downloads.of(run, words));
    }

    private static Optional<PlaceList.Row> own(RunManifest run, Words words) {
        return run
                .places()
                .filter(_ -> run.forecast().isPresent())
                .filter(_ -> run.leading().equals(RunManifest.ORIGINAL))
                .stream()
                .flatMap(places -> places.forecast().stream())
                .filter(place -> place.name().equals(run.series().location()))
                .map(place ->
                        new PlaceList.Row(
                                place.code(),
                                RunPlaceNames.of(run, words).of(place.code(), place.name()),
                                ""))
                .findFirst();
    }

    private static String heading(RunManifest run, Words words) {
        return words.say(
                "heading",
                words.placeOf(run),
                new EventWords(run.series().told()).every(words.language()));
    }

    /// A chart in the reader's language; absent when there is no file of it.
    public static Optional<Picture> picture(RunManifest run, RunManifest.Chart chart, Words words) {
        return said(chart.files(), words)
                .map(path ->
                        new Picture(
                                chart.name(),
                                address(run, path),
                                chart.width(),
                                chart.height(),
                                said(chart.alternatives(), words).orElse(chart.name())));
    }

    /// Where a file of the run is served.
    public static String address(RunManifest run, String path) {
        return "/runs/" + run.runId() + "/files/" + path;
    }

    /// The text in the reader's language, or in English.
    public static Optional<String> said(Map<String, String> texts, Words words) {
        return Optional.ofNullable(texts.getOrDefault(words.tag(), texts.get("en")));
    }
}
