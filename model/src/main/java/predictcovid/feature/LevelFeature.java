package predictcovid.feature;

import java.util.Arrays;
import java.util.List;

/// What tells a forest how high a place stands. Tables hold the features of all of them; a forest
/// learns from one.
public enum LevelFeature {
    /// The level itself.
    ABSOLUTE("z"),

    /// The level less its nation's mean of the last 52 weeks.
    AGAINST_YEAR("vnyear");

    private final String feature;

    LevelFeature(String feature) {
        this.feature = feature;
    }

    /// The columns of these names but for those that tell the level in another way.
    public List<String> of(List<String> names) {
        List<String> others =
                Arrays.stream(values())
                        .filter(each -> each != this)
                        .map(each -> each.feature)
                        .toList();
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
