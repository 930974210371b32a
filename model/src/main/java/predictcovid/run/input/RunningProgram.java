package predictcovid.run.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import predictcovid.catalog.Build;

/// The program that runs: its version, and which build of it.
public record RunningProgram(String version, Build build) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

    /// This program.
    public static RunningProgram of(String version) {
        List<Path> homes =
                Stream.of(RunningProgram.class, Build.class)
                        .map(RunningProgram::home)
                        .distinct()
                        .toList();
        return new RunningProgram(version, build(homes));
    }

    /// Of a program whose classes lie in these folders or jars. The same classes are the same code
    /// in both; texts may be reworded. What was built into the folder of the first is told by a
    /// file that the build leaves there.
    static Build build(List<Path> homes) {
        try {
            MessageDigest code = MessageDigest.getInstance("SHA-256");
            for (Path home : homes) {
                addCode(home, code);
            }
            Properties built = built(homes.getFirst().resolveSibling("build.properties"));
            return new Build(
                    Optional.of(built.getProperty("commit", ""))
                            .filter(commit -> COMMIT.matcher(commit).matches()),
                    Boolean.parseBoolean(built.getProperty("changed")),
                    HexFormat.of().formatHex(code.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home(Class<?> part) {
        try {
            return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties built(Path file) throws IOException {
        Properties built = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                built.load(reader);
            }
        }
        return built;
    }

    private static void addCode(Path home, MessageDigest code) throws IOException {
        Map<String, String> parts = Files.isDirectory(home) ? ofFolder(home) : ofJar(home);
        parts.forEach((name, content) -> {
            if (isCode(name)) {
                code.update((name + ' ' + content + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /// A jar tells sizes and checksums of its files in one place, so that none need be unpacked.
    private static Map<String, String> ofJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Map<String, String> parts = new TreeMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), content(entry.getSize(), entry.getCrc()));
                }
            }
            return parts;
        }
    }

    private static Map<String, String> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> parts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                CRC32 checksum = new CRC32();
                checksum.update(bytes);
                parts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        content(bytes.length, checksum.getValue()));
            }
            return parts;
        }
    }

    private static String content(long size, long checksum) {
        return size + " " + checksum;
    }

    /// Of a jar also the manifest, which names the libraries with their versions.
    private static boolean isCode(String name) {
        return !name.endsWith(".properties") && !name.startsWith("META-INF/maven/");
    }
}
