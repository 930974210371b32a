package predictcovid.series;

import java.util.List;
import java.util.Optional;

/// A made-up nation for tests: two areas in the west, one in the east, one in no region.
public final class SmallCountry {
    public static final int NATION = 0;
    public static final int ALDA = 1;
    public static final int BREN = 2;
    public static final int CORA = 3;
    public static final int DUNE = 4;
    public static final int WEST = 5;
    public static final int EAST = 6;

    public static final Geography GEOGRAPHY =
            new Geography(
                    List.of(
                            area("N", 1_000_000, null),
                            area("A", 300_000, "west"),
                            area("B", 200_000, "west"),
                            area("C", 400_000, "east"),
                            area("D", 100_000, null)),
                    "N");

    private SmallCountry() {}

    private static Area area(
            String code, double population, @org.jspecify.annotations.Nullable String region) {
        return new Area(code, "Name of " + code, population, Optional.ofNullable(region));
    }
}
