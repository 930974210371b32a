#!/usr/bin/env bash
# Needs: bash, node, npm.
# The npm package epi-week gives another week than the CDC's calendar on two days of five.
#
# One would guess: a package whose only function is "the CDC week of a date" follows the CDC's rule: weeks of Sunday to Saturday, of
#   the year in which their Wednesday lies.
# What happens: it counts the Saturdays since 1 January and calls the days before the first one week 1, whichever year they belong
#   to. In years that begin on Thursday, Friday or Saturday, all weeks are one too high: the whole of 2026.
# Seen with: 0.0.1, Node.js 20.
# Source: index.js of the package; the CDC's rule: "MMWR Weeks" fact sheet (first week: the one with four days or more in the year).
# Instead: java.time: `WeekFields.of(DayOfWeek.SUNDAY, 4)`; R: `lubridate::epiweek`; JavaScript: date-fns `getWeek` with
#   `{weekStartsOn: 0, firstWeekContainsDate: 4}`.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts epi-week@0.0.1 date-fns@4.4.0

cat > try.cjs <<'JS'
const epiWeek = require('epi-week');
const { getWeek, getWeekYear } = require('date-fns');

const rule = { weekStartsOn: 0, firstWeekContainsDate: 4 };
const wrong = new Map();
let days = 0;
for (let day = new Date(2000, 0, 1); day < new Date(2031, 0, 1); day.setDate(day.getDate() + 1), days++) {
  const { week, year } = epiWeek(new Date(day));
  if (week === getWeek(day, rule) && year === getWeekYear(day, rule)) continue;
  wrong.set(day.getFullYear(), (wrong.get(day.getFullYear()) ?? 0) + 1);
}
const all = [...wrong.values()].reduce((sum, n) => sum + n, 0);
console.log(`${all} of ${days} days are wrong`);
console.log('years with more than 300:', [...wrong].filter(([, n]) => n > 300).map(([year]) => year).join(' '));
const { week, year } = epiWeek(new Date(2026, 10, 28));
console.log(`28 November 2026: ${week} of ${year}; the calendar: ${getWeek(new Date(2026, 10, 28), rule)}`);
JS
echo "epi-week 0.0.1, date-fns 4.4.0, Node.js $(node --version)"
TZ=UTC node try.cjs | tee seen
diff - seen <<'TEXT' || { echo "changed" >&2; exit 1; }
4733 of 11323 days are wrong
years with more than 300: 2000 2004 2005 2009 2010 2011 2015 2016 2021 2022 2026 2027 2028
28 November 2026: 48 of 2026; the calendar: 47
TEXT
