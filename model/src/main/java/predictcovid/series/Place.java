package predictcovid.series;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A country or territory of the source, or an aggregate of several.
///
/// @param code the source's code, ISO 3166-1 alpha-3 where one exists
/// @param name the source's English name
/// @param continent absent for aggregates such as World or income groups
public record Place(String code, String name, Optional<String> continent) {
    private static final Set<String> PARTS_OF_GBR =
            Set.of("OWID_ENG", "OWID_SCT", "OWID_WLS", "OWID_NIR");

    /// What the source calls its sums, should one of them be given a continent.
    private static final Pattern AGGREGATES =
            Pattern.compile(
                    "World|International|Africa|Asia|Europe|Oceania|(North|South) America"
                            + "|European Union.*|.* excl\\. .*|.*[- ]income.*");

    /// A row without a continent sums other rows, and so do continents, income groups and the like.
    public boolean isAggregate() {
        return continent.isEmpty() || AGGREGATES.matcher(name).matches();
    }

    /// England, Scotland, Wales and Northern Ireland are already counted in the United Kingdom.
    public boolean isPartOfAnotherPlace() {
        return PARTS_OF_GBR.contains(code);
    }
}
