package predictcovid.run.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.hub.submission.RoundWeek;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.TeachingData;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

class HubOriginsTest {
    private static final ReportArchive NOTHING =
            new ReportArchive(
                    new Geography(List.of(new Area("US", "US", 1, Optional.empty())), "US"),
                    Map.of());
    private static final Notice ODD = new Notice("run.hub.left-out", "XX");

    @ParameterizedTest
    @ValueSource(strings = {"hub.target.no-vintage", "hub.target.blank", "source.unchanged"})
    void dataWithoutVintagesAreToldOnceInItsOwnWordsWhateverTheReaderSaid(String key) {
        HubArchive data =
                new HubArchive(
                        NOTHING,
                        new TeachingData(NOTHING),
                        Optional.of(new Notice(key, "a", 1, "b")),
                        List.of(ODD));

        assertThat(HubOrigins.of(data, RoundWeek.SAME, Path.of("folder", "series.csv")).problems())
                .containsExactly(new Notice("run.backtest.no-vintages", "series.csv"), ODD);
    }

    @Test
    void dataWithVintagesAreOddInTheirOwnWays() {
        HubArchive data =
                new HubArchive(NOTHING, new TeachingData(NOTHING), Optional.empty(), List.of(ODD));

        assertThat(HubOrigins.of(data, RoundWeek.SAME, Path.of("series.csv")).problems())
                .containsExactly(ODD);
    }
}
