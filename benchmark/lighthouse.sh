#!/usr/bin/env bash
# Judges the page by Lighthouse's mobile profile (a slow telephone on a slow network) in Chromium and
# prints a Markdown table: its four scores of 100, the first and the largest contentful paint, what is
# loaded. Lighthouse comes from npm, into target/benchmark; what costs points is told beside the table.
#   benchmark/lighthouse.sh [DATALAKE]     without one, that of a country of 197 municipalities
# RUNS (3) sets how often each page is judged: the run with the median first paint counts.
# Needs curl, chromium, nodejs and npm (Debian: so called).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
runs=${RUNS:-3}
version=12.2.3 # the last that works with Node 18 and 20
tools=$here/../target/benchmark/lighthouse-$version
port=5076
page=http://localhost:$port
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

for tool in curl node npm; do
    type -P "$tool" >/dev/null || fail "$tool is missing (Debian: curl, nodejs, npm)"
done
CHROME_PATH=$(type -P chromium || type -P google-chrome) || fail 'no chromium (Debian: chromium)'
export CHROME_PATH
lighthouse=$tools/node_modules/.bin/lighthouse
[ -x "$lighthouse" ] ||
    npm install --prefix "$tools" --no-package-lock --no-audit --no-fund --loglevel error "lighthouse@$version" >&2

datalake=$(realpath "${1:-$("$here/country.sh" 197)}")
MANAGEMENT_PORT=0 "$here/../covid" web --datalake "$datalake" --web-port "$port" >"$work/log" 2>&1 &
server=$!
until grep -q ":$port" "$work/log"; do
    kill -0 "$server" || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done
place=$(curl -sf "$page/api/runs/current/places.json" | sed 's/.*{"code":"\([^"]*\)","name".*/\1/')

# report URL FILE
report() {
    timeout 240 "$lighthouse" "$1" --quiet --output json --output-path "$2" \
        --chrome-flags='--headless=new --no-sandbox --disable-gpu' >&2
}

# judge NAME PATH
judge() {
    local run
    curl -sf "$page$2" >/dev/null # once, as an earlier reader did
    for run in $(seq "$runs"); do
        echo "$1, run $run of $runs" >&2
        # on a busy machine Chromium may lose the beginning of its trace
        report "$page$2" "$work/$run.json" || report "$page$2" "$work/$run.json" || report "$page$2" "$work/$run.json"
    done
    node "$here/lighthouse.mjs" "$1" "$work"/*.json >>"$work/rows"
    rm "$work"/*.json
}

judge home /
judge places /runs/current/places
judge 'a place' "/runs/current/places/$place"
echo '| page | performance | accessibility | best practices | SEO | first paint s | largest s | blocked ms | shift | KB loaded | requests |'
echo '|---|---|---|---|---|---|---|---|---|---|---|'
cat "$work/rows"
