#!/usr/bin/env bash
# Needs: bash, node, npm.
# In the world-atlas maps two shapes have Australia's code, and Kosovo, Somaliland and Northern Cyprus have none.
#
# One would guess: `id`, ISO's number of the country, tells a shape: one shape a country, none without.
# What happens: in countries-50m and countries-10m "036" is Australia and, after it, the Ashmore and Cartier Islands: an index by id
#   (new Map(shapes.map(s => [s.id, s]))) holds two islets for Australia, and its map stays grey. 110m has no twin.
# Seen with: world-atlas 2.0.2 (Natural Earth 4.1.0), Node.js 20.
# Source: README of the package (country.id); the files.
# Instead: group the shapes by id, and tell those without one by name.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts world-atlas@2.0.2

cat > try.cjs <<'JS'
for (const name of ['countries-110m', 'countries-50m', 'countries-10m']) {
  const shapes = require(`world-atlas/${name}.json`).objects.countries.geometries;
  const named = (id) => shapes.filter((shape) => shape.id === id).map((shape) => shape.properties.name);
  const twins = [...new Set(shapes.map((shape) => shape.id))].filter((id) => id && named(id).length > 1);
  const byId = new Map(shapes.map((shape) => [shape.id, shape.properties.name]));
  console.log(`${name}: twins ${twins.map((id) => `${id} (${named(id).join(', ')})`).join('; ') || 'none'}`);
  console.log(`  "036" in an index by id: ${byId.get('036')}; without id: ${named(undefined).length}`);
}
JS
cat > expected <<'TEXT'
countries-110m: twins none
  "036" in an index by id: Australia; without id: 3
countries-50m: twins 036 (Australia, Ashmore and Cartier Is.)
  "036" in an index by id: Ashmore and Cartier Is.; without id: 5
countries-10m: twins 036 (Australia, Ashmore and Cartier Is.)
  "036" in an index by id: Ashmore and Cartier Is.; without id: 16
TEXT
echo "world-atlas 2.0.2, Node.js $(node --version)"
node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
