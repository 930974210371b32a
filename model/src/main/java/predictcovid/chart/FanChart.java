package predictcovid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.chart.paint.Wording;
import predictcovid.forecast.quantile.FarFetched;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;

/// What is forecast for one place, beside its recent past: twelve weeks of a daily series, half a
/// year of a weekly one; intervals of 50 %, 80 % and 95 %.
///
/// @param history the place's series, as known when it was forecast
/// @param forecasts of one reference date, in any order
/// @param reported the same steps as `history`, as they were reported: where they differ, `history`
///   is without a backlog
public record FanChart(
        Quantity quantity,
        TimeSeries history,
        List<QuantileForecast> forecasts,
        TimeSeries reported)
        implements Chart {
    /// The chart of a place that has no backlogs.
    public FanChart(Quantity quantity, TimeSeries history, List<QuantileForecast> forecasts) {
        this(quantity, history, forecasts, history);
    }

    public FanChart {
        forecasts = List.copyOf(forecasts);
    }

    @Override
    public String name() {
        return Quantity.fileName("fan", quantity.target().name(), history.location());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        List<QuantileForecast> sorted = plot().forecasts();
        String dates =
                sorted.isEmpty()
                        ? wording.step(history.lastDate(), history.frequency())
                        : wording.period(
                                sorted.getFirst().task().targetEndDate(),
                                sorted.getLast().task().targetEndDate(),
                                history.frequency());
        return wording.say(
                "fan.title", wording.place(history.location()), quantity.words(wording), dates);
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        return title(locale) + ". " + message(wording) + leftOut(wording);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, message(wording), sheet -> plot().paint(sheet, wording));
    }

    private String message(Wording wording) {
        FanPlot plot = plot();
        List<String> sentences = new ArrayList<>();
        Optional<QuantileForecast> farthest = plot.farthest();
        farthest.ifPresent(forecast -> {
            String[] range = plot.range(forecast, 0.8, wording);
            sentences.add(
                    wording.say(
                            history.frequency(),
                            "forecast.expected.within",
                            wording.step(forecast.task().targetEndDate(), history.frequency()),
                            quantity.value(forecast.median(), wording),
                            wording.percent(0.8),
                            range[0],
                            range[1]));
        });
        plot.lastObserved()
                .ifPresent(i ->
                        sentences.add(
                                wording.say(
                                        history.frequency(),
                                        "forecast.observed",
                                        quantity.value(plot.recent().value(i), wording),
                                        wording.step(plot.recent().date(i), history.frequency()))));
        FarFetched.of(forecasts, history.values())
                .ifPresent(_ -> sentences.addFirst(wording.say("far-fetched")));
        return sentences.isEmpty() ? wording.say("series.empty") : String.join(" ", sentences);
    }

    /// What the picture's mark tells those who see it.
    private String leftOut(Wording wording) {
        return new LeftOutReports(plot().recent(), reported)
                .largest()
                .map(i ->
                        ' '
                                + wording.say(
                                        history.frequency(),
                                        "left-out.said",
                                        wording.step(reported.date(i), reported.frequency()),
                                        quantity.value(reported.value(i), wording)))
                .orElse("");
    }

    private FanPlot plot() {
        return new FanPlot(quantity, history, forecasts, reported);
    }
}
