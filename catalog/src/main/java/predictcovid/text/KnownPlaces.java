package predictcovid.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The countries, territories and regions of the world, and the states of Brazil, the United
/// Kingdom and the United States, by CLDR's identifiers (`BR`, `005`, `brsp`), with their names in
/// every language of the program: CLDR's, also the short and the variant ones, and a few others.
final class KnownPlaces {
    private static final String CLDR = "cldr/";

    /// Not of this world.
    private static final Set<String> PSEUDO = Set.of("XA", "XB", "ZZ");

    private static final Pattern WITH_ANOTHER = Pattern.compile("(.+) \\((.+)\\)");

    private final Map<Locale, Map<String, String>> inLanguage = new HashMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, String> territories = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> alpha3 = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> ownNames = new HashMap<>();

    private KnownPlaces() {}

    /// All that the program's resources know.
    static KnownPlaces read() {
        KnownPlaces known = new KnownPlaces();
        known.inLanguage.put(Locale.ENGLISH, known.addCldr("territories_en"));
        known.inLanguage.put(Texts.BRAZIL, known.addCldr("territories_pt"));
        known.addCldr("subdivisions_en");
        known.addCldr("subdivisions_pt");
        known.addSecondNames();
        known.index();
        // no source names places so: there is a Salvador that is not Portugal's for El Salvador
        known.addCldr("territories_pt-PT");
        known.addSecondNames();
        known.addCommonNames();
        known.addNumbers();
        return known;
    }

    private Map<String, String> addCldr(String file) {
        Map<String, String> main = new HashMap<>();
        JsonNode named = read(CLDR + file + ".json").findValue("localeDisplayNames");
        for (JsonNode kind : Objects.requireNonNull(named)) {
            kind.properties().forEach(it -> addCldr(it.getKey(), it.getValue().asString(), main));
        }
        return main;
    }

    private void addCldr(String key, String name, Map<String, String> main) {
        String id = key.split("-alt-", 2)[0];
        if (!PSEUDO.contains(id)) {
            add(id, name);
            if (id.equals(key)) {
                main.put(id, name);
            }
        }
    }

    private void add(String id, String name) {
        names.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(name);
    }

    /// "Myanmar (Burma)" is called Myanmar and Burma; but what tells "Congo (Republic)" from
    /// another Congo is no name.
    private void addSecondNames() {
        Map<String, Set<String>> called = new HashMap<>();
        names.forEach((id, all) ->
                all.stream()
                        .map(WITH_ANOTHER::matcher)
                        .filter(Matcher::matches)
                        .forEach(it ->
                                called.computeIfAbsent(it.group(1), _ -> new LinkedHashSet<>())
                                        .add(id)));
        names.forEach((id, all) ->
                List.copyOf(all).stream()
                        .map(WITH_ANOTHER::matcher)
                        .filter(it ->
                                it.matches()
                                        && called.getOrDefault(it.group(1), Set.of()).size() == 1)
                        .forEach(it -> all.addAll(List.of(it.group(1), it.group(2)))));
    }

    private void addCommonNames() {
        for (JsonNode common : read("common-names.json")) {
            String id = common.required("place").asString();
            String name = common.required("name").asString();
            add(id, name);
            index(id, name);
        }
    }

    /// The numbers by which statistical offices know states: IBGE's and those of FIPS.
    private void addNumbers() {
        for (JsonNode state : read("state-numbers.json")) {
            String id = state.required("state").asString();
            numbers.put(id, state.required("number").asString());
            Optional.ofNullable(state.get("name"))
                    .ifPresent(name -> ownNames.put(id, name.asString()));
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream content = open(resource)) {
            return JsonMapper.shared().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(KnownPlaces.class.getResourceAsStream(resource), resource);
    }

    private void index() {
        for (String code : Locale.getISOCountries()) {
            alpha3.put(Locale.of("", code).getISO3Country(), code);
        }
        for (boolean country : new boolean[] {true, false}) {
            names.forEach((id, all) -> {
                if (isCountry(id) == country) {
                    all.forEach(name -> index(id, name));
                }
            });
        }
    }

    private void index(String id, String name) {
        (isState(id) ? states : territories).putIfAbsent(PlaceNames.key(name), id);
    }

    /// What the place of a source is: by its code of ISO 3166-1 alpha-3, else by its name. The
    /// Georgia whose code is not a country's is the state.
    Optional<String> id(String code, String name) {
        String key = PlaceNames.key(name);
        Optional<String> territory = Optional.ofNullable(territories.get(key));
        Optional<String> state = Optional.ofNullable(states.get(key));
        boolean isCountry = code.isEmpty() || territory.filter(code::equalsIgnoreCase).isPresent();
        return byAlpha3(code)
                .or(() -> isCountry ? territory.or(() -> state) : state.or(() -> territory));
    }

    /// The country of that code.
    Optional<String> byAlpha3(String code) {
        return Optional.ofNullable(alpha3.get(code));
    }

    /// Its first name; empty where there is none in the language.
    Optional<String> in(Locale language, String id) {
        return Optional.ofNullable(inLanguage.getOrDefault(language, Map.of()).get(id));
    }

    /// All its names.
    Set<String> names(String id) {
        return names.getOrDefault(id, Set.of());
    }

    /// Its codes of ISO 3166: alpha-2 and alpha-3 of a country, of a state the whole and the second
    /// half, and its number.
    Set<String> codes(String id) {
        Set<String> codes = new LinkedHashSet<>();
        if (isCountry(id)) {
            codes.add(id);
        } else if (isState(id)) {
            codes.add(id.substring(2));
            codes.add(id);
            Optional.ofNullable(numbers.get(id)).ifPresent(codes::add);
        }
        alpha3.forEach((code, country) -> {
            if (country.equals(id)) {
                codes.add(code);
            }
        });
        return codes;
    }

    /// The names of its states.
    Set<String> partsOf(String id) {
        Set<String> parts = new LinkedHashSet<>();
        String prefix = id.toLowerCase(Locale.ROOT);
        names.forEach((each, all) -> {
            if (isState(each) && each.startsWith(prefix)) {
                parts.addAll(all);
            }
        });
        return parts;
    }

    /// What a country's state is called there, by any of its codes; a number may lack its zeros at
    /// the left.
    Optional<String> state(String country, String code) {
        String key = PlaceNames.key(code);
        String number = key.matches("\\d") ? "0" + key : key;
        String prefix = country.toLowerCase(Locale.ROOT);
        return numbers.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .filter(each ->
                        each.getValue().equals(number)
                                || each.getKey().equals(key)
                                || each.getKey().equals(prefix + key))
                .map(each -> ownName(each.getKey()))
                .findFirst();
    }

    private String ownName(String id) {
        return Optional.ofNullable(ownNames.get(id)).orElseGet(() -> names(id).iterator().next());
    }

    /// The English name of a country by its code of ISO 3166-1.
    Optional<String> country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return byAlpha3(upper)
                .or(() -> Optional.of(upper).filter(KnownPlaces::isCountry))
                .flatMap(id -> in(Locale.ENGLISH, id));
    }

    private static boolean isCountry(String id) {
        return id.length() == 2;
    }

    private static boolean isState(String id) {
        return Character.isLowerCase(id.charAt(0));
    }
}
