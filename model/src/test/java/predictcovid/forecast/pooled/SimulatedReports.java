package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;

/// A made-up nation of seven areas in two regions: 60 weeks of visits and of the admissions that
/// follow them a week later, reported weekly for the last 20 weeks; the newest values are reported
/// 15 % low, those a week older 5 %.
final class SimulatedReports {
    static final String ADMISSIONS = "admissions";
    static final String VISITS = "visits";
    static final LocalDate FIRST = LocalDate.parse("2024-01-06");
    static final int WEEKS = 60;
    static final LocalDate LAST = FIRST.plusWeeks(WEEKS - 1);
    static final Geography PLACES = places(400_000);

    private static final int VINTAGES = 20;

    private SimulatedReports() {}

    /// @param population of area `G`
    static Geography places(double population) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("N", "Nation", 8_000_000, Optional.empty()));
        for (int i = 1; i < 7; i++) {
            String region = i < 4 ? "north" : "south";
            areas.add(new Area(code(i), "Area " + i, size(i), Optional.of(region)));
        }
        areas.add(new Area("G", "Area 7", population, Optional.of("south")));
        return new Geography(areas, "N");
    }

    static ReportArchive archive(List<Report> reports) {
        return ReportArchive.of(reports, PLACES, Frequency.WEEKLY);
    }

    /// The reports of all vintages, of which each is made four days after its last week.
    static List<Report> reports() {
        double[][] admissions = new double[8][WEEKS];
        double[][] visits = new double[8][WEEKS];
        Random random = new Random(20);
        for (int area = 1; area < 8; area++) {
            for (int week = 0; week < WEEKS; week++) {
                visits[area][week] = wave(area, week) * 0.001 * noise(random);
                admissions[area][week] =
                        Math.rint(wave(area, week - 1) * size(area) / 2e5 * noise(random));
                admissions[0][week] += admissions[area][week];
                visits[0][week] += visits[area][week] / 7;
            }
        }
        List<Report> reports = new ArrayList<>();
        for (int last = WEEKS - VINTAGES; last < WEEKS; last++) {
            LocalDate asOf = FIRST.plusWeeks(last).plusDays(4);
            for (int area = 0; area < 8; area++) {
                for (int week = 0; week <= last; week++) {
                    double reported = week == last ? 0.85 : week == last - 1 ? 0.95 : 1;
                    LocalDate date = FIRST.plusWeeks(week);
                    double count = Math.rint(reported * admissions[area][week]);
                    double share = reported * visits[area][week];
                    reports.add(new Report(ADMISSIONS, code(area), date, asOf, count));
                    reports.add(new Report(VISITS, code(area), date, asOf, share));
                }
            }
        }
        return reports;
    }

    /// What a target would be in a week without noise.
    static double expected(String target, String place, int week) {
        int area = place.equals("N") ? 0 : place.charAt(0) - 'A' + 1;
        if (area > 0) {
            return target.equals(VISITS)
                    ? wave(area, week) * 0.001
                    : wave(area, week - 1) * size(area) / 2e5;
        }
        double sum = 0;
        for (int part = 1; part < 8; part++) {
            sum += expected(target, code(part), week);
        }
        return target.equals(VISITS) ? sum / 7 : sum;
    }

    /// Two waves a year, which reach each area a little later.
    private static double wave(int area, int week) {
        return Math.exp(2 + Math.sin(2 * Math.PI * (week - 0.7 * area) / 26));
    }

    private static double noise(Random random) {
        return Math.exp(0.1 * random.nextGaussian());
    }

    private static double size(int area) {
        return 300_000 * area;
    }

    static String code(int area) {
        return area == 0 ? "N" : String.valueOf((char) ('A' + area - 1));
    }
}
