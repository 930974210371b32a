package predictcovid.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "wk inc covid hosp, ADMISSIONS, COUNT, WEEKLY, hosp",
        "wk inc covid prop ed visits, VISITS, SHARE, WEEKLY, visits-share",
        "wk inc flu hosp, ADMISSIONS, COUNT, WEEKLY, hosp",
        "wk inc flu prop ed visits, VISITS, SHARE, WEEKLY, visits-share",
        "wk inc flu percent ed visits, VISITS, PERCENT, WEEKLY, visits-share",
        "wk inc rsv hosp, ADMISSIONS, COUNT, WEEKLY, hosp",
        "wk inc rsv prop ed visits, VISITS, SHARE, WEEKLY, visits-share",
        "wk flu hosp rate change, ADMISSIONS, OTHER, WEEKLY,",
        "wk flu hosp rate category, ADMISSIONS, OTHER, WEEKLY,",
        "wk flu hosp rate, ADMISSIONS, RATE, WEEKLY,",
        "ARI incidence, OTHER, RATE, WEEKLY,",
        "peak inc flu hosp, ADMISSIONS, OTHER, WEEKLY,",
        "peak week inc flu hosp, ADMISSIONS, OTHER, WEEKLY,",
        "day inc case, CASES, COUNT, DAILY, case",
        "day inc hosp, ADMISSIONS, COUNT, DAILY, hosp",
        "wk inc case, CASES, COUNT, WEEKLY, case",
        "wk inc death, DEATHS, COUNT, WEEKLY, death",
        "wk cum death, DEATHS, OTHER, WEEKLY,",
        "month inc dengue case, CASES, OTHER, WEEKLY,",
        "wk inc dengue case, CASES, COUNT, WEEKLY, case",
        "new_cases, CASES, COUNT, WEEKLY, case",
        "wk inc ed visits, VISITS, COUNT, WEEKLY, visits",
        "wk pct edvisits covid, VISITS, PERCENT, WEEKLY, visits-share",
        "Flu ED visits pct, VISITS, PERCENT, WEEKLY, visits-share",
        "wk inc hosp death, DEATHS, COUNT, WEEKLY, death",
        "Wk Inc Covid Percentage Hospitalizations, ADMISSIONS, PERCENT, WEEKLY,",
        "wk inc property staircase, OTHER, COUNT, WEEKLY,",
        "wk flu sewage, OTHER, COUNT, WEEKLY,",
        "wk inc covid proportion of hospital admissions, ADMISSIONS, SHARE, WEEKLY,",
        "'', OTHER, COUNT, WEEKLY,"
    })
    void isToldByTheWordsOfItsName(
            String name, Event event, Kind kind, Frequency frequency, String key) {
        Target target = Target.named(name);

        assertThat(target).isEqualTo(new Target(name, event, kind, frequency));
        assertThat(target.key()).isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void percentagesAreSharesOfAHundred() {
        Target percent = Target.named("Flu ED visits pct");
        Target share = Target.named("wk inc flu prop ed visits");

        assertThat(percent.isShare()).isTrue();
        assertThat(percent.whole()).isEqualTo(100);
        assertThat(share.isShare()).isTrue();
        assertThat(share.whole()).isEqualTo(1);
    }

    @Test
    void whatASourceCountsIsNamedAsHubsNameIt() {
        for (Frequency frequency : Frequency.values()) {
            Target deaths = Target.counting(Event.DEATHS, frequency);
            assertThat(deaths).isEqualTo(Target.named(deaths.name()));
        }
        assertThat(Target.counting(Event.CASES, Frequency.DAILY).name()).isEqualTo("day inc case");
    }

    @Test
    void daysAndWeeksOfTheSameHaveTheSameSubject() {
        assertThat(Target.named("day inc flu case").subject())
                .isEqualTo(Target.named("wk inc flu case").subject())
                .isNotEqualTo(Target.named("wk inc covid case").subject())
                .isEqualTo("inc flu case");
        assertThat(Target.named("weekday visits").subject()).isEqualTo("weekday visits");
    }

    @Test
    void wordsOfLaterProgramsAreNothingThatThisOneKnows() {
        assertThat(Event.of("visits")).isEqualTo(Event.VISITS);
        assertThat(Event.of("sewage")).isEqualTo(Event.OTHER);
        assertThat(Kind.of("share")).isEqualTo(Kind.SHARE);
        assertThat(Kind.of("odds")).isEqualTo(Kind.OTHER);
    }
}
