#!/usr/bin/env bash
# Prints the folder of a datalake: what is forecast of an invented country. It is made once and kept
# in LAKES (target/benchmark), where it is whole or not at all.
#   benchmark/country.sh MUNICIPALITIES
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
towns=${1:?how many municipalities?}
lakes=${LAKES:-$here/../target/benchmark}
made=$lakes/country-$towns
if [ ! -d "$made" ]; then
    echo "forecasting a country of $towns municipalities" >&2
    mkdir -p "$lakes"
    work=$(mktemp -d "$lakes/making-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$here/Country.java" "$work/country.csv" --places "$towns"
    # of how many trees makes no difference to the page
    JAVA_OPTS=-Xmx4g "$here/../covid" --url-datasource "$work/country.csv" --locations all --estimators 30 \
        --as-of 2026-01-05 --datalake "$work/datalake" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    mv "$work/datalake" "$made"
fi
realpath "$made"
