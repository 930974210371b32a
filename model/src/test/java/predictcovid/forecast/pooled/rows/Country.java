package predictcovid.forecast.pooled.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.feature.LevelFeature;
import predictcovid.feature.PanelFeatures;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;
import predictcovid.series.Panel;
import predictcovid.series.SmallCountry;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// Two made-up targets of the small country, 60 weeks each, in one vintage.
public final class Country {
    public static final int WEEKS = 60;
    public static final Leads LEADS = Leads.of(1, 3);
    static final double[][] ADMISSIONS = new double[5][WEEKS];
    static final double[][] VISITS = new double[5][WEEKS];

    static {
        for (int area = 0; area < 5; area++) {
            for (int week = 0; week < WEEKS; week++) {
                ADMISSIONS[area][week] =
                        20 * (area + 1) + (7 * week * week + 13 * area * week) % 31;
                VISITS[area][week] = (5 + (3 * week * week + 5 * area * week) % 17) / 1000.0;
            }
        }
    }

    private Country() {}

    public static TargetRows admissions() {
        return rows(signal(ADMISSIONS, TargetKind.COUNT), LevelFeature.ABSOLUTE);
    }

    /// With the visits' features.
    public static TargetRows accompaniedAdmissions() {
        RealTimeSignal signal = signal(ADMISSIONS, TargetKind.COUNT);
        return new TargetRows(
                signal,
                PanelFeatures.of(signal, Optional.of(signal(VISITS, TargetKind.SHARE))),
                LevelFeature.ABSOLUTE);
    }

    public static TargetRows visits() {
        return rows(signal(VISITS, TargetKind.SHARE), LevelFeature.AGAINST_YEAR);
    }

    private static TargetRows rows(RealTimeSignal signal, LevelFeature level) {
        return new TargetRows(signal, PanelFeatures.of(signal, Optional.empty()), level);
    }

    public static RealTimeSignal signal(double[][] values, TargetKind kind) {
        LocalDate first = LocalDate.parse("2025-01-04");
        Vintage vintage =
                new Vintage(first.plusWeeks(70), new Panel(Frequency.WEEKLY, first, values));
        return new RealTimeSignal(
                new Vintages("any", List.of(vintage)), SmallCountry.GEOGRAPHY, kind);
    }
}
