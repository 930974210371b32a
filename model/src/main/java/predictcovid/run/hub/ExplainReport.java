package predictcovid.run.hub;

import java.util.List;
import java.util.Locale;
import predictcovid.chart.Chart;
import predictcovid.text.Notice;

/// What `hub explain` found.
///
/// @param charts what moved the forecasts asked for
/// @param problems what was not taken as the files have it, or not forecast
public record ExplainReport(List<Chart> charts, List<Notice> problems) {
    public ExplainReport {
        charts = List.copyOf(charts);
        problems = List.copyOf(problems);
    }

    /// What each picture shows, in words.
    public List<String> sentences(Locale language) {
        return charts.stream().map(chart -> chart.alternative(language)).toList();
    }
}
