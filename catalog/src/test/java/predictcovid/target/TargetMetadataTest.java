package predictcovid.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetMetadataTest {
    @ParameterizedTest
    @CsvSource({
        "wk inc flu ed visits, proportion, SHARE",
        "wk inc flu ed visits, percent, PERCENT",
        "wk inc flu positivity rate, proportion, SHARE",
        "wk inc prop cases, count, COUNT",
        "wk inc flu ed visits, count, COUNT",
        "wk cum death, count, OTHER",
        "wk inc flu hosp, 'rate per 100,000 population', RATE",
        "ILI incidence, 'cases per 100,000 population', RATE",
        "ILI incidence, count, COUNT",
        "ili perc, percent, PERCENT",
        "pct wk flu lab det, percentage, PERCENT",
        "wk inc flu percent ed visits, '', PERCENT",
        "wk inc flu percent ed visits, proportion, SHARE"
    })
    void theUnitsOfTheHubWinOverTheName(String name, String units, Kind kind) {
        assertThat(metadata("", units, "continuous", true, "week").target(name).kind())
                .isEqualTo(kind);
    }

    @Test
    void whatIsNoNumberOfAStepIsNeitherCountNorShare() {
        String name = "wk inc flu hosp";

        assertThat(metadata("", "count", "date", true, "week").target(name).kind())
                .isEqualTo(Kind.OTHER);
        assertThat(metadata("", "count", "ordinal", true, "week").target(name).kind())
                .isEqualTo(Kind.OTHER);
        assertThat(metadata("", "count", "continuous", false, "").target(name).kind())
                .isEqualTo(Kind.OTHER);
        assertThat(metadata("", "count", "discrete", true, "week").target(name).kind())
                .isEqualTo(Kind.COUNT);
    }

    @Test
    void theLongNameTellsAnEventThatTheNameDoesNot() {
        TargetMetadata metadata =
                metadata("incident influenza hospitalizations", "count", "", true, "day");

        assertThat(metadata.target("inc flu"))
                .isEqualTo(new Target("inc flu", Event.ADMISSIONS, Kind.COUNT, Frequency.DAILY));
        assertThat(metadata.target("inc flu death").event()).isEqualTo(Event.DEATHS);
    }

    @Test
    void theTimeUnitWinsOverTheName() {
        assertThat(metadata("", "", "", true, "week").target("day inc case").frequency())
                .isEqualTo(Frequency.WEEKLY);
        assertThat(metadata("", "", "", true, "").target("day inc case").frequency())
                .isEqualTo(Frequency.DAILY);
    }

    private static TargetMetadata metadata(
            String longName, String units, String type, boolean isStepAhead, String timeUnit) {
        return new TargetMetadata(longName, units, type, isStepAhead, timeUnit);
    }
}
