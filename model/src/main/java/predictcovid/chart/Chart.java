package predictcovid.chart;

import java.time.LocalDate;
import java.util.Locale;

/// A picture of one stage of the run, which can be rendered in each of the program's languages.
/// Rendering the same chart again gives the same bytes, in any number of threads.
public interface Chart {
    /// The file's name without its ending, the same in all languages.
    String name();

    /// Place, subject and dates.
    String title(Locale locale);

    /// What the picture says, in one or two sentences with its numbers, for those who cannot see
    /// it.
    String alternative(Locale locale);

    /// The finished picture.
    ///
    /// @throws predictcovid.text.Fault when the machine has no font to write with
    Picture render(Locale locale, ChartFooter footer);

    /// What a picture without a time axis is about.
    ///
    /// @param from first day of the data behind it
    /// @param to last day of the data behind it
    record Subject(String location, LocalDate from, LocalDate to) {}
}
