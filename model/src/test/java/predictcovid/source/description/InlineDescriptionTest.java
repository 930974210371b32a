package predictcovid.source.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Measure;
import predictcovid.target.Event;
import predictcovid.target.Kind;

class InlineDescriptionTest {
    @Test
    void describesATableInOneLine() {
        SourceDescription by =
                Descriptions.named(
                        "iso-week=KW, year=Jahr, region=Land, place=Kreis, admissions=n, event=RSV");

        assertThat(by.date().kind()).isEqualTo(DateReading.Kind.ISO_WEEK);
        assertThat(by.date().year()).contains(ColumnName.of("Jahr"));
        assertThat(by.levels()).hasSize(2);
        assertThat(by.levels().getLast().name()).contains(ColumnName.of("Kreis"));
        assertThat(by.counts().getFirst().measure())
                .isEqualTo(new Measure(Event.ADMISSIONS, Optional.of("rsv"), Kind.COUNT));
    }

    @Test
    void aTableWithoutPlacesIsAboutOne() {
        SourceDescription by = Descriptions.named("date=d,cases=c,nation=Chile");

        assertThat(by.levels().getLast().fixed()).contains("Chile");
        assertThat(by.top()).isEqualTo("Chile");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Descriptions.named("dat=a,cases=b,cases=c,date=d,week-end=e"))
                .hasMessageContainingAll("\"dat=a\"", "cases stands twice", "give one of date");
        assertThatThrownBy(() -> Descriptions.named("date=a,place=b"))
                .hasMessageContaining("count is missing");
        assertThatThrownBy(() -> Descriptions.named("date=a,deaths=b,counted=share"))
                .hasMessageContaining("Only these are told as shares");
    }

    @Test
    void anEventMayNameBothTheEventAndItsDisease() {
        assertThat(measure("date=a,cases=b,event=influenza admissions"))
                .isEqualTo(new Measure(Event.ADMISSIONS, Optional.of("flu"), Kind.COUNT));
        assertThat(measure("date=a,cases=b,event=snake bites"))
                .isEqualTo(new Measure(Event.CASES, Optional.of("snake bites"), Kind.COUNT));
        assertThat(measure("date=a,deaths=b,event=óbitos por dengue"))
                .isEqualTo(new Measure(Event.DEATHS, Optional.of("dengue"), Kind.COUNT));
    }

    private static Measure measure(String line) {
        return Descriptions.named(line).counts().getFirst().measure();
    }
}
