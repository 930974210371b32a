#!/usr/bin/env bash
# Needs: bash, node, npm.
# Arquero reads year and week as year and month, if the file ends before week 13.
#
# One would guess: "2021-10" in a column `week` is text whatever else the file holds.
# What happens: a file of weeks 1 to 12 gives Date values, the first of January to the first of December; with week 13 or later in
#   the same file all weeks are text. So the type, and a join by week, changes in the thirteenth week of each year. No message.
# Seen with: arquero 7.2.1 (8.0.3 not tried), Node.js 20. Spark 4.2.0 with inferSchema makes timestamps of weeks 1 to 12 likewise.
# Source: `autoType` of fromCSV: "2021-10" is an ISO date (year and month), "2021-13" is none, and one that is none decides.
# Instead: `fromCSV(text, {parse: {week: String}})`, or write weeks with a W ("2021-W10").
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts arquero@7.2.1

cat > try.mjs <<'JS'
import { fromCSV } from 'arquero';

const weeks = (last) => Array.from({ length: last }, (_, i) => `2021-${String(i + 1).padStart(2, '0')},${i}`);
for (const last of [12, 13]) {
  const week = fromCSV(`week,cases\n${weeks(last).join('\n')}\n`).get('week', 9);
  console.log(`weeks 1 to ${last}: week 10 is`, week instanceof Date ? week.toISOString() : JSON.stringify(week));
}
const told = fromCSV(`week,cases\n${weeks(12).join('\n')}\n`, { parse: { week: String } }).get('week', 9);
console.log('told to be text:', JSON.stringify(told));
JS
cat > expected <<'TEXT'
weeks 1 to 12: week 10 is 2021-10-01T00:00:00.000Z
weeks 1 to 13: week 10 is "2021-10"
told to be text: "2021-10"
TEXT
echo "arquero 7.2.1, Node.js $(node --version)"
TZ=UTC node try.mjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
