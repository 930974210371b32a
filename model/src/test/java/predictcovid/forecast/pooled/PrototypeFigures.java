package predictcovid.forecast.pooled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Figures that the method's prototype worked out for one reference date: lines of a kind, a target
/// and words.
final class PrototypeFigures {
    private final List<List<String>> lines;

    private PrototypeFigures(List<List<String>> lines) {
        this.lines = lines;
    }

    static PrototypeFigures of(String referenceDate) {
        String file = "prototype-" + referenceDate + ".txt";
        try (InputStream in =
                Objects.requireNonNull(PrototypeFigures.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PrototypeFigures(
                    text.lines().map(line -> List.of(line.split(" ", -1))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a kind and target, without those two words.
    List<List<String>> lines(String kind, String target) {
        return lines.stream()
                .filter(words -> words.get(0).equals(kind) && words.get(1).equals(target))
                .map(words -> words.subList(2, words.size()))
                .toList();
    }

    /// The words from `from` on as numbers.
    static double[] numbers(List<String> words, int from) {
        return Stream.of(words.subList(from, words.size()))
                .flatMap(List::stream)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
