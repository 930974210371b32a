#!/usr/bin/env bash
# Needs: bash, R.
# R's as.Date answers an ISO week with today's date, and a year and week with today's day of that year.
#
# One would guess: as.Date("2021-W05-1", "%G-W%V-%u") is 1 February 2021, as in Python, or NA where it is not known; "2020-10" with
#   "%Y-%U" is a day of the tenth week, or NA.
# What happens: %G and %V are read and thrown away, and what is not told is filled with today: the first gives the day on which the
#   script runs, the second today's month and day in 2020. The column is of dates, without NA, and another one tomorrow.
# Seen with: R 4.2.2 (Debian 12).
# Source: help of strptime: %G, %V: accepted but ignored on input; what is not specified is of the current date.
# Instead: %W or %U together with a weekday (%u, %w), or ISOweek::ISOweek2date() for ISO's weeks.
set -eu
command -v Rscript >/dev/null || { echo "$0: needs R" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/try.R" <<'R'
cat("R", format(getRversion()), "\n")
today <- Sys.Date()
read <- function(text, format) {
  date <- as.Date(text, format)
  cat(text, format, "->", format(date), "\n")
  date
}
seen <- c(
  read("2021-W05-1", "%G-W%V-%u") == today,
  format(read("2020-10", "%Y-%U"), "%m-%d") == format(today, "%m-%d"),
  format(read("2020-05-1", "%Y-%V-%u"), "%m-%d") == format(today, "%m-%d"),
  read("2021-05-1", "%Y-%W-%u") == as.Date("2021-02-01"))
if (!all(seen)) stop("changed")
R
TZ=UTC Rscript "$work/try.R"
