#!/usr/bin/env bash
# Loads the page as many readers would, and prints a Markdown table.
#   benchmark/load.sh DATALAKE      DATALAKE: where the trainer has published something
# RATE sets requests a second (200), SECONDS_LONG how long (300). Needs curl and a JDK 25 as java.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
datalake=$(realpath "${1:?which datalake? for instance datalake-demo}")
rate=${RATE:-200}
long=${SECONDS_LONG:-300}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=5077
page=http://127.0.0.1:$port
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

"$here/../covid" --version >&2
begin=$(date +%s%N)
MANAGEMENT_PORT=0 "$here/../covid" web --datalake "$datalake" --web-port "$port" >"$work/log" 2>&1 &
server=$!
until grep -q ":$port" "$work/log"; do
    kill -0 "$server" || { cat "$work/log" >&2; exit 1; }
    sleep 0.02
done
started=$((($(date +%s%N) - begin) / 1000000))

run=$(curl -s "$page/api/runs?limit=1" | sed 's/.*"runId":"\([^"]*\)".*/\1/')
pages=("$page/" "$page/runs" "$page/runs/$run")
picture=$page/runs/$run/files/images/en/forecast_data.png
answers=("$page/api/runs/$run/forecast.json" "$page/api/runs/$run/series.csv")
memory() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }

# load LABEL SECONDS ADDRESS …
load() {
    local label=$1 seconds=$2
    shift 2
    "$java" "$here/Load.java" "$label" "$rate" "$seconds" "$@"
}

echo "warming up" >&2
load warm 20 "${pages[@]}" "$picture" "${answers[@]}" >/dev/null
{
    load 'the page' 20 "$page/"
    load 'a picture' 20 "$picture"
} >"$work/rows"
before=$(memory)
echo "$long seconds of everything" >&2
load 'everything, first half' "$((long / 2))" "${pages[@]}" "$picture" "${answers[@]}" >>"$work/rows"
middle=$(memory)
load 'everything, second half' "$((long / 2))" "${pages[@]}" "$picture" "${answers[@]}" >>"$work/rows"
after=$(memory)

echo "Started in $started ms; memory $before MB, $middle MB half-way and $after MB after $long s."
echo
echo '| requests | a second | median ms | 95 % | 99 % | longest | errors |'
echo '|---|---|---|---|---|---|---|'
cat "$work/rows"
