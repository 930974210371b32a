package predictcovid.run.publish;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;

/// Names of the pictures of places, of which several may be called the same: then their codes tell
/// them apart.
///
/// @param count number of places
/// @param shared names that several places have, as files are named
/// @param ending of the names of pictures of a whole level; empty for the leading one
record ChartNames(int count, Set<String> shared, String ending) {
    /// The names for one level.
    ///
    /// @param places names of the chosen places of all levels
    static ChartNames of(Collection<String> places, String ending) {
        Set<String> all = new HashSet<>();
        Set<String> shared = new HashSet<>();
        places.stream()
                .map(name -> Quantity.fileName(name))
                .filter(name -> !all.add(name))
                .forEach(shared::add);
        return new ChartNames(places.size(), shared, ending);
    }

    /// The picture of a place.
    Chart ofPlace(Chart chart, String name, String code) {
        String ofName = Quantity.fileName(name);
        return shared.contains(ofName)
                ? new Renamed(
                        chart,
                        chart.name().substring(0, chart.name().length() - ofName.length())
                                + Quantity.fileName(code))
                : chart;
    }

    /// The picture of a level.
    Chart ofLevel(Chart chart) {
        return ending.isEmpty() ? chart : new Renamed(chart, chart.name() + ending);
    }

    private record Renamed(Chart chart, String name) implements Chart {
        @Override
        public String title(Locale locale) {
            return chart.title(locale);
        }

        @Override
        public String alternative(Locale locale) {
            return chart.alternative(locale);
        }

        @Override
        public Picture render(Locale locale, ChartFooter footer) {
            return chart.render(locale, footer);
        }
    }
}
