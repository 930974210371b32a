package predictcovid.web.page.share;

import java.awt.Color;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// Draws a file of SVG without styles or scripts, which every program reads.
final class SvgPen implements Pen {
    private final StringBuilder text = new StringBuilder();

    SvgPen(int width, int height, String title, String language) {
        text.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                role="img" xml:lang="%3$s" font-family="system-ui, 'DejaVu Sans', Arial, sans-serif">
                <title>%4$s</title>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                """
                        .formatted(width, height, language, escaped(title)));
    }

    @Override
    public void fill(String path, Color color, double opacity) {
        text.append(
                """
                <path d="%s" fill="%s" fill-opacity="%s"/>
                """
                        .formatted(path, hex(color), opacity));
    }

    @Override
    public void line(String path, Color color, double width, boolean isDashed) {
        text.append(
                """
                <path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linejoin="round"%s/>
                """
                        .formatted(
                                path,
                                hex(color),
                                width,
                                isDashed ? " stroke-dasharray=\"6 3\"" : ""));
    }

    @Override
    public void write(String words, double x, double y, Lettering lettering, boolean isBefore) {
        text.append(
                """
                <text x="%s" y="%s" font-size="%s" fill="%s"%s%s>%s</text>
                """
                        .formatted(
                                x,
                                y,
                                lettering.size(),
                                hex(lettering.color()),
                                lettering.isBold() ? " font-weight=\"bold\"" : "",
                                isBefore ? " text-anchor=\"end\"" : "",
                                escaped(words)));
    }

    @Override
    public void transform(double x, double y, double scale) {
        text.append(
                """
                <g transform="translate(%s %s) scale(%s)">
                """
                        .formatted(x, y, scale));
    }

    @Override
    public void restore() {
        text.append("</g>\n");
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    /// Without what no XML may hold, escaped or not.
    private static String escaped(String words) {
        String allowed = words.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\p{Cs}]", " ");
        return HtmlUtils.htmlEscape(allowed, "UTF-8");
    }

    /// The whole file.
    String file() {
        return text + "</svg>\n";
    }
}
