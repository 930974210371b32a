package predictcovid.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the documentation promises about itself.
class PagesTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String OTHER = ".pt-BR.md";
    private static final Map<Path, Page> PAGES = new HashMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        try (Stream<Path> folders =
                Stream.of(
                                "",
                                "doc",
                                "doc/kubernetes",
                                "doc/decisions",
                                "benchmark",
                                "findings",
                                ".github",
                                "model/src/test/resources/public")
                        .map(TOP::resolve)
                        .filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file :
                            files.filter(path -> path.toString().endsWith(".md")).toList()) {
                        PAGES.put(file, Page.read(file));
                    }
                }
            }
        }
    }

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Page page : PAGES.values()) {
            for (Page.Target link : page.links()) {
                if (!leadsSomewhere(page, link.address())) {
                    broken.add(
                            TOP.relativize(page.file()) + ":" + link.line() + " " + link.address());
                }
            }
        }

        assertThat(broken.stream().sorted()).isEmpty();
    }

    @Test
    void everyPageForUsersHasATwinInTheOtherLanguageWithTheSameCommandsAndLinks() {
        for (Page page : PAGES.values()) {
            if (isForUsers(page)) {
                Page twin = PAGES.get(twin(page.file()));
                assertThat(twin).as("twin of %s", page.file().getFileName()).isNotNull();
                assertThat(twin.commands())
                        .as(twin.file().toString())
                        .hasSameSizeAs(page.commands());
                assertThat(twin.anchors()).as(twin.file().toString()).hasSameSizeAs(page.anchors());
                assertThat(twin.links()).as(twin.file().toString()).hasSameSizeAs(page.links());
            }
        }
    }

    @Test
    void everyCommandIsRunByContinuousIntegrationOrSaysWhyNot() {
        for (Page page : PAGES.values()) {
            if (isForUsers(page)) {
                for (Page.Commands commands : page.commands()) {
                    assertThat(commands.mark())
                            .as("%s:%s", page.file().getFileName(), commands.line())
                            .matches("<!-- (ci|not in ci: .+) -->");
                }
            }
        }
    }

    @Test
    void theReadmeIsReadInTwoScreens() throws IOException {
        for (String name : List.of("README.md", "README.pt-BR.md")) {
            assertThat(Files.readAllLines(TOP.resolve(name))).hasSizeLessThanOrEqualTo(150);
        }
    }

    private static boolean isForUsers(Page page) {
        String name = TOP.relativize(page.file()).toString();
        return name.matches("README\\.md|doc/(kubernetes/)?[^/]+\\.md") && !name.endsWith(OTHER);
    }

    private static Path twin(Path page) {
        return page.resolveSibling(page.getFileName().toString().replace(".md", OTHER));
    }

    private static boolean leadsSomewhere(Page page, String address) throws IOException {
        URI uri = URI.create(address);
        if (uri.getScheme() != null || address.matches("[A-Z_]+")) {
            return true; // no test depends on others' servers
        }
        Path file =
                uri.getPath().isEmpty()
                        ? page.file()
                        : page.file().resolveSibling(uri.getPath()).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return uri.getFragment() == null
                || !PAGES.containsKey(file)
                || PAGES.get(file).anchors().contains(uri.getFragment());
    }
}
