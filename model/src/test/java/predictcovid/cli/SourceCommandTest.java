package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Texts;

class SourceCommandTest {
    private static final Path DENGUE =
            Path.of("src/test/resources/public/sources/infodengue-fortaleza.csv.gz");

    @TempDir Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void tellsWhatIsUnderstoodOfATable() {
        assertThat(console.run("source", "check", DENGUE.toString())).isZero();

        assertThat(console.out())
                .contains(
                        "Read by the description infodengue (InfoDengue).",
                        "column SE, the number of an epidemiological week",
                        "from Jan 4, 2014 to Jan 4, 2025, week by week.",
                        "Places: 1 in Brasil: 2304400",
                        "Counts: dengue cases, column casos, new events; 271,916 in all.",
                        "Population: known of 1 of 1 place.",
                        "2304400  2304400  Brasil  2025-01-04");
    }

    @Test
    void tellsItInPortuguese() {
        assertThat(console.in(Texts.BRAZIL).run("source", "check", DENGUE.toString())).isZero();

        assertThat(console.out()).contains("Lido pela descrição infodengue", "semana a semana");
    }

    @Test
    void writesADescriptionThatReadsTheTableAndIsNotWrittenOver() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "Data;UF;Casos\n13/05/2024;CE;7\n");
        Path toml = folder.resolve("mine.toml");
        String[] write = {"source", "check", csv.toString(), "--write", toml.toString()};

        assertThat(console.run(write)).isZero();
        assertThat(console.out()).contains("! ", "guess", toml.toString());
        assertThat(console.run("source", "check", csv.toString(), "--source", toml.toString()))
                .isZero();
        assertThat(console.out()).contains("13", "CE", "Casos");
        assertThat(console.run(write)).isEqualTo(2);
        assertThat(console.err()).contains("is there already");
    }

    @Test
    void writesTheTableOfPlacesBesideTheDescription() {
        String states = DENGUE.resolveSibling("wcota-states.csv.gz").toString();
        Path toml = folder.resolve("states.toml");

        assertThat(console.run("source", "check", states, "--write", toml.toString())).isZero();
        String before = console.out();
        assertThat(console.run("source", "check", states, "--source", toml.toString())).isZero();

        assertThat(folder.resolve("states-places.csv")).content().contains("SP,São Paulo,45919049");
        assertThat(before).startsWith(console.out());
    }

    @Test
    void saysAllThatIsWrongAtOnceAndWritesNothing() throws IOException {
        Path csv =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "data,uf,casos\n2024-13-05,CE,7\n2024-05-13,,8\n2024-05-14,CE,9\n");
        Path toml = folder.resolve("mine.toml");
        Path description =
                Files.writeString(
                        folder.resolve("d.toml"),
                        """
                        [date]
                        column = "data"

                        [[place]]
                        name = "uf"

                        [[count]]
                        measure = "cases"
                        column = "casos"
                        """);

        int status =
                console.run(
                        "source",
                        "check",
                        csv.toString(),
                        "--source",
                        description.toString(),
                        "--write",
                        toml.toString());

        assertThat(status).isOne();
        assertThat(console.err().lines()).hasSize(2).allMatch(line -> line.startsWith("covid: "));
        assertThat(console.err()).contains("line 2, column data", "line 3, column uf");
        assertThat(toml).doesNotExist();
    }

    @Test
    void aDescriptionThatIsNotThereIsWrongUse() {
        assertThat(console.run("source", "check", DENGUE.toString(), "--source", "infodenge"))
                .isEqualTo(2);
        assertThat(console.err()).contains("no description \"infodenge\"", "infodengue");
    }

    @Test
    void wrongKeysOfADescriptionAreNoWrongUse() throws IOException {
        Path toml = Files.writeString(folder.resolve("d.toml"), "dates = 1\n");

        assertThat(console.run("source", "check", DENGUE.toString(), "--source", toml.toString()))
                .isOne();
        assertThat(console.err()).contains("no key dates", "date is missing");
    }
}
