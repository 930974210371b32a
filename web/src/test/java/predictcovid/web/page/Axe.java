package predictcovid.web.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/// What Axe finds on a page against the rules of WCAG 2.2, levels A and AA.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    static List<String> violations(Browser browser) {
        return new AxeBuilder()
                .withTags(RULES).analyze(browser.driver()).getViolations().stream()
                        .map(Axe::said)
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}
