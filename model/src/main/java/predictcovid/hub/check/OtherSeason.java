package predictcovid.hub.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.task.OutputType;

/// A season whose weeks the hub does not list any more, or not yet. Hubs list the weeks of a peak
/// for the present season only, and keep the rounds and the submissions of past ones.
///
/// @param round the date of a round in that season
/// @param listed a week that is listed for another one
record OtherSeason(LocalDate round, LocalDate listed) {
    /// A season's rounds begin and end about when its weeks do.
    private static final int SLACK_WEEKS = 8;

    private static final int LONGEST_DAYS = 366;

    /// The season of a round that lies apart from the weeks of a type; empty when it does not, or
    /// when the type is not about weeks.
    static Optional<OtherSeason> of(OutputType.Other type, String roundId) {
        List<LocalDate> weeks = new ArrayList<>();
        for (String id : type.ids()) {
            IsoDate.of(id).ifPresent(weeks::add);
        }
        if (weeks.isEmpty() || weeks.size() < type.ids().size()) {
            return Optional.empty();
        }
        weeks.sort(LocalDate::compareTo);
        LocalDate first = weeks.getFirst();
        return IsoDate.of(roundId)
                .filter(round ->
                        round.isBefore(first.minusWeeks(SLACK_WEEKS))
                                || round.isAfter(weeks.getLast().plusWeeks(SLACK_WEEKS)))
                .map(round -> new OtherSeason(round, first));
    }

    /// Whether a text is a week that the season may have.
    boolean has(String id) {
        return IsoDate.of(id)
                .filter(week -> ChronoUnit.DAYS.between(listed, week) % 7 == 0)
                .filter(week -> Math.abs(ChronoUnit.DAYS.between(round, week)) <= LONGEST_DAYS)
                .isPresent();
    }
}
