import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Writes an invented country of many municipalities in 27 states: cases and deaths, most of them
/// small and many zero, waves that pass through the states, places that report late or by lumps,
/// and numbers that grow after they were first reported. The same bytes each time; the first
/// municipalities of a larger country are those of a smaller one.
///
/// `java Country.java --help` tells how it is called.
///
/// `--daily` has a row for each day, `--hub` the columns of a Forecast Hub's target data, of which
/// `--vintages` many are written; `--weeks-ago 3` is what was known three weeks before the end.
public final class Country {
    private static final String USAGE =
            """
            usage: java Country.java FILE [--places 557] [--weeks 313] [--until 2026-01-04] [--daily] [--hub]
                                     [--locations FILE] [--weeks-ago 0] [--vintages 1]""";

    private static final Set<String> FLAGS = Set.of("daily", "hub");
    private static final Set<String> WITH_VALUE =
            Set.of("places", "weeks", "until", "locations", "weeks-ago", "vintages");

    private static final int STATES = 27;
    private static final int WEEK = 7;
    private static final int MOST_LATE_WEEKS = 3;
    private static final String NATION = "BR";

    /// What is known of a week's events when it ends, and one and two weeks later.
    private static final double[] REPORTED = {0.8, 0.94, 0.98};

    private static final List<String> BEGINNINGS =
            List.of("Bela", "Boa", "Monte", "Nova", "Porto", "Rio", "Santa", "Serra", "Vila", "Alto");
    private static final List<String> ENDINGS =
            List.of("Alva", "Aurora", "Clara", "do Norte", "do Sul", "Esperança", "Formosa", "Grande");
    private static final String SYLLABLES = "ba ca do fe gi jo la mi no pe qui ro sa ta ve xi";

    private final Map<String, String> options;
    private final int places;
    private final int weeks;
    private final LocalDate end;
    private final boolean hub;
    private final boolean daily;
    private final double[] nation;
    private final double[][] states;

    private Country(Map<String, String> options) {
        this.options = options;
        this.places = Integer.parseInt(options.getOrDefault("places", "557"));
        this.weeks = Integer.parseInt(options.getOrDefault("weeks", "313"));
        this.hub = options.containsKey("hub");
        this.daily = options.containsKey("daily");
        this.end =
                LocalDate.parse(options.getOrDefault("until", "2026-01-04"))
                        .with(TemporalAdjusters.previousOrSame(hub ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY));
        this.nation = waves(random(-1), 1.1);
        this.states = new double[STATES][];
        Arrays.setAll(states, state -> waves(random(-2 - state), 0.6));
    }

    public static void main(String[] args) throws IOException {
        Optional<Map<String, String>> options = options(args);
        if (options.isEmpty()) {
            System.err.println(USAGE);
            System.exit(Arrays.asList(args).contains("--help") ? 0 : 2);
        }
        Country country = new Country(options.get());
        country.write(Path.of(args[0]));
        if (country.options.containsKey("locations")) {
            country.writeLocations(Path.of(country.options.get("locations")));
        }
    }

    /// What follows the file's name; empty where that is missing or an option is none of ours.
    private static Optional<Map<String, String>> options(String[] args) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (FLAGS.contains(name)) {
                options.put(name, "");
            } else if (WITH_VALUE.contains(name) && i + 1 < args.length) {
                options.put(name, args[++i]);
            } else {
                return Optional.empty();
            }
        }
        return args.length == 0 || args[0].startsWith("-") ? Optional.empty() : Optional.of(options);
    }

    private static RandomGenerator random(long key) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(0x9e3779b97f4a7c15L * (key + 1000));
    }

    /// Logarithm of the level by week: two waves a year at most, and a slow walk.
    private double[] waves(RandomGenerator random, double height) {
        double[] level = new double[weeks];
        double phase = random.nextDouble(52);
        double walk = 0;
        double second = random.nextDouble(26);
        for (int week = 0; week < weeks; week++) {
            walk = 0.96 * walk + random.nextGaussian(0, 0.12);
            level[week] =
                    height * Math.sin(2 * Math.PI * (week + phase) / 52)
                            + 0.4 * height * Math.sin(2 * Math.PI * (week + second) / 23)
                            + walk;
        }
        return level;
    }

    /// One municipality and what happened there, by week.
    private record Town(String code, String name, int state, long people, double[] cases, double[] deaths, int late) {}

    private Town town(int number) {
        RandomGenerator random = random(number);
        int state = random.nextInt(STATES);
        long people = Math.round(Math.min(12e6, Math.max(800, Math.exp(random.nextGaussian(9.3, 1.2)))));
        double[] own = waves(random, 0.3);
        int lag = random.nextInt(5);
        double rate = Math.exp(random.nextGaussian(Math.log(30e-5), 0.5));
        boolean lumps = random.nextInt(50) == 0;
        int late = random.nextInt(20) == 0 ? 1 + random.nextInt(MOST_LATE_WEEKS) : 0;
        double[] cases = new double[weeks];
        double[] deaths = new double[weeks];
        double kept = 0;
        for (int week = 0; week < weeks; week++) {
            int before = Math.max(0, week - lag);
            double mean = people * rate * Math.exp(nation[before] + states[state][before] + own[week]);
            double noisy = mean * Math.exp(random.nextGaussian(0, 0.25));
            kept += poisson(random, Math.min(noisy, people * 0.05));
            boolean reports = !lumps || random.nextInt(3) > 0;
            cases[week] = reports ? kept : 0;
            kept = reports ? 0 : kept;
            double fatal = 0.012 * Math.exp(-1.5 * week / weeks);
            deaths[week] = poisson(random, fatal * cases[Math.max(0, week - 2)]);
        }
        String code = "%d%05d".formatted(11 + state, number);
        return new Town(code, name(number), state, people, cases, deaths, late);
    }

    /// Names are told apart within a state only, as in real countries.
    private static String name(int number) {
        boolean isShared = number % 40 == 1 && state(number) != state(number - 1);
        int own = isShared ? number - 1 : number;
        String[] parts = SYLLABLES.split(" ");
        StringBuilder word = new StringBuilder();
        for (int rest = own * 7919 % 65_536, i = 0; i < 4; i++, rest /= parts.length) {
            word.append(parts[rest % parts.length]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return switch (own % 5) {
            case 0 -> BEGINNINGS.get(own % BEGINNINGS.size()) + " " + word;
            case 1 -> word + " " + ENDINGS.get(own % ENDINGS.size());
            default -> word.toString();
        };
    }

    private static int state(int number) {
        return random(number).nextInt(STATES);
    }

    /// By inversion for small means, else rounded from the normal distribution.
    private static double poisson(RandomGenerator random, double mean) {
        if (mean > 50) {
            return Math.max(0, Math.rint(random.nextGaussian(mean, Math.sqrt(mean))));
        }
        double product = random.nextDouble();
        double least = Math.exp(-mean);
        int count = 0;
        while (product > least) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private void write(Path file) throws IOException {
        int ago = Integer.parseInt(options.getOrDefault("weeks-ago", "0"));
        int vintages = hub ? Integer.parseInt(options.getOrDefault("vintages", "1")) : 1;
        long[][][] sums = new long[vintages][weeks][2];
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header());
            for (int number = 0; number < places; number++) {
                Town town = town(number);
                for (int vintage = vintages - 1; vintage >= 0; vintage--) {
                    write(town, weeks - ago - vintage, sums[vintage], out);
                }
            }
            for (int vintage = vintages - 1; hub && vintage >= 0; vintage--) {
                writeNation(weeks - ago - vintage, sums[vintage], out);
            }
        }
    }

    private void writeNation(int known, long[][] sums, BufferedWriter out) throws IOException {
        for (int week = 0; week < known; week++) {
            writeReports(NATION, known, week, sums[week][0], sums[week][1], out);
        }
    }

    /// A week's row of each target as hubs have them; a vintage comes out four days after its last week.
    private void writeReports(
            String place, int known, int week, long cases, long deaths, BufferedWriter out) throws IOException {
        String start = end.minusWeeks(weeks - (long) known).plusDays(4) + "," + place;
        LocalDate last = end.minusWeeks(weeks - 1L - week);
        out.write(start + ",wk inc case," + last + "," + cases + "\n");
        out.write(start + ",wk inc death," + last + "," + deaths + "\n");
    }

    private String header() {
        if (hub) {
            return "as_of,location,target,target_end_date,observation\n";
        }
        return (daily ? "date" : "week_end") + ",state,municipality_code,municipality,population,new_cases,new_deaths\n";
    }

    /// @param known number of weeks that had ended
    /// @param sums of the nation, by week
    private void write(Town town, int known, long[][] sums, BufferedWriter out) throws IOException {
        for (int week = 0; week < known - town.late; week++) {
            int age = known - 1 - week;
            double part = age < REPORTED.length ? REPORTED[age] : 1;
            long cases = Math.round(town.cases[week] * part);
            long deaths = Math.round(town.deaths[week] * part);
            LocalDate sunday = end.minusWeeks(weeks - 1L - week);
            sums[week][0] += cases;
            sums[week][1] += deaths;
            if (hub) {
                writeReports(town.code, known, week, cases, deaths, out);
            } else if (daily) {
                writeDays(town, sunday, cases, deaths, out);
            } else {
                writeRow(town, sunday, cases, deaths, out);
            }
        }
    }

    /// A week's events on its days, fewer at weekends, always in the same way.
    private void writeDays(Town town, LocalDate sunday, long cases, long deaths, BufferedWriter out)
            throws IOException {
        double[] until = {0.17, 0.34, 0.51, 0.68, 0.85, 0.94, 1};
        RandomGenerator random = random(sunday.toEpochDay() * 1_000_003 + Integer.parseInt(town.code));
        double shift = random.nextDouble();
        for (int day = 0; day < WEEK; day++) {
            double before = day == 0 ? 0 : until[day - 1];
            writeRow(
                    town,
                    sunday.minusDays(WEEK - 1L - day),
                    part(cases, until[day], shift) - part(cases, before, shift),
                    part(deaths, until[day], shift) - part(deaths, before, shift),
                    out);
        }
    }

    private static long part(long all, double until, double shift) {
        return until == 1 ? all : Math.min(all, (long) Math.floor(all * until + shift * (until > 0 ? 1 : 0)));
    }

    private static void writeRow(Town town, LocalDate day, long cases, long deaths, BufferedWriter out)
            throws IOException {
        out.write(
                day + ",E" + (11 + town.state) + "," + town.code + "," + town.name + "," + town.people + ","
                        + cases + "," + deaths + "\n");
    }

    private void writeLocations(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("location,location_name,population,region\n");
            long all = 0;
            for (int number = 0; number < places; number++) {
                Town town = town(number);
                all += town.people;
                out.printf(Locale.ROOT, "%s,%s,%d,E%d%n", town.code, town.name, town.people, 11 + town.state);
            }
            out.print(NATION + ",Brasilândia," + all + ",\n");
        }
    }
}
