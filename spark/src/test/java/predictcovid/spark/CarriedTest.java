package predictcovid.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import predictcovid.engine.Engine;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class CarriedTest {
    private static final LocalDate WEEK = LocalDate.of(2024, 1, 6);

    /// Neither it nor what it holds can be serialised by Java alone.
    private record Plain(int number, Optional<String> text, Optional<Plain> inner) {}

    @Test
    void recordsAndOptionalsArriveAsTheyWere() {
        Plain value =
                new Plain(
                        7,
                        Optional.of("a"),
                        Optional.of(new Plain(8, Optional.empty(), Optional.empty())));
        Map<String, List<Plain>> values = Map.of("k", List.of(value, value));

        assertThat(Carried.read(Carried.bytes(values))).isEqualTo(values);
    }

    @Test
    void whatIsSharedTravelsOnceAndIsSharedThere() {
        Plain shared = new Plain(1, Optional.of("x".repeat(10_000)), Optional.empty());

        byte[] bytes = Carried.bytes(List.of(shared, shared, shared));

        assertThat(bytes).hasSizeLessThan(11_000);
        assertThat((List<?>) Carried.read(bytes))
                .allSatisfy(each -> assertThat(each).isEqualTo(shared));
    }

    @Test
    void aRequestKnowsThereWhatItKnewHere() {
        Geography places =
                new Geography(
                        List.of(
                                new Area("US", "United States", 10, Optional.empty()),
                                new Area("06", "California", 4, Optional.of("West"))),
                        "US");
        ReportArchive archive =
                ReportArchive.of(
                        List.of(new Report("wk inc covid hosp", "06", WEEK, WEEK.plusDays(7), 2.5)),
                        places,
                        Frequency.WEEKLY);
        ForecastRequest request =
                new ForecastRequest(
                        archive,
                        WEEK,
                        Horizons.ofWeeks(List.of(0, 1)),
                        Set.of("wk inc covid hosp"));

        ForecastRequest there = (ForecastRequest) Carried.read(Carried.bytes(request));

        assertThat(there.horizons()).isEqualTo(request.horizons());
        assertThat(there.known().geography().regionOf(1)).isEqualTo(places.regionOf(1));
        assertThat(
                        there.known()
                                .vintages("wk inc covid hosp")
                                .orElseThrow()
                                .newest()
                                .panel()
                                .value(1, 0))
                .isEqualTo(2.5);
    }

    @Test
    void workWrittenAsALambdaTakesAlongWhatItUses() throws Exception {
        Plain used = new Plain(5, Optional.empty(), Optional.empty());
        Engine.Work<Integer, Integer> work = item -> item + used.number();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Carried<>(new Job<>(List.of(1, 2), work)));
        }

        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Job<?, ?> job = (Job<?, ?>) ((Carried<?>) in.readObject()).value();
            @SuppressWarnings("unchecked")
            Engine.Work<Integer, Integer> there = (Engine.Work<Integer, Integer>) job.work();
            assertThat(there.of(2)).isEqualTo(7);
        }
    }

    @Test
    void aFaultSpeaksEveryLanguageThere() {
        Fault fault = new Fault(Fault.Kind.WRONG_USE, "run.engine.missing", "local[2]");

        Fault there = (Fault) Carried.read(Carried.bytes(fault));

        assertThat(there.kind()).isEqualTo(Fault.Kind.WRONG_USE);
        assertThat(there.in(Texts.BRAZIL)).isEqualTo(fault.in(Texts.BRAZIL));
        assertThat(there.in(Locale.ENGLISH)).contains("local[2]");
    }

    @Test
    void whatCannotTravelIsNamed() {
        assertThatThrownBy(() -> Carried.bytes(List.of(new Object())))
                .hasCauseInstanceOf(NotSerializableException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
