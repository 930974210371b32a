package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.Build;

class RunningProgramTest {
    private static final String COMMIT = "63480482da17cd8ba50caec110c0494279de2700";

    @TempDir private Path target;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = target.resolve("classes");
        write("model/Forecaster.class", "return level * 1.0");
        write("model/texts.properties", "hello=Hello");
    }

    @Test
    void oneChangedLineIsOtherCode() throws IOException {
        String before = build().code();
        write("model/Forecaster.class", "return level * 1.1");

        assertThat(build().code()).isNotEqualTo(before).matches("[0-9a-f]{64}");
        write("model/Forecaster.class", "return level * 1.0");
        assertThat(build().code()).isEqualTo(before);
    }

    @Test
    void aClassMoreOrUnderAnotherNameIsOtherCode() throws IOException {
        String before = build().code();
        Path file = classes.resolve("model/Forecaster.class");
        Files.move(file, file.resolveSibling("Other.class"));
        String moved = build().code();
        write("model/Forecaster.class", "");

        assertThat(List.of(moved, build().code())).doesNotContain(before).doesNotHaveDuplicates();
    }

    @Test
    void rewordedTextsAreTheSameCode() throws IOException {
        String before = build().code();
        write("model/texts.properties", "hello=Good morning");

        assertThat(build().code()).isEqualTo(before);
    }

    @Test
    void aJarIsTheSameCodeAsTheFolderItWasMadeOf() throws IOException {
        Path jar = target.resolve("model.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("model"));
            for (String name : List.of("model/texts.properties", "model/Forecaster.class")) {
                Files.copy(classes.resolve(name), zip.getPath(name));
            }
        }

        assertThat(RunningProgram.build(List.of(jar))).isEqualTo(build());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void theCommitIsToldByTheFileThatTheBuildLeft(String changed, boolean isChanged)
            throws IOException {
        Files.writeString(
                target.resolve("build.properties"), "commit=" + COMMIT + "\nchanged=" + changed);

        assertThat(build().commit()).contains(COMMIT);
        assertThat(build().changed()).isEqualTo(isChanged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "changed=false", "commit=${commit}\nchanged=true", "commit=not a git"})
    void withoutACheckoutThereIsNoCommit(String built) throws IOException {
        Files.writeString(target.resolve("build.properties"), built);

        assertThat(build().commit()).isEmpty();
    }

    @Test
    void thisProgramIsWhatItsClassesAre() {
        RunningProgram program = RunningProgram.of("1.2");

        assertThat(program.version()).isEqualTo("1.2");
        assertThat(program.build().code()).isNotEqualTo(build().code()).matches("[0-9a-f]{64}");
        assertThat(RunningProgram.of("1.2")).isEqualTo(program);
    }

    private Build build() {
        return RunningProgram.build(List.of(classes));
    }

    private void write(String name, String content) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
