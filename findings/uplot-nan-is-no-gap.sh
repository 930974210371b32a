#!/usr/bin/env bash
# Needs: bash, node, npm.
# uPlot draws a line across a NaN as if nothing were missing, and nothing at all where one value is infinite.
#
# One would guess: NaN, JavaScript's missing number, makes the gap that null makes; one infinite value is left out.
# What happens: null makes a gap; NaN and undefined do not: the neighbours are joined, so that weeks without reports look reported.
#   One Infinity makes the scale of the chart NaN and the whole line vanishes. No error either way.
# Seen with: uplot 1.6.32, jsdom 29.1.1 (only to run it), Node.js 20.
# Source: dist/uPlot.cjs.js: the ranges of gaps are made where `yVal === null`; no other value is looked for. dist/uPlot.d.ts: undefined is
#   what joining tables of different times leaves.
# Instead: hand over null for every value that is not finite: `values.map((v) => Number.isFinite(v) ? v : null)`.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts uplot@1.6.32 jsdom@29.1.1 2>npm.log || { cat npm.log >&2; exit 1; }

cat > try.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true });
// A page that draws nothing and keeps the lines that it is asked for.
const nothing = () => {};
const context = new Proxy({}, {
  get: (kept, key) => (key === 'measureText' ? () => ({ width: 10 }) : kept[key] ?? nothing),
  set: (kept, key, value) => { kept[key] = value; return true; },
});
window.HTMLCanvasElement.prototype.getContext = () => context;
window.matchMedia = () => ({ addEventListener: nothing, removeEventListener: nothing });
class Path2D {
  points = [];
  moveTo(x, y) { this.points.push(y); }
  lineTo(x, y) { this.points.push(y); }
  rect() {}
}
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
Object.assign(globalThis, {
  window, Path2D, document: window.document, devicePixelRatio: 1, matchMedia: window.matchMedia,
  HTMLElement: window.HTMLElement, CustomEvent: window.CustomEvent, dispatchEvent: (event) => window.dispatchEvent(event),
  requestAnimationFrame: (then) => setTimeout(then, 0),
});
const uPlot = require('uplot');

for (const missing of [null, NaN, undefined, Infinity]) {
  const line = { stroke: 'red', points: { show: false } };
  const options = { width: 400, height: 200, scales: { x: { time: false } }, series: [{}, line] };
  const plot = new uPlot(options, [[1, 2, 3, 4, 5], [10, 20, missing, 40, 50]], window.document.body);
  setTimeout(() => {
    const { stroke, gaps } = plot.series[1]._paths;
    const drawn = stroke.points.filter(Number.isFinite).length;
    console.log(`${missing}: ${drawn} points, ${gaps.length} gaps, scale to ${plot.scales.y.max}`);
  }, 50);
}
setTimeout(() => process.exit(), 500);
JS
cat > expected <<'TEXT'
null: 4 points, 1 gaps, scale to 54
NaN: 4 points, 0 gaps, scale to 54
undefined: 4 points, 0 gaps, scale to 54
Infinity: 0 points, 0 gaps, scale to NaN
TEXT
echo "uplot 1.6.32, Node.js $(node --version)"
node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
