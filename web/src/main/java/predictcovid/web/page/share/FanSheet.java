package predictcovid.web.page.share;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import predictcovid.web.page.FanDrawing;
import predictcovid.web.page.OutlookView;
import predictcovid.web.page.Words;
import predictcovid.web.page.share.Pen.Lettering;

/// The chart of a place with what must be known of it, as a picture for itself: as large as
/// previews of links are.
///
/// @param source how up to date it is, and that it is invented, where it is
record FanSheet(OutlookView view, String source, Words words) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color INK = new Color(0x1f2933);
    private static final Color MUTED = new Color(0x56626e);
    private static final Color GRID = new Color(0xe1e6eb);
    private static final Color OBSERVED = new Color(0x0072b2);
    private static final Color FORECAST = new Color(0xd55e00);
    private static final double BAND = 0.2;

    private static final int MARGIN = 30;
    private static final double SCALE = 1.4;
    private static final int LINE = 28;
    private static final int MOST_LINES = 2;
    private static final int WIDE = 104;
    private static final int NARROW = 124;

    private static final Lettering HEADING = new Lettering(30, true, INK);
    private static final Lettering SENTENCE = new Lettering(21, false, INK);
    private static final Lettering LONG_SENTENCE = new Lettering(17.5, false, INK);
    private static final Lettering NOTE = new Lettering(16, false, MUTED);
    private static final Lettering LABEL = new Lettering(12, false, MUTED);

    void draw(Pen pen) {
        pen.write(cut(view.heading(), 66), MARGIN, 46, HEADING, false);
        boolean isLong = view.answer().length() > MOST_LINES * (WIDE - 10);
        List<String> lines = lines(view.answer(), isLong ? NARROW : WIDE);
        for (int i = 0; i < lines.size(); i++) {
            pen.write(
                    lines.get(i), MARGIN, 82 + i * LINE, isLong ? LONG_SENTENCE : SENTENCE, false);
        }
        pen.transform(0, 122, SCALE);
        plot(view.drawing(), pen);
        pen.restore();
        pen.write(
                cut(words.say("place.chart.key", view.unit()), 130),
                MARGIN,
                HEIGHT - 36,
                NOTE,
                false);
        pen.write(cut(words.say("site") + " · " + source, 130), MARGIN, HEIGHT - 13, NOTE, false);
    }

    private static void plot(FanDrawing fan, Pen pen) {
        for (FanDrawing.Label line : fan.grid()) {
            pen.line("M64 " + line.at() + "L786 " + line.at(), GRID, 1, false);
            pen.write(line.text(), 58, Double.parseDouble(line.at()) + 4, LABEL, true);
        }
        fan.bands().forEach(band -> pen.fill(band, FORECAST, BAND));
        pen.line("M" + fan.origin() + " 4L" + fan.origin() + " 292", MUTED, 1, true);
        pen.line(fan.observed(), OBSERVED, 2, false);
        pen.line(fan.median(), FORECAST, 2, true);
        for (int i = 0; i < fan.dates().size(); i++) {
            FanDrawing.Label date = fan.dates().get(i);
            boolean isFirst = i == 0 && fan.dates().size() > 1;
            boolean isLast = i == fan.dates().size() - 1;
            double x = Double.parseDouble(date.at());
            // that of the origin would run into the last one: it stands above, left of its line
            pen.write(
                    date.text(),
                    isFirst || isLast ? x : x - 6,
                    isFirst || isLast ? 312 : 12,
                    LABEL,
                    !isFirst);
        }
    }

    /// Broken between words; what does not fit is cut.
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.set(MOST_LINES - 1, first.getLast() + " …");
        return first;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
