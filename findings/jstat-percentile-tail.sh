#!/usr/bin/env bash
# Needs: bash, node, npm.
# jStat's percentile does not interpolate in the upper tail, and its two functions for quantiles disagree.
#
# One would guess: percentile(x, p) interpolates between neighbours at both ends alike, and quantiles(x, [p]) says the same.
# What happens: beyond the last but one value percentile gives that value itself. Of 100 sample trajectories the level 0.01 is
#   interpolated, 0.99 is not, so that a central 98 % interval is lopsided, and too narrow. quantiles() uses another definition
#   (alphap = betap = 3/8), wider at both ends.
# Seen with: jstat 1.9.6, Node.js 20.
# Source: src/vector.js: percentile looks at `index + 1 < length` with an index that already counts from 1.
# Instead: d3-array's `quantile` or simple-statistics' (both as R's type 7 here), or `quantiles(x, levels, 1, 1)`.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts jstat@1.9.6 d3-array@3.2.5

cat > try.mjs <<'JS'
import jstat from 'jstat';
import { quantile } from 'd3-array';

const { jStat } = jstat;
const samples = Array.from({ length: 100 }, (_, i) => i + 1);
for (const level of [0.01, 0.25, 0.75, 0.99]) {
  const seen = [
    jStat.percentile(samples, level), jStat.quantiles(samples, [level])[0], jStat.quantiles(samples, [level], 1, 1)[0],
    quantile(samples, level)];
  console.log(level, seen.map((value) => value.toFixed(2)).join(' '));
}
JS
cat > expected <<'TEXT'
level percentile quantiles quantiles(1, 1) d3
0.01 1.99 1.38 1.99 1.99
0.25 25.75 25.44 25.75 25.75
0.75 75.25 75.56 75.25 75.25
0.99 99.00 99.62 99.01 99.01
TEXT
echo "jstat 1.9.6, d3-array 3.2.5, Node.js $(node --version)"
{ echo "level percentile quantiles quantiles(1, 1) d3"; node try.mjs; } | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
