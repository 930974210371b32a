package predictcovid.web.map;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The lines of a TopoJSON file, each of which may be a part of two shapes.
final class Arcs {
    private record Point(double x, double y) {}

    private final List<List<Point>> lines = new ArrayList<>();

    private Arcs() {}

    /// The lines of a topology.
    static Arcs of(JsonNode topology) {
        JsonNode transform = topology.path("transform");
        Arcs arcs = new Arcs();
        for (JsonNode line : topology.path("arcs")) {
            arcs.lines.add(transform.isMissingNode() ? plain(line) : counted(line, transform));
        }
        return arcs;
    }

    private static List<Point> plain(JsonNode line) {
        List<Point> points = new ArrayList<>();
        line.forEach(each ->
                points.add(new Point(each.required(0).asDouble(), each.required(1).asDouble())));
        return points;
    }

    /// Whole numbers, each counted from the one before.
    private static List<Point> counted(JsonNode line, JsonNode transform) {
        double scaleX = transform.at("/scale/0").asDouble();
        double scaleY = transform.at("/scale/1").asDouble();
        double fromX = transform.at("/translate/0").asDouble();
        double fromY = transform.at("/translate/1").asDouble();
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (JsonNode each : line) {
            x += each.required(0).asDouble();
            y += each.required(1).asDouble();
            points.add(new Point(x * scaleX + fromX, y * scaleY + fromY));
        }
        return points;
    }

    /// A ring of the lines with these numbers; ~n is line n from its end to its beginning.
    Ring ring(JsonNode numbers) {
        List<Point> points = new ArrayList<>();
        for (JsonNode each : numbers) {
            int number = each.asInt();
            List<Point> line = number < 0 ? lines.get(~number).reversed() : lines.get(number);
            points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
        }
        return new Ring(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }
}
