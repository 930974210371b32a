#!/usr/bin/env bash
# Needs: bash, node, npm.
# Day.js takes epidemiological weeks such as 202053 (Brazil's SE) for months, and calls months past 12 valid.
#
# One would guess: dayjs('202053') is invalid, so that `isValid()` tells a wrong column apart.
# What happens: it is valid, and 1 May 2024: year 2020, month 53. Weeks 1 to 12 become months of their own year, the others months
#   of the four years to come; '2020-53' does the same. A chart of a year's weeks spreads over four years and a half.
# Seen with: dayjs 1.11.23, Node.js 20.
# Source: esm/constant.js (REGEX_PARSE: month and day may be left out) and the constructor, which hands the month unchecked to Date.
# Instead: the plugin customParseFormat with its strict mode to refuse it; weeks need arithmetic of your own.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts dayjs@1.11.23

cat > try.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/customParseFormat'));

const told = (date) => (date.isValid() ? date.format('YYYY-MM-DD') : 'invalid');
for (const week of ['202010', '202012', '202013', '202053', '2020-53', '2020-W53']) console.log(week, '->', told(dayjs(week)));
console.log('202053 strictly ->', told(dayjs('202053', 'YYYYMM', true)));
JS
cat > expected <<'TEXT'
202010 -> 2020-10-01
202012 -> 2020-12-01
202013 -> 2021-01-01
202053 -> 2024-05-01
2020-53 -> 2024-05-01
2020-W53 -> invalid
202053 strictly -> invalid
TEXT
echo "dayjs 1.11.23, Node.js $(node --version)"
TZ=UTC node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
