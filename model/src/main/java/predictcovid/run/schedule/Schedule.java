package predictcovid.run.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The times at which to train: a cron expression of five fields (minute, hour, day of the month,
/// month, weekday) in a time zone, as cron-utils reads it.
public final class Schedule {
    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '('VV')'", Locale.ROOT);

    private final Cron cron;
    private final ZoneId zone;

    private Schedule(Cron cron, ZoneId zone) {
        this.cron = cron;
        this.zone = zone;
    }

    /// Reads an expression such as `0 6 * * 1`, Mondays at six.
    ///
    /// @throws IllegalArgumentException when it is not one, or names a day that never comes
    public static Schedule of(String expression, ZoneId zone) {
        Schedule schedule = new Schedule(PARSER.parse(expression).validate(), zone);
        if (schedule.after(Instant.EPOCH).isEmpty()) {
            throw new IllegalArgumentException("never: " + expression);
        }
        return schedule;
    }

    /// The first time strictly after an instant; absent when there is none. A time that the clocks
    /// skip in spring comes an hour later, one that they repeat in autumn comes once.
    public Optional<Instant> after(Instant instant) {
        // cron-utils leaves skipped times out: it is asked where no clock is ever changed
        Optional<LocalDateTime> next = next(instant.atZone(zone).toLocalDateTime());
        while (next.filter(time -> !instant(time).isAfter(instant)).isPresent()) {
            // the clock has been set back and shows again what it has shown before
            next = next(next.get());
        }
        return next.map(this::instant);
    }

    private Optional<LocalDateTime> next(LocalDateTime time) {
        return ExecutionTime.forCron(cron)
                .nextExecution(time.atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toLocalDateTime);
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    /// Whether a time to train has come since the last training. What was missed while nobody
    /// watched is made up for once.
    public boolean isDue(Instant lastTraining, Instant now) {
        return after(lastTraining).filter(time -> !time.isAfter(now)).isPresent();
    }

    /// An instant as a clock in the schedule's zone shows it.
    public String local(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// The expression and its zone.
    @Override
    public String toString() {
        return cron.asString() + " (" + zone + ")";
    }
}
