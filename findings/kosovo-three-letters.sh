#!/usr/bin/env bash
# Needs: bash, node, npm.
# Three packages of country codes, and two codes of three letters for Kosovo; none is the one that most health data has.
#
# One would guess: ISO has no code for Kosovo, but packages agree on XK and XKX, as the World Bank writes it.
# What happens: i18n-iso-countries and Unicode's CLDR say XKK and the number 983, world-countries says UNK and no number. A join by
#   three letters with data that says XKX (or OWID_KOS) drops Kosovo without a word; it also has no `id` in world-atlas.
# Seen with: i18n-iso-countries 7.14.0, cldr-core 48.2.0, world-countries 5.1.0, Node.js 20.
# Source: codes.json, supplemental/codeMappings.json and countries.json of the packages.
# Instead: join by the two letters XK, on which all agree, or name Kosovo's code in each source by hand (country-to-iso 1.6.3 has XKX).
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts i18n-iso-countries@7.14.0 cldr-core@48.2.0 world-countries@5.1.0

cat > try.cjs <<'JS'
const iso = require('i18n-iso-countries');
const cldr = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
const kosovo = require('world-countries').find((country) => country.cca2 === 'XK');

console.log('i18n-iso-countries:', iso.alpha2ToAlpha3('XK'), iso.alpha2ToNumeric('XK'));
console.log('cldr-core:', cldr.XK._alpha3, cldr.XK._numeric);
console.log('world-countries:', kosovo.cca3, JSON.stringify(kosovo.ccn3));
console.log('XKX:', iso.alpha3ToAlpha2('XKX') ?? 'unknown');
JS
cat > expected <<'TEXT'
i18n-iso-countries: XKK 983
cldr-core: XKK 983
world-countries: UNK ""
XKX: unknown
TEXT
echo "i18n-iso-countries 7.14.0, cldr-core 48.2.0, world-countries 5.1.0, Node.js $(node --version)"
node try.cjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
