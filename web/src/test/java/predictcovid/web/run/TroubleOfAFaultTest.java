package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Fault;
import predictcovid.web.run.Snapshot.Trouble;

class TroubleOfAFaultTest {
    @ParameterizedTest
    @CsvSource({
        "DAMAGED, DAMAGED",
        "LATER, NEWER",
        "STORE, UNREACHABLE",
        "DATA, UNREACHABLE",
        "INTERRUPTED, UNREACHABLE",
        "WRONG_USE, UNREACHABLE"
    })
    void theNoticeFollowsTheKindOfTheFaultWhateverItSays(Fault.Kind kind, Trouble trouble) {
        for (String key :
                List.of("catalog.manifest.damaged", "catalog.not-found", "catalog.unreachable")) {
            assertThat(PublishedRuns.trouble(new Fault(kind, key, "a", "b", "c", "d")))
                    .isEqualTo(trouble);
        }
    }
}
