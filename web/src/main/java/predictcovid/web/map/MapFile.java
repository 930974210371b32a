package predictcovid.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the areas of a GeoJSON or TopoJSON file.
final class MapFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;
    private final Optional<Arcs> arcs;

    private MapFile(JsonNode root) {
        this.root = root;
        this.arcs =
                root.path("type").asString("").equals("Topology")
                        ? Optional.of(Arcs.of(root))
                        : Optional.empty();
    }

    /// The shapes in the order of the file.
    ///
    /// @param name for messages
    /// @throws Fault when it is no such file, or has no areas
    static List<Shape> read(byte[] content, String name) {
        List<Shape> shapes;
        try {
            shapes = new MapFile(JSON.readTree(content)).shapes();
        } catch (JacksonException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Fault(e, "web.map.unreadable", name);
        }
        if (shapes.isEmpty()) {
            throw new Fault("web.map.unreadable", name);
        }
        return shapes;
    }

    private List<Shape> shapes() {
        Stream<JsonNode> features =
                arcs.isPresent()
                        ? elements(root.path("objects")).flatMap(MapFile::geometries)
                        : elements(root.path("features"));
        return features.map(this::shape).filter(shape -> !shape.rings().isEmpty()).toList();
    }

    private static Stream<JsonNode> geometries(JsonNode object) {
        return object.has("geometries")
                ? elements(object.path("geometries")).flatMap(MapFile::geometries)
                : Stream.of(object);
    }

    private Shape shape(JsonNode feature) {
        List<String> called = new ArrayList<>();
        Stream.concat(Stream.of(feature.path("id")), elements(feature.path("properties")))
                .filter(value -> value.isString() || value.isNumber())
                .forEach(value -> called.add(value.asString()));
        JsonNode geometry = arcs.isPresent() ? feature : feature.path("geometry");
        return new Shape(called, rings(geometry));
    }

    private List<Ring> rings(JsonNode geometry) {
        JsonNode parts = geometry.path(arcs.isPresent() ? "arcs" : "coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> elements(parts).map(this::ring).toList();
            case "MultiPolygon" ->
                    elements(parts).flatMap(MapFile::elements).map(this::ring).toList();
            default -> List.of();
        };
    }

    private Ring ring(JsonNode part) {
        return arcs.map(all -> all.ring(part)).orElseGet(() -> line(part));
    }

    private static Ring line(JsonNode points) {
        return new Ring(
                elements(points).mapToDouble(point -> point.required(0).asDouble()).toArray(),
                elements(points).mapToDouble(point -> point.required(1).asDouble()).toArray());
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
