package predictcovid.web.page.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import predictcovid.web.map.Drawing;
import predictcovid.web.map.Outline;
import predictcovid.web.page.Words;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.page.run.PlaceList;

/// A map whose colours tell of each place what is expected.
///
/// @param viewBox of the picture
/// @param shapes the content of the picture as SVG, every text in it escaped
/// @param classes what each colour stands for, from the least on
record Choropleth(String viewBox, String shapes, List<Colour> classes, boolean isOfOneKind) {
    /// A colour.
    ///
    /// @param name of its style
    record Colour(String name, String text) {}

    private static final String UNKNOWN = "unknown";

    /// Classes of a scale that has all of them; fewer stand in its middle.
    private static final int MOST = 5;

    Choropleth {
        classes = List.copyOf(classes);
    }

    /// Colours a drawing.
    ///
    /// @param names of the places by code
    static Choropleth of(
            Drawing drawing,
            List<Prospect> prospects,
            Map<String, PlaceList.Row> names,
            Shading shading,
            Words words) {
        Map<String, Prospect> byCode =
                prospects.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.place().code(), Function.identity(), (a, _) -> a));
        List<Prospect> drawn =
                drawing.outlines().stream()
                        .map(it -> Objects.requireNonNull(byCode.get(it.code())))
                        .toList();
        List<Double> bounds = shading.bounds(drawn);
        StringBuilder shapes = new StringBuilder();
        shapes.append("<path class=\"elsewhere\" d=\"").append(drawing.others()).append("\"/>");
        for (int i = 0; i < drawn.size(); i++) {
            double value = shading.of(drawn.get(i));
            Outline outline = drawing.outlines().get(i);
            String name = Objects.requireNonNull(names.get(outline.code())).name();
            append(outline, name(value, bounds), name + ": " + shading.told(value, words), shapes);
        }
        return new Choropleth(
                "0 0 " + drawing.width() + " " + drawing.height(),
                shapes.toString(),
                classes(bounds, shading, words),
                shading.isOfOneKind());
    }

    private static void append(Outline outline, String style, String title, StringBuilder shapes) {
        String rest =
                " data-code=\""
                        + escaped(outline.code())
                        + "\"><title>"
                        + escaped(title)
                        + "</title></";
        shapes.append("<path class=\"").append(style).append("\" d=\"").append(outline.path());
        shapes.append('"').append(rest).append("path>");
        if (outline.isSmall()) {
            shapes.append("<circle class=\"").append(style).append("\" cx=\"").append(outline.x());
            shapes.append("\" cy=\"").append(outline.y()).append("\" r=\"9\"").append(rest);
            shapes.append("circle>");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String name(double value, List<Double> bounds) {
        return Double.isNaN(value)
                ? UNKNOWN
                : "class" + (first(bounds) + bounds.stream().filter(it -> value >= it).count());
    }

    private static int first(List<Double> bounds) {
        return (MOST - 1 - bounds.size()) / 2;
    }

    private static List<Colour> classes(List<Double> bounds, Shading shading, Words words) {
        List<Colour> classes = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            String name = "class" + (first(bounds) + i);
            if (i == 0) {
                classes.add(
                        new Colour(
                                name,
                                words.say("map.below", shading.told(bounds.getFirst(), words))));
            } else if (i == bounds.size()) {
                classes.add(
                        new Colour(
                                name,
                                words.say("map.from", shading.told(bounds.getLast(), words))));
            } else {
                classes.add(
                        new Colour(
                                name,
                                words.say(
                                        "map.between",
                                        shading.told(bounds.get(i - 1), words),
                                        shading.told(bounds.get(i), words))));
            }
        }
        classes.add(new Colour(UNKNOWN, words.say("map.unknown")));
        return classes;
    }
}
