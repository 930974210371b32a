package predictcovid.source;

import java.time.LocalDate;
import java.util.Random;

/// One invented place and how its epidemic is made: people who are susceptible, exposed and
/// infectious, contacts that fall when cases are many and return when they are few, and an office
/// that reports with a weekly rhythm.
///
/// @param firstCase day of the first infections, counted from the start
/// @param weekdayStrength 0 = every weekday reports alike
record SimulatedPlace(
        String code,
        String name,
        String continent,
        double population,
        int firstCase,
        double weekdayStrength) {
    private static final double[] WEEKDAYS = {0.80, 1.05, 1.18, 1.20, 1.20, 1.00, 0.57};
    private static final double BASIC_REPRODUCTION = 2.9;
    private static final double DAYS_EXPOSED = 3.5;
    private static final double DAYS_INFECTIOUS = 5;
    private static final int DAYS_OF_IMPORTS = 20;
    private static final int DELAY = 6;
    private static final double OVERDISPERSION = 0.004;

    /// Cases reported each day; NaN where the office reports nothing, negative where it corrects
    /// itself.
    double[] reported(int days, Random random) {
        double[] expected = expected(infections(days, random));
        double[] reported = new double[days];
        double backlog = 0;
        boolean wellStaffed = population > 100e6;
        for (int day = 0; day < days; day++) {
            double cases = drawn(expected[day], random) + backlog;
            double chance = wellStaffed ? 0.5 : random.nextDouble();
            boolean blank = chance < 0.006 && expected[day] > 0;
            backlog = blank ? cases : 0;
            boolean correction = chance > 0.998 && expected[day] > 5;
            reported[day] =
                    blank ? Double.NaN : correction ? -StrictMath.rint(cases * 0.25) : cases;
        }
        return reported;
    }

    /// People who become infectious each day.
    private double[] infections(int days, Random random) {
        double[] infections = new double[days];
        double susceptible = population;
        double exposed = 0;
        double infectious = 0;
        Behaviour behaviour = new Behaviour(random);
        for (int day = 0; day < days; day++) {
            double contacts = behaviour.next(recent(infections, day) / population);
            double rate = BASIC_REPRODUCTION * season(day) * contacts / DAYS_INFECTIOUS;
            boolean imports = day >= firstCase && day < firstCase + DAYS_OF_IMPORTS;
            double caught = rate * infectious * susceptible / population + (imports ? 4 : 0.2);
            infections[day] = exposed / DAYS_EXPOSED;
            susceptible -= caught;
            infectious += infections[day] - infectious / DAYS_INFECTIOUS;
            exposed += (day < firstCase ? 0 : caught) - infections[day];
        }
        return infections;
    }

    /// A growing share of the infections of the days before, in the rhythm of the week.
    private double[] expected(double[] infections) {
        double[] expected = new double[infections.length];
        for (int day = 0; day < infections.length; day++) {
            double found = 0.08 + 0.30 / (1 + StrictMath.exp((100 - day) / 30.0));
            expected[day] = found * recent(infections, day - 2) / DELAY * weekday(day);
        }
        return expected;
    }

    private static double recent(double[] infections, int day) {
        double sum = 0;
        for (int i = Math.max(0, day - DELAY); i < day; i++) {
            sum += infections[i];
        }
        return sum;
    }

    private double weekday(int day) {
        LocalDate date = SimulatedEpidemic.FIRST.plusDays(day);
        return 1 + weekdayStrength * 1.6 * (WEEKDAYS[date.getDayOfWeek().getValue() - 1] - 1);
    }

    /// More contacts indoors in winter, which Meridia has in July.
    private double season(int day) {
        int peak = continent.equals("Meridia") ? 197 : 15;
        int dayOfYear = SimulatedEpidemic.FIRST.plusDays(day).getDayOfYear();
        return 1 + 0.24 * StrictMath.cos(2 * StrictMath.PI * (dayOfYear - peak) / 365.0);
    }

    private static double drawn(double mean, Random random) {
        double spread = StrictMath.sqrt(mean + OVERDISPERSION * mean * mean);
        return Math.max(0, StrictMath.rint(mean + spread * random.nextGaussian()));
    }

    /// How many contacts people have, 1 before they knew.
    private static final class Behaviour {
        private static final double MANY = 0.0012;
        private static final double FEW = 0.00012;

        private final Random random;
        private double contacts = 1;
        private double usual = 1;
        private double mood;
        private boolean closed;

        Behaviour(Random random) {
            this.random = random;
        }

        /// @param infected share of the people infected in the last days
        double next(double infected) {
            if (infected > MANY * 0.3 && !closed) {
                closed = true;
                usual = 0.53;
            } else if (infected < FEW) {
                closed = false;
            }
            contacts += 0.10 * ((closed ? 0.30 : usual) - contacts);
            mood = 0.93 * mood + 0.035 * random.nextGaussian();
            return contacts * StrictMath.exp(mood);
        }
    }
}
