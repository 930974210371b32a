#!/usr/bin/env bash
# Needs: bash, R with epitools and lubridate (Debian: r-cran-epitools, r-cran-lubridate).
# The "disease weeks" of R's epitools are not the CDC's on nine days of twenty.
#
# One would guess: as.week() of a package of epidemiology's tools, whose help speaks of reportable diseases and weeks from Sunday, gives the
#   weeks of the CDC's calendar, as lubridate's epiweek() does.
# What happens: it takes R's %U (weeks from the year's first Sunday on): in a year that begins on Monday, Tuesday or Wednesday every
#   week is one too low, 2018 to 2020 among them, so that all of COVID-19's first year is a week off.
# Seen with: epitools 0.5-10.1, lubridate 1.9.2, R 4.2.2 (Debian 12).
# Source: help of epitools::as.week (week 1 starts with the first Sunday of the year; not that the CDC counts otherwise), and its body;
#   help of lubridate::epiweek.
# Instead: lubridate::epiweek() with lubridate::epiyear().
set -eu
command -v Rscript >/dev/null || { echo "$0: needs R" >&2; exit 1; }
Rscript -e 'library(epitools); library(lubridate)' >/dev/null 2>&1 || { echo "$0: needs R's packages epitools and lubridate" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/try.R" <<'R'
suppressMessages({library(epitools); library(lubridate)})
cat("epitools", format(packageVersion("epitools")), "lubridate", format(packageVersion("lubridate")), "R", format(getRversion()), "\n")
days <- seq(as.Date("2000-01-01"), as.Date("2030-12-31"), by = "day")
wrong <- as.integer(as.character(as.week(days)$week)) != epiweek(days)
years <- table(year(days)[wrong])
cat(sum(wrong), "of", length(days), "days differ\n")
cat("years with more than 300:", names(years)[years > 300], "\n")
cat("15 March 2020:", as.character(as.week(as.Date("2020-03-15"))$week), "and", epiweek(as.Date("2020-03-15")), "\n")
R
TZ=UTC Rscript "$work/try.R" 2>"$work/err" | tee "$work/seen"
tail -n +2 "$work/seen" | diff - <(cat <<'TEXT'
5134 of 11323 days differ
years with more than 300: 2001 2002 2003 2007 2008 2013 2014 2018 2019 2020 2024 2025 2029 2030 
15 March 2020: 11 and 12 
TEXT
) || { echo "changed" >&2; exit 1; }
