#!/usr/bin/env bash
# Needs: bash, csvkit (Debian: csvkit).
# csvkit's csvsort does not only sort: it writes age groups as dates, horizons as durations, and 0 and 1 as False and True.
#
# One would guess: to sort the lines of a file leaves its cells as they are.
# What happens: all columns are guessed and written anew: "5-11" becomes 2001-05-11, "1 wk" becomes "7 days, 0:00:00", a week's deaths of
#   0 and 1 become False and True, "01" (Alabama) becomes 1, a county named May 0001-05-01, and NA (Namibia) nothing. csvjoin and
#   csvjson do the same. No message.
# Seen with: csvkit 1.0.7 (Debian 12).
# Source: agate's TypeTester: Boolean, Number, TimeDelta, Date, DateTime, Text are tried in this order on each column.
# Instead: csvsort -I --blanks (-I alone still drops NA); -I compares numbers as text.
set -eu
command -v csvsort >/dev/null || { echo "$0: needs csvkit" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > cases.csv <<'CSV'
state,county,age,horizon,deaths,country
02,March,12-17,2 wk,1,US
01,May,5-11,1 wk,0,NA
CSV
cat > expected <<'TEXT'
state,county,age,horizon,deaths,country
1,0001-05-01,2001-05-11,"7 days, 0:00:00",False,
2,0001-03-01,2001-12-17,"14 days, 0:00:00",True,US
state,county,age,horizon,deaths,country
01,May,5-11,1 wk,0,NA
02,March,12-17,2 wk,1,US
TEXT
csvsort --version 2>&1
{ csvsort -c state cases.csv; csvsort -I --blanks -c state cases.csv; } | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
