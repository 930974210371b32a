package predictcovid.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Wording;
import predictcovid.text.Notice;

/// Where the numbers in a picture come from.
///
/// @param source publisher and licence, or address
/// @param accessed the day the source was read
/// @param simulated marks the picture as not showing a real epidemic
/// @param remarks what else must be known before the picture is trusted
public record ChartFooter(
        String source, LocalDate accessed, boolean simulated, List<Notice> remarks) {
    public ChartFooter {
        remarks = List.copyOf(remarks);
    }

    /// A footer without remarks.
    public ChartFooter(String source, LocalDate accessed, boolean simulated) {
        this(source, accessed, simulated, List.of());
    }

    /// The picture with title and subtitle above what `content` paints, and this footer below.
    public Picture frame(Chart chart, Wording wording, String subtitle, Consumer<Sheet> content) {
        try (Sheet sheet = new Sheet()) {
            Frame frame = around(chart.title(wording.language()), subtitle, wording);
            frame.paint(sheet);
            content.accept(sheet);
            frame.paintMark(sheet);
            return Picture.of(chart.name(), sheet.image());
        }
    }

    private Frame around(String title, String subtitle, Wording wording) {
        String line =
                Stream.concat(
                                Stream.of(wording.say("source", source, wording.date(accessed))),
                                remarks.stream().map(remark -> remark.in(wording.language())))
                        .collect(Collectors.joining(" · "));
        Optional<String> mark =
                simulated ? Optional.of(wording.say("simulated")) : Optional.empty();
        return new Frame(title, subtitle, line, mark);
    }
}
