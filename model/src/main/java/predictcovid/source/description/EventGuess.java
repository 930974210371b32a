package predictcovid.source.description;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.target.Event;
import predictcovid.text.DiseaseNames;

/// What the words of a text tell of events, in the languages of health departments.
final class EventGuess {
    static final Set<String> CASES =
            words(
                    "case cases caso casos cas fall falle faelle fallzahl fallzahlen infections"
                            + " infektionen neuinfektionen confirmed confirmados confirmes"
                            + " notificacoes notificados notificaciones positives positivos"
                            + " contagios contagiados ilitotal infectados casi positivi");

    static final Set<String> DEATHS =
            words(
                    "death deaths obito obitos morte mortes muerte muertes muertos fallecidos"
                            + " fallecimientos defunciones def decesos deces dc tote todesfall todesfalle"
                            + " todesfaelle verstorbene fatalities deceased deceduti decessi");

    static final Set<String> ADMISSIONS =
            words(
                    "hosp admission admissions hospitalization hospitalizations hospitalisation"
                            + " hospitalisations internacao internacoes hospitalizacao"
                            + " hospitalizacoes hospitalizaciones hospitalizacion ingresos"
                            + " hospitalisierung hospitalisierungen einweisungen ricoveri"
                            + " totalconfc19newadm totalconfflunewadm totalconfrsvnewadm");

    static final Set<String> VISITS =
            words("visit visits atendimento atendimentos atenciones passages consultas");

    static final Set<String> POSITIVES = words("positivity positividade positividad");

    private static final Set<String> POSITIVE =
            words("positive positives positivo positivos positiv positifs");
    private static final Set<String> SHARES =
            words("percent pct percentage share proportion rate anteil quota taxa porcentaje");
    private static final Set<String> TESTS =
            words("test tests teste testes samples amostras muestras proben pruebas");

    private static final Map<Event, Set<String>> WORDS = byEvent();

    private EventGuess() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    private static Map<Event, Set<String>> byEvent() {
        Map<Event, Set<String>> words = new LinkedHashMap<>();
        words.put(Event.POSITIVES, POSITIVES);
        words.put(Event.ADMISSIONS, ADMISSIONS);
        words.put(Event.DEATHS, DEATHS);
        words.put(Event.VISITS, VISITS);
        words.put(Event.CASES, CASES);
        return words;
    }

    /// The event that a text names, such as "influenza admissions"; empty when it names none.
    static Optional<Event> in(String text) {
        NameWords words = NameWords.of(text);
        if (words.hasAny(POSITIVE) && words.hasAny(TESTS)) {
            return Optional.of(Event.POSITIVES);
        }
        return WORDS.entrySet().stream()
                .filter(each -> words.hasAny(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a column's name says that its cases are those that were admitted or died.
    static boolean isWorse(NameWords words) {
        return words.hasAny(ADMISSIONS) || words.hasAny(DEATHS);
    }

    /// Whether a column's name says that it is the share of positive tests.
    static boolean isPositivity(NameWords words) {
        return words.hasAny(POSITIVES) || (words.hasAny(POSITIVE) && words.hasAny(SHARES));
    }

    /// The disease that a text is about: one that this program knows, or else the whole text where
    /// it names no event.
    static Optional<String> disease(String text) {
        return DiseaseNames.in(text)
                .or(() ->
                        in(text).isPresent()
                                ? Optional.empty()
                                : Optional.of(DiseaseNames.code(text)));
    }
}
