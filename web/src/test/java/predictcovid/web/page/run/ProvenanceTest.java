package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import predictcovid.text.Texts;
import predictcovid.web.Runs;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.RunPage.Fact;
import tools.jackson.databind.node.ObjectNode;

class ProvenanceTest {
    @Test
    void tellsTheBuildByTheBeginningsOfCommitAndCode() {
        assertThat(facts(Locale.ENGLISH, run -> {}))
                .containsEntry("Program version", "0.1.0")
                .containsEntry("Build", "commit 63480482da, code 9f86d081884c");
    }

    @Test
    void saysThatTheCheckoutHadChanges() {
        Consumer<ObjectNode> change =
                run -> ((ObjectNode) run.get("build")).put("changed", true).put("code", "f00");

        assertThat(facts(Locale.ENGLISH, change))
                .containsEntry("Build", "commit 63480482da with changes, code f00");
        assertThat(facts(Texts.BRAZIL, change))
                .containsEntry("Compilação", "commit 63480482da com alterações, código f00");
    }

    @Test
    void aBuildWithoutACheckoutIsToldByItsCode() {
        assertThat(facts(Locale.ENGLISH, run -> ((ObjectNode) run.get("build")).remove("commit")))
                .containsEntry("Build", "code 9f86d081884c");
    }

    @Test
    void runsOfEarlierProgramsTellNone() {
        assertThat(facts(Locale.ENGLISH, run -> run.remove("build")))
                .containsKey("Program version")
                .doesNotContainKey("Build");
    }

    private static Map<String, String> facts(Locale language, Consumer<ObjectNode> change) {
        return Provenance.of(Runs.changed(Runs.of("r1"), change), Words.in(language)).stream()
                .collect(Collectors.toMap(Fact::name, Fact::value));
    }
}
