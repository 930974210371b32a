package predictcovid.series;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The places of a panel: areas that are forecast, the nation that covers them all, and regions of
/// neighbouring areas. Series are numbered: first the areas in their order, then the regions.
public final class Geography implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final List<Area> areas;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int nation;
    private final List<String> regions;
    private final int[][] members;
    private final int[] region;
    private final double[] population;

    /// @param areas the nation among them; codes are unique
    /// @param nation code of the area that covers the others
    /// @throws IllegalArgumentException when two areas have one code or none is the nation
    public Geography(List<Area> areas, String nation) {
        this.areas = List.copyOf(areas);
        for (int i = 0; i < areas.size(); i++) {
            indices.put(areas.get(i).code(), i);
        }
        if (indices.size() != areas.size()) {
            throw new IllegalArgumentException("two areas of one code");
        }
        this.nation = indexOf(nation);
        if (this.nation < 0) {
            throw new IllegalArgumentException("no area " + nation);
        }
        this.regions =
                areas.stream().map(Area::region).flatMap(Optional::stream).distinct().toList();
        this.members =
                regions.stream()
                        .map(name ->
                                IntStream.range(0, areas.size())
                                        .filter(i ->
                                                areas.get(i).region().equals(Optional.of(name)))
                                        .toArray())
                        .toArray(int[][]::new);
        this.region = IntStream.range(0, series()).map(this::findRegion).toArray();
        this.population = IntStream.range(0, series()).mapToDouble(this::findPopulation).toArray();
    }

    private double findPopulation(int series) {
        if (series < areas.size()) {
            return areas.get(series).population();
        }
        return IntStream.of(members[series - areas.size()])
                .mapToDouble(member -> areas.get(member).population())
                .filter(people -> !Double.isNaN(people))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    private int findRegion(int series) {
        if (series >= areas.size()) {
            return series;
        }
        return areas.get(series)
                .region()
                .map(name -> areas.size() + regions.indexOf(name))
                .orElse(nation);
    }

    public List<Area> areas() {
        return areas;
    }

    /// Number of areas and regions together.
    public int series() {
        return areas.size() + regions.size();
    }

    /// Number of the nation's series.
    public int nation() {
        return nation;
    }

    /// The areas other than the nation.
    public int[] parts() {
        return IntStream.range(0, areas.size()).filter(i -> i != nation).toArray();
    }

    /// Number of the series of the region that a series belongs to: a region's own, and the
    /// nation's for the nation and for areas without a region.
    public int regionOf(int series) {
        return region[series];
    }

    /// Numbers of the areas in the region whose series is `series`.
    public int[] members(int series) {
        return members[series - areas.size()].clone();
    }

    /// Inhabitants of an area or region; NaN when unknown for the area, or for every member.
    public double population(int series) {
        return population[series];
    }

    /// The number of the area with this code, or −1.
    public int indexOf(String code) {
        return indices.getOrDefault(code, -1);
    }

    /// The names of all series in their order.
    public List<String> names() {
        List<String> names = new ArrayList<>(areas.stream().map(Area::name).toList());
        names.addAll(regions);
        return names;
    }
}
