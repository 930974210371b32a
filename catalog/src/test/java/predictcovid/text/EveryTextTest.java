package predictcovid.text;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentences of all programs of this repository, against each other and against the code.
class EveryTextTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,} \\p{L}{2,}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(,\\w+)?");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /// Any name in quotes: a whole key, or the words that one begins with.
    private static final Pattern NAME = Pattern.compile("[\"']([A-Za-z][\\w.-]*)[\"']");

    private static final Pattern OF_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern OF_CODE =
            Pattern.compile(
                    "(?:Fault|Notice|Refusal|Texts\\.in)\\((?:[\\w\\s.()]+,)*\\s*\"([\\w.-]+\\w)\"");

    /// The sentences of one package in both languages.
    record Bundle(Path english, Path portuguese) {
        static Bundle of(Path english) {
            String name = english.getFileName().toString().replace(".", "_pt_BR.");
            return new Bundle(english, english.resolveSibling(name));
        }

        List<Path> module() {
            Path name = REPOSITORY.relativize(english).getName(0);
            return List.of(REPOSITORY.resolve(name).resolve(MAIN));
        }

        /// The word that every key begins with.
        String owner() {
            return english.getName(english.getNameCount() - 2) + ".";
        }

        @Override
        public String toString() {
            return REPOSITORY.relativize(english).toString();
        }
    }

    @ParameterizedTest
    @MethodSource({"texts", "usages"})
    void everySentenceExistsInBothLanguages(Bundle bundle) {
        Properties portuguese = load(bundle.portuguese);

        assertThat(portuguese.keySet()).isEqualTo(load(bundle.english).keySet()).isNotEmpty();
        load(bundle.english)
                .forEach((key, sentence) -> {
                    boolean isExample = key.toString().contains(".usage.footer.");
                    if (!isExample && WORDS.matcher(sentence.toString()).find()) {
                        assertThat(portuguese.get(key))
                                .as("translation of " + key)
                                .isNotEqualTo(sentence);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesTellTheSameArguments(Bundle bundle) {
        Properties portuguese = load(bundle.portuguese);
        load(bundle.english)
                .forEach((key, sentence) ->
                        assertThat(arguments(portuguese.getOrDefault(key, "")))
                                .as(key.toString())
                                .isEqualTo(arguments(sentence)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noApostropheIsLostInAPattern(Bundle bundle) {
        for (Path language : List.of(bundle.english, bundle.portuguese)) {
            load(language)
                    .forEach((key, sentence) ->
                            assertThat(sentence.toString())
                                    .as(key.toString())
                                    .doesNotContainPattern(SINGLE_APOSTROPHE));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyKeyIsNamedAfterItsPackageAndUsed(Bundle bundle) {
        Set<String> names = found(NAME, bundle.module());
        names.addAll(found(OF_TEMPLATE, bundle.module()));

        assertThat(keys(bundle)).allMatch(key -> key.startsWith(bundle.owner()));
        assertThat(keys(bundle).stream().filter(key -> !isUsed(key, bundle.owner(), names)))
                .as("keys that nothing uses")
                .isEmpty();
    }

    @Test
    void everyKeyInCodeOrTemplateHasASentence() {
        Set<String> used = found(OF_CODE, modules());
        used.addAll(found(OF_TEMPLATE, modules()));

        assertThat(used).hasSizeGreaterThan(150);
        assertThat(texts().flatMap(bundle -> keys(bundle).stream()).collect(toSet()))
                .containsAll(used);
    }

    /// Whether the code names the key, with its owner or without, or some of its words before one
    /// that is computed: more than one word, or with a full stop behind.
    private static boolean isUsed(String key, String owner, Set<String> names) {
        String words = key.substring(owner.length());
        if (names.contains(key) || names.contains(words)) {
            return true;
        }
        for (int end = words.lastIndexOf('.'); end > 0; end = words.lastIndexOf('.', end - 1)) {
            String first = words.substring(0, end);
            if (names.contains(first + ".")
                    || names.contains(owner + first + ".")
                    || (first.contains(".") && names.contains(first))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Bundle> texts() {
        return bundles("texts.properties");
    }

    /// The help of picocli, which has patterns of its own.
    private static Stream<Bundle> usages() {
        return bundles("usage.properties");
    }

    private static Stream<Bundle> bundles(String name) {
        return files(modules(), name).map(Bundle::of);
    }

    /// Of the viewer's bundle only what is not picocli's.
    private static Set<String> keys(Bundle bundle) {
        return load(bundle.english).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("usage."))
                .collect(toSet());
    }

    private static List<String> arguments(Object sentence) {
        return ARGUMENT.matcher(sentence.toString())
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Set<String> found(Pattern pattern, List<Path> folders) {
        return Stream.concat(files(folders, ".java"), files(folders, ".html"))
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> modules() {
        try (Stream<Path> folders = Files.list(REPOSITORY)) {
            return folders.map(each -> each.resolve(MAIN)).filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(List<Path> folders, String suffix) {
        return folders.stream()
                .flatMap(EveryTextTest::all)
                .filter(file -> file.toString().endsWith(suffix));
    }

    private static Stream<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
