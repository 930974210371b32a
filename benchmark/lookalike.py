"""Writes a simulated file in the layout of Our World in Data's late daily file: 400,000 rows of 67
columns, 240 invented places and the aggregates that the real file has. Seeded: the same bytes each time."""

import datetime
import math
import sys

import numpy as np

COLUMNS = (
    "iso_code continent location date total_cases new_cases new_cases_smoothed total_deaths "
    "new_deaths new_deaths_smoothed total_cases_per_million new_cases_per_million "
    "new_cases_smoothed_per_million total_deaths_per_million new_deaths_per_million "
    "new_deaths_smoothed_per_million reproduction_rate icu_patients icu_patients_per_million "
    "hosp_patients hosp_patients_per_million weekly_icu_admissions "
    "weekly_icu_admissions_per_million weekly_hosp_admissions weekly_hosp_admissions_per_million "
    "total_tests new_tests total_tests_per_thousand new_tests_per_thousand new_tests_smoothed "
    "new_tests_smoothed_per_thousand positive_rate tests_per_case tests_units total_vaccinations "
    "people_vaccinated people_fully_vaccinated total_boosters new_vaccinations "
    "new_vaccinations_smoothed total_vaccinations_per_hundred people_vaccinated_per_hundred "
    "people_fully_vaccinated_per_hundred total_boosters_per_hundred "
    "new_vaccinations_smoothed_per_million new_people_vaccinated_smoothed "
    "new_people_vaccinated_smoothed_per_hundred stringency_index population population_density "
    "median_age aged_65_older aged_70_older gdp_per_capita extreme_poverty cardiovasc_death_rate "
    "diabetes_prevalence female_smokers male_smokers handwashing_facilities "
    "hospital_beds_per_thousand life_expectancy human_development_index "
    "excess_mortality_cumulative_absolute excess_mortality_cumulative excess_mortality "
    "excess_mortality_cumulative_per_million"
).split()
CONTINENTS = ["Africa", "Asia", "Europe", "North America", "Oceania", "South America"]
PLACES = 240
ROWS = 400_000
FIRST = datetime.date(2020, 1, 3)
WEEKLY_FROM = datetime.date(2023, 1, 2)
WEEKDAYS = np.array([0.8, 1.05, 1.1, 1.1, 1.1, 1.05, 0.8])


def waves(random, days, population):
    """Reported cases: three waves a year, fewer at weekends, Poisson noise."""
    t = np.arange(days)
    shape = 1.2 + np.sin(2 * np.pi * (t + random.uniform(0, 120)) / 120)
    weekday = WEEKDAYS[(t + FIRST.weekday()) % 7]
    mean = population * 4e-5 * shape**2 * weekday * random.lognormal(0, 0.1, days)
    return random.poisson(mean)


def weekly(cases):
    """From 2023 on one total a week among zeros, as most places of the real file report."""
    reported = cases.copy()
    start = (WEEKLY_FROM - FIRST).days
    for day in range(start, len(cases)):
        is_sunday = (FIRST + datetime.timedelta(days=day)).weekday() == 6
        reported[day] = cases[max(start, day - 6) : day + 1].sum() if is_sunday else 0
    return reported


def rows(code, continent, name, cases, population):
    total = 0
    for i, new in enumerate(cases):
        total += int(new)
        day = FIRST + datetime.timedelta(days=i)
        rate = 1e6 / population
        deaths = new // 80
        numbers = [
            total, int(new), round(new * 0.98, 3), total // 80, int(deaths), round(deaths * 0.9, 3),
            round(total * rate, 3), round(new * rate, 3), round(new * rate * 0.98, 3),
            round(total * rate / 80, 3), round(deaths * rate, 3), round(deaths * rate * 0.9, 3),
            1.04, "", "", "", "", "", "", "", "", total * 9, int(new) * 9, round(total * rate / 111, 3),
            round(new * rate / 111, 3), int(new * 9), round(new * rate / 112, 3), 0.111, 9.0,
            "tests performed", total * 3, total * 2, total, "", int(new) * 3, int(new * 3),
            round(total * rate / 3333, 2), round(total * rate / 5000, 2), round(total * rate / 1e4, 2),
            "", int(new * rate * 3), int(new) * 2, round(new * rate / 5000, 3), 48.61, population,
            54.422, 38.3, 15.413, 9.732, 15469.207, 1.2, 261.899, 8.33, 17.9, 31.4, 83.841, 2.77,
            75.45, 0.759, "", "", "", "",
        ]  # fmt: skip
        yield ",".join(map(str, [code, continent, name, day, *numbers]))


def main(path):
    random = np.random.default_rng(0)
    days = math.ceil(ROWS / (PLACES + len(CONTINENTS) + 1))
    sums = {name: np.zeros(days, dtype=int) for name in [*CONTINENTS, "World"]}
    with open(path, "w", encoding="utf-8") as file:
        print(",".join(COLUMNS), file=file)
        for number in range(PLACES):
            continent = CONTINENTS[number % len(CONTINENTS)]
            population = int(random.lognormal(15.5, 1.8)) + 1000
            cases = weekly(waves(random, days, population))
            sums[continent] += cases
            sums["World"] += cases
            name = f"Place {number:03d}"
            for row in rows(f"X{number:03d}", continent, name, cases, population):
                print(row, file=file)
        for name, cases in sums.items():
            code = "OWID_" + name[:3].upper()
            for row in rows(code, "", name, cases, 1_000_000_000):
                print(row, file=file)


if __name__ == "__main__":
    main(sys.argv[1])
