package predictcovid.web.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Fault;

class MapFileTest {
    /// Two squares share a line: the second goes along it backwards.
    private static final String SQUARES =
            """
            {"type": "Topology", "transform": {"scale": [0.5, 2], "translate": [10, 20]},
             "arcs": [[[2, 0], [0, 1]], [[2, 1], [-2, 0], [0, -1], [2, 0]], [[2, 0], [2, 0], [0, 1], [-2, 0]]],
             "objects": {"all": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "id": "W", "arcs": [[0, 1]]},
               {"type": "MultiPolygon", "properties": {"code": 7, "name": "East"}, "arcs": [[[2, -1]]]}]}}}
            """;

    private static List<Shape> read(String json) {
        return MapFile.read(json.getBytes(UTF_8), "squares.json");
    }

    @Test
    void aTopologysLinesAreCountedAndRunBothWays() {
        List<Shape> shapes = read(SQUARES);

        assertThat(shapes)
                .extracting(Shape::called)
                .containsExactly(List.of("W"), List.of("7", "East"));
        Ring west = shapes.getFirst().rings().getFirst();
        assertThat(west.size()).isEqualTo(5);
        assertThat(west.x(0)).isCloseTo(11, within(1e-12));
        assertThat(west.y(1)).isCloseTo(22, within(1e-12));
        assertThat(west.x(2)).isCloseTo(10, within(1e-12));
        assertThat(west.x(4)).isEqualTo(west.x(0));
        Ring east = shapes.get(1).rings().getFirst();
        assertThat(east.x(1)).isCloseTo(12, within(1e-12));
        assertThat(east.x(3)).isCloseTo(11, within(1e-12));
        assertThat(east.y(3)).isCloseTo(22, within(1e-12));
    }

    /// From 170° E over the date line to 170° W, which is 190° E.
    @Test
    void aShapeBeyondTheDateLineIsNotTornApart() {
        Ring ring =
                read("""
                {"features": [{"geometry": {"type": "Polygon",
                  "coordinates": [[[170, 0], [180, 0], [-170, 1], [170, 0]]]}}]}
                """)
                        .getFirst()
                        .rings()
                        .getFirst();

        assertThat(ring.x(2)).isCloseTo(190, within(1e-9));
        assertThat(ring.x(3)).isCloseTo(170, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no map",
                "{}",
                "[1, 2]",
                "{\"type\": \"Topology\"}",
                "{\"features\": []}",
                "{\"features\": [{\"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}]}",
                "{\"features\": [{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[1, 2]]}}]}",
                "{\"type\": \"Topology\", \"arcs\": [], \"objects\": {\"a\": {\"type\": \"Polygon\","
                        + " \"arcs\": [[3]]}}}"
            })
    void whatIsNoMapIsSaidInOneLine(String json) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(json))
                .satisfies(fault ->
                        assertThat(fault.in(Locale.ENGLISH))
                                .isEqualTo(
                                        "squares.json is no map: give a GeoJSON or TopoJSON file"
                                                + " with areas (MAP)"));
    }
}
