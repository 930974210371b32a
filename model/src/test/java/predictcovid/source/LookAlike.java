package predictcovid.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files that look like those of Our World in Data, of any size and the same at every call: place
/// `i` of `places` on `days` days from 2020-01-01. Place 0 is World. Negative corrections (classic)
/// and blanks are in them.
public enum LookAlike {
    /// The layout until 2024: 67 columns, `iso_code` and `location`.
    CLASSIC(
            "iso_code,continent,location,date,total_cases,new_cases,new_cases_smoothed,total_deaths,new_deaths,"
                    + "new_deaths_smoothed,total_cases_per_million,new_cases_per_million,"
                    + "new_cases_smoothed_per_million,total_deaths_per_million,new_deaths_per_million,"
                    + "new_deaths_smoothed_per_million,reproduction_rate,icu_patients,icu_patients_per_million,"
                    + "hosp_patients,hosp_patients_per_million,weekly_icu_admissions,"
                    + "weekly_icu_admissions_per_million,weekly_hosp_admissions,weekly_hosp_admissions_per_million,"
                    + "total_tests,new_tests,total_tests_per_thousand,new_tests_per_thousand,new_tests_smoothed,"
                    + "new_tests_smoothed_per_thousand,positive_rate,tests_per_case,tests_units,"
                    + "total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters,"
                    + "new_vaccinations,new_vaccinations_smoothed,total_vaccinations_per_hundred,"
                    + "people_vaccinated_per_hundred,people_fully_vaccinated_per_hundred,"
                    + "total_boosters_per_hundred,new_vaccinations_smoothed_per_million,"
                    + "new_people_vaccinated_smoothed,new_people_vaccinated_smoothed_per_hundred,"
                    + "stringency_index,population,population_density,median_age,aged_65_older,aged_70_older,"
                    + "gdp_per_capita,extreme_poverty,cardiovasc_death_rate,diabetes_prevalence,female_smokers,"
                    + "male_smokers,handwashing_facilities,hospital_beds_per_thousand,life_expectancy,"
                    + "human_development_index,excess_mortality_cumulative_absolute,excess_mortality_cumulative,"
                    + "excess_mortality,excess_mortality_cumulative_per_million"),
    /// The layout since: 61 columns in another order, `code` and `country`, no negative numbers.
    COMPACT(
            "country,date,total_cases,new_cases,new_cases_smoothed,total_cases_per_million,"
                    + "new_cases_per_million,new_cases_smoothed_per_million,total_deaths,new_deaths,"
                    + "new_deaths_smoothed,total_deaths_per_million,new_deaths_per_million,"
                    + "new_deaths_smoothed_per_million,excess_mortality,excess_mortality_cumulative,"
                    + "excess_mortality_cumulative_absolute,excess_mortality_cumulative_per_million,"
                    + "hosp_patients,hosp_patients_per_million,weekly_hosp_admissions,"
                    + "weekly_hosp_admissions_per_million,icu_patients,icu_patients_per_million,"
                    + "weekly_icu_admissions,weekly_icu_admissions_per_million,stringency_index,"
                    + "reproduction_rate,total_tests,new_tests,total_tests_per_thousand,new_tests_per_thousand,"
                    + "new_tests_smoothed,new_tests_smoothed_per_thousand,positive_rate,tests_per_case,"
                    + "total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters,"
                    + "new_vaccinations,new_vaccinations_smoothed,total_vaccinations_per_hundred,"
                    + "people_vaccinated_per_hundred,people_fully_vaccinated_per_hundred,"
                    + "total_boosters_per_hundred,new_vaccinations_smoothed_per_million,"
                    + "new_people_vaccinated_smoothed,new_people_vaccinated_smoothed_per_hundred,code,continent,"
                    + "population,population_density,median_age,life_expectancy,gdp_per_capita,extreme_poverty,"
                    + "diabetes_prevalence,handwashing_facilities,hospital_beds_per_thousand,"
                    + "human_development_index");

    /// The first day of every file.
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final List<String> CONTINENTS = List.of("Africa", "Asia", "Europe", "Oceania");

    private final String header;

    LookAlike(String header) {
        this.header = header;
    }

    /// The names in the header.
    public List<String> columns() {
        return List.of(header.split(","));
    }

    /// A whole file as text; `places` times `days` rows.
    public String text(int places, int days) {
        StringWriter text = new StringWriter();
        try {
            write(text, places, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes a whole file.
    public void write(Path file, int places, int days) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            write(out, places, days);
        }
    }

    /// `LAYOUT PLACES DAYS FILE`: writes a file of `PLACES * DAYS` rows; 250 and 1600 make the
    /// published size.
    public static void main(String[] args) throws IOException {
        LookAlike layout = valueOf(args[0].toUpperCase(Locale.ROOT));
        layout.write(Path.of(args[3]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    private void write(Writer out, int places, int days) throws IOException {
        List<String> columns = columns();
        out.write(header + "\n");
        for (int place = 0; place < places; place++) {
            SplittableRandom random = new SplittableRandom(place);
            for (int day = 0; day < days; day++) {
                out.write(row(columns, place, day, random) + "\n");
            }
        }
    }

    private String row(List<String> columns, int place, int day, SplittableRandom random) {
        return columns.stream()
                .map(column -> cell(column, place, day, random))
                .collect(Collectors.joining(","));
    }

    private String cell(String column, int place, int day, SplittableRandom random) {
        return switch (column) {
            case "iso_code", "code" -> place == 0 ? "OWID_WRL" : code(place);
            case "continent" -> place == 0 ? "" : CONTINENTS.get(place % CONTINENTS.size());
            case "location", "country" -> name(place);
            case "date" -> FIRST.plusDays(day).toString();
            case "new_cases" -> newCases(place, day, random);
            case "new_deaths" -> other(day, random).isEmpty() ? "" : day % 50 + ".0";
            case "population" -> other(day, random).isEmpty() ? "" : (place + 1) + "000000";
            case "tests_units" -> place % 2 == 0 ? "tests performed" : "";
            default -> other(day, random);
        };
    }

    private static String code(int place) {
        return IntStream.of(place / 676 % 26, place / 26 % 26, place % 26)
                .mapToObj(letter -> String.valueOf((char) ('A' + letter)))
                .collect(Collectors.joining());
    }

    private static String name(int place) {
        return switch (place) {
            case 0 -> "World";
            case 2 -> "\"Bonaire, Sint Eustatius and Saba\"";
            case 3 -> "Curaçao";
            default -> "Place " + place;
        };
    }

    private String newCases(int place, int day, SplittableRandom random) {
        int draw = random.nextInt(1_000);
        if (draw < 10) {
            return "";
        }
        if (draw < 12) {
            return this == CLASSIC ? "-" + draw + ".0" : "";
        }
        double wave = 1 + StrictMath.sin(day / 40.0 + place);
        return (int) (wave * 500 * (1 + place % 7) + draw) + ".0";
    }

    private static String other(int day, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return "";
        }
        int digits = random.nextInt(1_000_000);
        return digits / 1_000 + "." + digits % 1_000 + (day % 2 == 0 ? "7" : "");
    }
}
