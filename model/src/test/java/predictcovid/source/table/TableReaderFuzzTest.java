package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import predictcovid.source.LookAlike;
import predictcovid.text.Fault;

/// Whatever happened to the bytes: a table or a fault, never another exception, never a hang.
class TableReaderFuzzTest {
    private static final int ROUNDS = 1_500;
    private static final Duration GENEROUS = Duration.ofMinutes(5);
    private static final String ALPHABET = "\"\",\n\r\0\uFEFF<-.eE9é;/";

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void endsInATableOrAFault(LookAlike layout) {
        byte[] csv = layout.text(4, 12).getBytes(StandardCharsets.UTF_8);

        int tables = assertTimeoutPreemptively(GENEROUS, () -> tables(csv));

        assertThat(tables).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
    }

    @Test
    void endsInATableOrAFaultWhenCompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(LookAlike.CLASSIC.text(4, 12).getBytes(StandardCharsets.UTF_8));
        }

        int tables = assertTimeoutPreemptively(GENEROUS, () -> tables(packed.toByteArray()));

        assertThat(tables).isLessThan(ROUNDS);
    }

    private int tables(byte[] original) throws IOException {
        Random random = new Random(20200618);
        int tables = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = original;
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes = mutated(bytes, random);
            }
            tables += isTable(bytes) ? 1 : 0;
        }
        return tables;
    }

    private boolean isTable(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("mutant.csv"), bytes);
        try {
            return new TableReader(TableReader.DEFAULT_COLUMNS).read(file, "mutant.csv").rows() > 0;
        } catch (Fault fault) {
            assertThat(fault.getMessage()).contains("mutant.csv");
            return false;
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 ->
                    joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 ->
                    joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            case 4 -> shuffled(bytes, random);
            default -> inserted(bytes, from, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] shuffled(byte[] bytes, Random random) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        int a = random.nextInt(lines.length);
        int b = random.nextInt(lines.length);
        String line = lines[a];
        lines[a] = lines[b];
        lines[b] = line;
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] bytes, int at, Random random) {
        int from = random.nextInt(ALPHABET.length());
        byte[] some =
                ALPHABET.substring(from, Math.min(ALPHABET.length(), from + 1 + random.nextInt(2)))
                        .getBytes(StandardCharsets.UTF_8);
        return joined(
                joined(Arrays.copyOf(bytes, at), some),
                Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
