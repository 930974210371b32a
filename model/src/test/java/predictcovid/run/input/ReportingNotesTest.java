package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.text.Texts;

class ReportingNotesTest {
    private static final LocalDate FIRST = LocalDate.parse("2020-03-02");

    @Test
    void nameABacklogWithWhatWasReportedAndWhatWasLikely() {
        assertThat(notes(Locale.ENGLISH, day -> day == 80 ? 36179 : 5000))
                .containsExactly(
                        "Chile: 36,179 deaths were reported for May 21, 2020 where about 5,000"
                                + " were likely, probably a backlog of earlier days. They are left"
                                + " out of learning and of the level.");
        assertThat(notes(Texts.BRAZIL, day -> day == 80 ? 36179 : 5000))
                .singleElement()
                .asString()
                .startsWith("Chile: informe de 36.179 mortes em 21 de mai. de 2020")
                .contains("provavelmente um acúmulo");
    }

    @Test
    void sayHowOftenAPlaceReportsAndSinceWhen() {
        IntToDoubleFunction weeklySinceMay = day -> day < 63 ? 100 : day % 7 == 6 ? 700 : 0;

        assertThat(notes(Locale.ENGLISH, weeklySinceMay))
                .containsExactly(
                        "Chile: deaths come once a week since May 4, 2020. They are forecast by the"
                                + " week, not by the day.");
        assertThat(notes(Texts.BRAZIL, weeklySinceMay))
                .containsExactly(
                        "Chile: mortes vêm uma vez por semana desde 4 de mai. de 2020. A previsão é"
                                + " por semana, não por dia.");
    }

    @Test
    void sayNothingOfAPlaceThatReportsByTheDayAsEver() {
        assertThat(notes(Locale.ENGLISH, _ -> 100)).isEmpty();
    }

    private static List<String> notes(Locale language, IntToDoubleFunction deaths) {
        Place chile = new Place("CHL", "Chile", Optional.of("South America"));
        List<Observation> rows =
                IntStream.range(0, 112)
                        .mapToObj(day ->
                                new Observation(
                                        chile, FIRST.plusDays(day), deaths.applyAsDouble(day)))
                        .toList();
        PlacesAsOf places =
                PlacesAsOf.of(
                        Map.of(Measure.DEATHS, rows),
                        Map.of(chile, 19e6),
                        FIRST.plusDays(112),
                        PlaceOptions.STANDARD);
        return ReportingNotes.of(
                        Measure.DEATHS, places.series(Measure.DEATHS, 1).orElseThrow(), FIRST)
                .stream()
                .map(note -> note.in(language))
                .toList();
    }
}
