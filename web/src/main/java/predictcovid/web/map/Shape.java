package predictcovid.web.map;

import java.util.List;

/// A place on a map.
///
/// @param called all that the file says of it, among which are its code and its name
/// @param rings its outlines, holes among them
record Shape(List<String> called, List<Ring> rings) {
    Shape {
        called = List.copyOf(called);
        rings = List.copyOf(rings);
    }
}
