package predictcovid.run.hub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.run.settings.WrongSettings;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Geography;
import predictcovid.text.Fault;

/// Finds places by code or by name, whatever the case of the letters.
record NamedPlaces(Geography geography) {
    /// The codes of the places; of the nation when none is named.
    ///
    /// @throws WrongSettings when a place is unknown
    List<String> codes(List<String> wanted) {
        List<String> unknown = wanted.stream().filter(each -> area(each).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new WrongSettings(
                    List.of(
                            new Fault(
                                    "run.publish.no-place", String.join(", ", unknown), listed())));
        }
        return wanted.isEmpty()
                ? List.of(geography.areas().get(geography.nation()).code())
                : wanted.stream().flatMap(each -> area(each).stream()).map(Area::code).toList();
    }

    /// The name of a place.
    String name(String code) {
        return geography.areas().get(geography.indexOf(code)).name();
    }

    private Optional<Area> area(String wanted) {
        String plain = wanted.strip();
        return geography.areas().stream()
                .filter(area ->
                        area.code().equalsIgnoreCase(plain) || area.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    private String listed() {
        return geography.areas().stream()
                .map(area -> area.code() + " " + area.name())
                .collect(Collectors.joining("; "));
    }
}
