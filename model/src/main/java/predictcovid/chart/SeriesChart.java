package predictcovid.chart;

import java.awt.Color;
import java.util.Locale;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;

/// A series, or the part of it that the model learns from or is judged on.
public record SeriesChart(Part part, Quantity quantity, TimeSeries series) implements Chart {
    /// A series of new cases.
    public SeriesChart(Part part, TimeSeries series) {
        this(part, Quantity.ofCases(series.frequency()), series);
    }

    /// Which part is drawn.
    public enum Part {
        /// The whole series, such as the sum of all places by date.
        GROUPED("grouped", Palette.OBSERVED),
        /// The window that the model learns from.
        TRAIN("train", Palette.OBSERVED),
        /// The window that judges the model.
        VALIDATION("valid", Palette.VALIDATION);

        private final String word;
        private final Color color;

        Part(String word, Color color) {
            this.word = word;
            this.color = color;
        }
    }

    @Override
    public String name() {
        return part.word + "_data";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "part." + part.word,
                wording.place(series.location()),
                wording.period(series.firstDate(), series.lastDate()),
                quantity.words(wording));
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
        return new SeriesPlot(quantity.target(), series, part.color);
    }
}
