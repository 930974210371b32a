package predictcovid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.catalog.RunLayout;
import predictcovid.chart.paint.ForecastPlot;
import predictcovid.chart.paint.Wording;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.series.TimeSeries;

/// What is expected after the last observation, beside the recent past: eight weeks of a daily
/// series, a year of a weekly one. Intervals of 80 % and 95 % are drawn, others are not; an
/// interval more than three times as high as everything else is cut off at the top.
///
/// @param forecasts at least one: that of the leading forecaster, then those that stand beside it
///   as lines
public record ForecastChart(Quantity quantity, TimeSeries history, List<Forecast> forecasts)
        implements Chart {
    /// A forecast of new cases.
    public ForecastChart(TimeSeries history, List<Forecast> forecasts) {
        this(Quantity.ofCases(history.frequency()), history, forecasts);
    }

    public ForecastChart {
        forecasts = List.copyOf(forecasts);
    }

    private Forecast forecast() {
        return forecasts.getFirst();
    }

    @Override
    public String name() {
        return RunLayout.FORECAST_PICTURE;
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        List<ForecastPoint> points = forecast().points();
        String dates =
                points.isEmpty()
                        ? wording.step(forecast().origin(), forecast().frequency())
                        : wording.period(
                                points.getFirst().targetEndDate(),
                                points.getLast().targetEndDate(),
                                forecast().frequency());
        return wording.say(
                "forecast.title",
                wording.place(forecast().location()),
                dates,
                quantity.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String others =
                forecasts.stream()
                        .skip(1)
                        .filter(other -> !other.points().isEmpty())
                        .map(other -> " " + beside(other, wording))
                        .collect(Collectors.joining());
        return title(locale) + ". " + message(wording) + others;
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, message(wording), sheet -> plot().paint(sheet, wording));
    }

    private String message(Wording wording) {
        List<String> sentences = new ArrayList<>();
        if (!forecast().points().isEmpty()) {
            sentences.add(expected(forecast().points().getLast(), wording));
        }
        plot().lastObserved().ifPresent(i -> sentences.add(observed(i, wording)));
        return sentences.isEmpty() ? wording.say("series.empty") : String.join(" ", sentences);
    }

    private String expected(ForecastPoint point, Wording wording) {
        String value = quantity.value(point.value(), wording);
        String date = wording.step(point.targetEndDate(), forecast().frequency());
        Optional<Interval> interval = ForecastPlot.interval(point, ForecastPlot.NARROW);
        return interval.map(range ->
                        wording.say(
                                forecast().frequency(),
                                "forecast.expected.within",
                                date,
                                value,
                                wording.percent(range.coverage()),
                                quantity.value(range.lower(), wording),
                                quantity.value(range.upper(), wording)))
                .orElseGet(() ->
                        wording.say(forecast().frequency(), "forecast.expected", date, value));
    }

    private String beside(Forecast other, Wording wording) {
        return wording.say(
                "forecast.beside",
                other.forecaster(),
                quantity.value(other.points().getLast().value(), wording));
    }

    private String observed(int i, Wording wording) {
        TimeSeries recent = plot().recent();
        return wording.say(
                recent.frequency(),
                "forecast.observed",
                quantity.value(recent.value(i), wording),
                wording.step(recent.date(i), recent.frequency()));
    }

    private ForecastPlot plot() {
        return new ForecastPlot(
                quantity.target(), history, forecast(), forecasts.subList(1, forecasts.size()));
    }
}
