package predictcovid.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A made-up epidemic of twelve invented places and their World, in the classic layout of Our World
/// in Data: waves, weekday pattern, blanks, backlogs and negative corrections. The same seed makes
/// the same bytes.
public final class SimulatedEpidemic {
    /// The first day of the file.
    public static final LocalDate FIRST = LocalDate.of(2020, 3, 15);

    /// The number of days.
    public static final int DAYS = 322;

    private static final String HEADER =
            "iso_code,continent,location,date,total_cases,new_cases,new_cases_per_million,population";

    private static final List<SimulatedPlace> PLACES =
            List.of(
                    new SimulatedPlace("XAR", "Ardenia", "Boreala", 64_000_000, 2, 0.30),
                    new SimulatedPlace("XBM", "Belmora", "Boreala", 11_400_000, 9, 0.45),
                    new SimulatedPlace("XCV", "Corvania", "Boreala", 38_100_000, 18, 0.20),
                    new SimulatedPlace("XDL", "Dalmeria", "Boreala", 5_600_000, 12, 0.55),
                    new SimulatedPlace("XES", "Estrava", "Meridia", 72_000_000, 24, 0.40),
                    new SimulatedPlace("XFN", "Fenumark", "Meridia", 45_300_000, 31, 0.30),
                    new SimulatedPlace("XGD", "Galdova", "Meridia", 17_900_000, 38, 0.35),
                    new SimulatedPlace("XHS", "Hestria", "Meridia", 3_400_000, 45, 0.25),
                    new SimulatedPlace("XIL", "Ilvania", "Orienta", 1_120_000_000, 34, 0.15),
                    new SimulatedPlace("XJV", "Jorvika", "Orienta", 126_000_000, 6, 0.25),
                    new SimulatedPlace("XKL", "Kelmoria", "Orienta", 51_700_000, 0, 0.20),
                    new SimulatedPlace("XLS", "Lusenia", "Orienta", 860_000, 52, 0.60));

    private SimulatedEpidemic() {}

    /// The whole file.
    public static String csv(long seed) {
        double[] world = new double[DAYS];
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (SimulatedPlace place : PLACES) {
            double[] reported = place.reported(DAYS, new Random(seed ^ place.name().hashCode()));
            Arrays.setAll(
                    world, day -> world[day] + (Double.isNaN(reported[day]) ? 0 : reported[day]));
            append(csv, place, reported);
        }
        double people = PLACES.stream().mapToDouble(SimulatedPlace::population).sum();
        append(csv, new SimulatedPlace("OWID_WRL", "World", "", people, 0, 0), world);
        return csv.toString();
    }

    private static void append(StringBuilder csv, SimulatedPlace place, double[] newCases) {
        double total = 0;
        for (int day = 0; day < newCases.length; day++) {
            double cases = newCases[day];
            total += Double.isNaN(cases) ? 0 : cases;
            List<String> row =
                    List.of(
                            place.code(),
                            place.continent(),
                            place.name(),
                            FIRST.plusDays(day).toString(),
                            number(total),
                            number(cases),
                            number(StrictMath.rint(cases / place.population() * 1e9) / 1e3),
                            number(place.population()));
            csv.append(String.join(",", row)).append('\n');
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : BigDecimal.valueOf(value).toPlainString();
    }
}
