package predictcovid.run.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.SourceDownload;
import predictcovid.run.input.SourceReading;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Observation;
import predictcovid.source.SourceHistory;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The origins of a backtest: the last day of the newest file, a week before it, two weeks …; weeks
/// are forecast from the last finished one. Each knows exactly what the last download of the seven
/// days up to it said; where there is none, it knows the newest file, cut.
///
/// @param byDate by reference date, which two of them may share: then the one of a download counts
/// @param vintages digests of the downloads that were read, oldest first
record PlacesOrigins(NavigableMap<LocalDate, PlacesOrigin> byDate, List<String> vintages) {
    private static final int DAYS_OF_A_WEEK = 7;

    PlacesOrigins {
        vintages = List.copyOf(vintages);
    }

    /// Reads what is known at each origin, while the datalake is held.
    ///
    /// @param weeks origins, at least one
    /// @throws WrongSettings when the source begins later than the first of them
    static PlacesOrigins read(SourceReading reading, LoadedSource loaded, int weeks) {
        LocalDate last = loaded.archive().lastDay();
        DayOfWeek weekEnd = loaded.archive().lastWeek().getDayOfWeek();
        requireWeeks(weeks, firstDay(loaded), last);
        List<SourceDownload> downloads = reading.before(last, weeks + SourceHistory.STANDARD_WEEKS);
        NavigableMap<LocalDate, PlacesOrigin> origins = new TreeMap<>();
        for (int week = weeks; week > 0; week--) {
            LocalDate day = last.minusWeeks(week);
            List<SourceDownload> known = known(downloads, day);
            PlacesOrigin origin =
                    known.isEmpty()
                            ? PlacesOrigin.cut(loaded.cut(day), weekEnd)
                            : PlacesOrigin.of(known, weekEnd);
            origins.merge(origin.date(), origin, PlacesOrigins::better);
        }
        return new PlacesOrigins(origins, downloads.stream().map(SourceDownload::sha256).toList());
    }

    /// The first day of which the source says anything.
    private static LocalDate firstDay(LoadedSource loaded) {
        return loaded.source().table().counts().values().stream()
                .flatMap(List::stream)
                .filter(row -> !Double.isNaN(row.value()))
                .map(Observation::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /// The first origin needs a week before it.
    private static void requireWeeks(int weeks, LocalDate first, LocalDate last) {
        long most = ChronoUnit.DAYS.between(first.minusDays(1), last) / DAYS_OF_A_WEEK - 1;
        if (weeks > most) {
            throw new WrongSettings(
                    List.of(new Fault("run.backtest.weeks", weeks, first, Math.max(most, 0))));
        }
    }

    /// The downloads that an origin knows: one of its own week and those of the weeks before, as
    /// many as a forecast of today reads. Empty when its own week has none.
    private static List<SourceDownload> known(List<SourceDownload> downloads, LocalDate day) {
        LocalDate first = day.minusDays((1 + SourceHistory.STANDARD_WEEKS) * DAYS_OF_A_WEEK - 1L);
        List<SourceDownload> known =
                downloads.stream()
                        .filter(download -> !download.day().isAfter(day))
                        .filter(download -> !download.day().isBefore(first))
                        .toList();
        boolean isOfTheWeek =
                !known.isEmpty() && known.getLast().day().isAfter(day.minusDays(DAYS_OF_A_WEEK));
        return isOfTheWeek ? known : List.of();
    }

    /// Of two that end on one day that of a download, and of two downloads the earlier.
    private static PlacesOrigin better(PlacesOrigin one, PlacesOrigin later) {
        return one.vintage().isPresent() ? one : later;
    }

    List<LocalDate> dates() {
        return new ArrayList<>(byDate.keySet());
    }

    /// The last days of the last finished weeks.
    List<LocalDate> weeks() {
        return byDate.values().stream().map(origin -> origin.archive().lastWeek()).toList();
    }

    /// The origin of a forecast, whose reference date is that of the origin or, of a week, up to
    /// six days earlier.
    PlacesOrigin of(LocalDate referenceDate) {
        return Optional.ofNullable(byDate.ceilingEntry(referenceDate)).orElseThrow().getValue();
    }

    PlacesOrigin at(LocalDate date) {
        return Optional.ofNullable(byDate.get(date)).orElseThrow();
    }

    /// How many dates knew what a download had said, and how many did not.
    Notice notice() {
        long real = byDate.values().stream().filter(it -> it.vintage().isPresent()).count();
        return new Notice("run.backtest.vintages", byDate.size(), real, byDate.size() - real);
    }
}
