package predictcovid.chart;

import java.util.Locale;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;

/// The whole series, such as the sum of all places by date.
public record GroupedChart(TimeSeries series) implements Chart {
    @Override
    public String name() {
        return "grouped_data";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                series.frequency(),
                "grouped.title",
                wording.place(series.location()),
                wording.period(series.firstDate(), series.lastDate()));
    }

    @Override
    public String alternative(Locale locale) {
        return title(locale) + ". " + plot().message(Wording.in(locale));
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(
                this, wording, plot().message(wording), sheet -> plot().paint(sheet, wording));
    }

    private SeriesPlot plot() {
        return new SeriesPlot(series, Palette.OBSERVED);
    }
}
