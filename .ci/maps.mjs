#!/usr/bin/env node
// Makes the page's maps again, in web/src/main/resources/predictcovid/web/maps, from the packages of npm that are named
// below: fewer points, the codes that runs have, and no more. Needs node, npm and a network.
//   .ci/maps.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '../web/src/main/resources/predictcovid/web/maps');
const work = mkdtempSync(join(tmpdir(), 'maps-'));

function fromPackage(name, file) {
  const archive = execFileSync('npm', ['pack', name, '--silent'], { cwd: work, encoding: 'utf8' }).trim();
  return execFileSync('tar', ['xzOf', archive, `package/${file}`], { cwd: work, encoding: 'utf8', maxBuffer: 1e8 });
}

function absolute({ transform: { scale, translate }, arcs }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}

const area = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

// Visvalingam: the point that matters least goes first. What two shapes share stays shared.
function simplified(arc, least) {
  const points = [...arc];
  for (;;) {
    let [smallest, at] = [least, -1];
    for (let i = 1; i < points.length - 1; i++) {
      const size = area(points[i - 1], points[i], points[i + 1]);
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (at < 0 || points.length <= 4) return points;
    points.splice(at, 1);
  }
}

function topology(arcs, geometries, step) {
  const grid = arcs.map((arc) => arc.map(([x, y]) => [Math.round(x / step), Math.round(y / step)]));
  const deltas = grid.map((arc) => arc
    .filter(([x, y], i) => i === 0 || i === arc.length - 1 || x !== arc[i - 1][0] || y !== arc[i - 1][1])
    .map(([x, y], i, all) => (i === 0 ? [x, y] : [x - all[i - 1][0], y - all[i - 1][1]])));
  const shapes = { type: 'GeometryCollection', geometries };
  return { type: 'Topology', transform: { scale: [step, step], translate: [0, 0] }, objects: { shapes }, arcs: deltas };
}

const write = (name, map) => writeFileSync(join(target, `${name}.json`), `${JSON.stringify(map)}\n`);

function world() {
  const map = JSON.parse(fromPackage('world-atlas@2.0.2', 'countries-50m.json'));
  const codes = JSON.parse(fromPackage('cldr-core@48.2.0', 'supplemental/codeMappings.json')).supplemental.codeMappings;
  // Countries of the past keep the number of those that follow them, but no domain.
  const alpha3 = new Map(Object.values(codes).filter((code) => code._numeric && code._alpha3)
    .toSorted((a, b) => Boolean(a._internet) - Boolean(b._internet)).map((code) => [code._numeric, code._alpha3]));
  const geometries = map.objects.countries.geometries
    .filter(({ properties }) => properties.name !== 'Antarctica')
    .map(({ type, arcs, id, properties: { name } }) => ({ type, arcs, properties: { code: alpha3.get(id), name } }));
  // Two islets have Australia's number: a code is one shape, the largest that has it.
  const seen = new Set();
  for (const { properties } of geometries.toSorted((a, b) => b.arcs.flat(2).length - a.arcs.flat(2).length)) {
    if (seen.has(properties.code)) delete properties.code;
    seen.add(properties.code);
  }
  write('world', topology(absolute(map).map((arc) => simplified(arc, 0.06)), geometries, 0.05));
}

function unitedStates() {
  const map = JSON.parse(fromPackage('us-atlas@3.0.1', 'states-albers-10m.json'));
  const geometries = map.objects.states.geometries
    .map(({ type, arcs, id, properties: { name } }) => ({ type, arcs, properties: { code: id, name } }));
  const upwards = absolute(map).map((arc) => simplified(arc.map(([x, y]) => [x, -y]), 1.5));
  write('united-states', topology(upwards, geometries, 0.5));
}

// Only moves and lines to where they say from where they are.
function ringsOf(d) {
  let [x, y] = [0, 0];
  return d.trim().split(/z/i).filter((part) => part.trim()).map((part) => {
    if (/[^-mMlL\d\s.,e]/.test(part)) throw new Error(`cannot read ${part}`);
    const start = [x, y];
    const ring = [];
    for (const [, command, numbers] of part.matchAll(/([mMlL])([^mMlL]*)/g)) {
      const values = numbers.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);
      for (let i = 0; i < values.length; i += 2) {
        const isRelative = command === command.toLowerCase();
        [x, y] = isRelative ? [x + values[i], y + values[i + 1]] : [values[i], values[i + 1]];
        ring.push([x, -y]);
      }
    }
    [x, y] = ring.length > 0 ? [ring[0][0], -ring[0][1]] : start;
    return [...ring, ring[0]];
  });
}

function brazil() {
  const svg = fromPackage('@svg-maps/brazil@2.0.0', 'brazil.svg');
  const arcs = [];
  const geometries = [...svg.matchAll(/id="(\w\w)"\s+aria-label="([^"]+)"\s+d="([^"]+)"/g)].map(([, id, name, d]) => ({
    type: 'MultiPolygon',
    arcs: ringsOf(d).map((ring) => [[arcs.push(ring) - 1]]),
    properties: { code: `BR-${id.toUpperCase()}`, short: id.toUpperCase(), name },
  }));
  write('brazil', topology(arcs, geometries, 0.5));
}

world();
unitedStates();
brazil();
rmSync(work, { recursive: true });
