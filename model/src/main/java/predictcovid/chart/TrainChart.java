package predictcovid.chart;

import java.util.Locale;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;

/// The window that the model learns from.
public record TrainChart(TimeSeries series) implements Chart {
    @Override
    public String name() {
        return "train_data";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                series.frequency(),
                "train.title",
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
