package predictcovid.run.hub;

import java.util.List;
import java.util.stream.Collectors;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.text.Fault;
import predictcovid.text.PlaceSearch;
import predictcovid.text.SpokenList;

/// Finds places by code or by name.
record NamedPlaces(Geography geography) {
    /// The codes of the places; of the nation when none is named.
    ///
    /// @throws WrongSettings when a place is unknown
    List<String> codes(List<String> wanted) {
        PlaceSearch<Area> search = new PlaceSearch<>(geography.areas(), Area::code, Area::name);
        List<String> unknown = wanted.stream().filter(it -> search.find(it).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            SpokenList each = new SpokenList(unknown.stream().map(search::unknown).toList());
            throw new WrongSettings(List.of(new Fault("run.explain.no-place", each, listed())));
        }
        return wanted.isEmpty()
                ? List.of(geography.areas().get(geography.nation()).code())
                : wanted.stream().flatMap(it -> search.find(it).stream()).map(Area::code).toList();
    }

    /// The name of a place.
    String name(String code) {
        return geography.areas().get(geography.indexOf(code)).name();
    }

    private String listed() {
        return geography.areas().stream()
                .map(area -> area.code() + " " + area.name())
                .collect(Collectors.joining("; "));
    }
}
