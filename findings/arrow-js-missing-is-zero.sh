#!/usr/bin/env bash
# Needs: bash, node, npm.
# Apache Arrow for JavaScript: the array of a column holds 0 where a value is missing.
#
# One would guess: toArray() of a nullable column has null (or NaN) where get() has null.
# What happens: a week without a report is a week of 0 cases; sums, means and charts take it as a value.
#   get(), iterating and toJSON() have null.
# Seen with: apache-arrow 21.2.0, Node.js 20.
# Source: vector.d.ts: toArray is a zero-copy slice of the typed array below; the bits that say what is missing lie elsewhere.
# Instead: `[...column]` or `column.isValid(i)`, where nullCount is not 0.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts apache-arrow@21.2.0

cat > try.mjs <<'JS'
import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';

const table = tableFromIPC(tableToIPC(tableFromArrays({ cases: [120, null, 90] })));
const cases = table.getChild('cases');
console.log('cases:', JSON.stringify([...cases]), 'missing:', cases.nullCount);
console.log('as an array:', JSON.stringify([...cases.toArray()]));
console.log('mean of the array:', cases.toArray().reduce((sum, n) => sum + n) / cases.length);
JS
echo "apache-arrow 21.2.0, Node.js $(node --version)"
node try.mjs | tee seen
diff - seen <<'TEXT' || { echo "changed" >&2; exit 1; }
cases: [120,null,90] missing: 1
as an array: [120,0,90]
mean of the array: 70
TEXT
