package predictcovid.source.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.text.Fault;

class DescriptionFileTest {
    private static final String RIGHT =
            """
            [date]
            column = "date"

            [[place]]
            name = "state"

            [[count]]
            measure = "cases"
            column = "cases"
            """;

    @TempDir Path folder;

    @Test
    void needsLittle() throws IOException {
        SourceDescription description = read(RIGHT);

        assertThat(description.name()).isEqualTo("mine");
        assertThat(description.top()).isEqualTo("World");
        assertThat(description.needed().map(ColumnName::toString))
                .containsExactly("date", "state", "cases");
    }

    static List<String> names() {
        return Descriptions.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyBuiltInDescriptionReadsAndKnowsItsName(String name) {
        assertThat(Descriptions.named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    measure = "cases"    | measure = "casos"               | count[1].measure is casos. Allowed are: cases, deaths
                    column = "date"      | colum = "date"                  | no key date.colum. Known there are column, in-columns
                    column = "date"      | column = "date"\\nin-columns = true | date.in-columns is true. Either
                    column = "date"      | column = "date"\\nis = "quarter" | date.is is quarter. Allowed are: day, week-start
                    column = "date"      | column = "date"\\nyear = "y"     | date.year is y. Only numbered weeks
                    name = "state"       | region = "state"                | place[1].name is missing
                    name = "state"       | name = 1.5e                     | line 5: this is not TOML
                    name = "state"       | name = ["a", true]              | place[1].name is ["a",true]. Write a text
                    [[place]]            | [place]                         | below its own [[place]]
                    [date]               | separator = "x"\\n[date]       | separator is x. Allowed are: ,, ;, tab
                    """)
    void saysWhatIsWrongInOneLine(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(RIGHT.replace(right, wrong.translateEscapes())))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(said)
                .satisfies(it -> assertThat(it).message().startsWith(folder.toString()));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("nation = true\nplaces = \"none.csv\"\nx = 1\n"))
                .satisfies(it -> assertThat(it).message().hasLineCount(6))
                .hasMessageContainingAll(
                        "nation is true",
                        "table of places none.csv",
                        "date is missing",
                        "place is missing",
                        "count is missing",
                        "no key x");
    }

    @Test
    void aMeasureIsCountedOnce() {
        assertThatThrownBy(() -> read(RIGHT + "\n[[count]]\nmeasure = \"cases\"\ncolumn = \"b\"\n"))
                .hasMessageContainingAll("count[2].measure is cases. Describe");
    }

    @Test
    void namesTheLineOfAWrongPopulationInTheTableOfPlaces() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "code,name,population\nA,a,12\nB,b,1.5\n");

        assertThatThrownBy(() -> read("places = \"p.csv\"\n" + RIGHT))
                .hasMessageContaining("p.csv, line 3, \"1.5\" is not a number of inhabitants");
    }

    @Test
    void aNameThatIsNoneIsWrongUse() {
        assertThatThrownBy(() -> Descriptions.named("owd"))
                .isInstanceOfSatisfying(
                        Fault.class, it -> assertThat(it.kind()).isEqualTo(Fault.Kind.WRONG_USE))
                .hasMessageContaining("infodengue");
        assertThatThrownBy(() -> Descriptions.named("none.toml"))
                .hasMessageContaining("no file none.toml");
    }

    private SourceDescription read(String toml) throws IOException {
        return DescriptionFile.read(Files.writeString(folder.resolve("mine.toml"), toml));
    }
}
