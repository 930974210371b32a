#!/usr/bin/env bash
# Needs: bash, node, npm.
# SheetJS (xlsx) reads age groups of a CSV as days of 2001, and a decimal comma as none.
#
# One would guess: a library is not Excel: "5-11" and "12-17" stay text, as "65+" does; "7,5" in quotes stays text or is 7.5.
# What happens: "5-11" is the number 37022 (11 May 2001), beside groups that stay text, so that a table by age falls into two kinds
#   of keys; of year and week "2020-10" becomes a day of October, "2020-53" stays text; "7,5" becomes 75. No message.
# Seen with: xlsx 0.18.5 (the newest of npm), Node.js 20.
# Source: the package's CSV reader (`dsv_to_sheet_str`) takes for a date what `fuzzydate` finds, which asks `new Date(text)`;
#   its numbers (`fuzzynum`) drop every comma between digits.
# Instead: `XLSX.read(text, {type: 'string', raw: true})` and types of your own.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts xlsx@0.18.5

cat > try.cjs <<'JS'
const XLSX = require('xlsx');

const csv = 'age,week,rate\n0-4,2020-10,"7,5"\n5-11,2020-53,"0,25"\n12-17,2020-11,1\n18-64,2020-20,1\n65+,2020-12,1\n';
for (const raw of [false, true]) {
  const book = XLSX.read(csv, { type: 'string', raw });
  console.log(raw ? 'raw' : 'as it is');
  for (const { age, week, rate } of XLSX.utils.sheet_to_json(book.Sheets.Sheet1)) {
    console.log(' ', JSON.stringify([age, week, rate]));
  }
}
JS
cat > expected <<'TEXT'
as it is
  [36617,44105,75]
  [37022,"2020-53",25]
  [37242,44136,1]
  ["18-64","2020-20",1]
  ["65+",44166,1]
raw
  ["0-4","2020-10","7,5"]
  ["5-11","2020-53","0,25"]
  ["12-17","2020-11","1"]
  ["18-64","2020-20","1"]
  ["65+","2020-12","1"]
TEXT
echo "xlsx 0.18.5, Node.js $(node --version)"
TZ=UTC node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
