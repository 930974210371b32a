#!/usr/bin/env bash
# Needs: bash, node, npm.
# ExcelJS turns some of a CSV's day-first dates round and leaves the others text.
#
# One would guess: dates as Brazil writes them (dd-mm-yyyy) are read as they stand or stay text, all of a column alike.
# What happens: "10-12-2020" (10 December) becomes 12 October, "13-12-2020" stays text: the first twelve days of each month are
#   wrong, the rest has another type. And "01", a code of a state, becomes 1. No message.
# Seen with: exceljs 4.4.0 (the newest of npm), Node.js 20.
# Source: lib/csv/csv.js of the package: each cell by itself is tried against four formats, MM-DD-YYYY among them, strictly.
# Instead: pass `{dateFormats: ['DD-MM-YYYY']}`, or a `map` function that leaves cells as they are.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts exceljs@4.4.0

cat > try.cjs <<'JS'
const { Readable } = require('node:stream');
const { Workbook } = require('exceljs');

const csv = 'date,state,cases\n10-12-2020,01,5\n13-12-2020,02,7\n';
const options = { 'as it is': {}, 'dateFormats': { dateFormats: ['DD-MM-YYYY'] }, 'map': { map: (cell) => cell } };
(async () => {
  for (const [name, option] of Object.entries(options)) {
    const sheet = await new Workbook().csv.read(Readable.from([csv]), option);
    const rows = [2, 3].map((row) => JSON.stringify(sheet.getRow(row).values.slice(1)));
    console.log(`${name}: ${rows.join(' ')}`);
  }
})();
JS
cat > expected <<'TEXT'
as it is: ["2020-10-12T00:00:00.000Z",1,5] ["13-12-2020",2,7]
dateFormats: ["2020-12-10T00:00:00.000Z",1,5] ["2020-12-13T00:00:00.000Z",2,7]
map: ["10-12-2020","01","5"] ["13-12-2020","02","7"]
TEXT
echo "exceljs 4.4.0, Node.js $(node --version)"
TZ=UTC node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
