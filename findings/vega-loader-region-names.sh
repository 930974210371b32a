#!/usr/bin/env bash
# Needs: bash, node, npm.
# vega-loader (Vega and Vega-Lite read their CSV with it) takes names that end in a small number for dates.
#
# One would guess: with `parse: 'auto'`, a column is of dates if its cells look like ISO dates. "Region 1" … "Region 10", the ten
#   health regions of the United States' Department of Health, age groups and sample names are text.
# What happens: "Region 1" … "Region 10" become ten first days of months of 2001; "5-11" and "12-17" become days of May and
#   December 2001; only a name whose number cannot be a month or a year keeps its column text. No message.
# Seen with: 5.1.3, Node.js 20.
# Source: src/type.js of the package: a date is whatever Date.parse does not refuse, and V8's passes over words before a number.
# Instead: name the types, `parse: {region: 'string'}` (in Vega-Lite: `"format": {"parse": {"region": "string"}}`).
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts vega-loader@5.1.3

cat > try.mjs <<'JS'
import { inferType, read } from 'vega-loader';

const regions = Array.from({ length: 10 }, (_, i) => `Region ${i + 1}`);
for (const column of [regions, ['5-11', '12-17'], ['sample 1', 'sample 2'], ['0-4', '5-17', '18-64', '65+']]) {
  console.log(column.join(', '), '->', inferType(column));
}
const rows = read('region,cases\nRegion 1,7\nRegion 2,9\n', { type: 'csv', parse: 'auto' });
console.log('rows:', rows.map((row) => new Date(row.region).getFullYear() + ' ' + row.cases).join(', '));
JS
cat > expected <<'TEXT'
Region 1, Region 2, Region 3, Region 4, Region 5, Region 6, Region 7, Region 8, Region 9, Region 10 -> date
5-11, 12-17 -> date
sample 1, sample 2 -> date
0-4, 5-17, 18-64, 65+ -> string
rows: 2001 7, 2001 9
TEXT
echo "vega-loader 5.1.3, Node.js $(node --version)"
node try.mjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
