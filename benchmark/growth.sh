#!/usr/bin/env bash
# How a country's forecast grows with its municipalities: invents countries of several sizes, runs
# `covid --locations all` and `covid hub forecast` on each in a bounded heap, and prints a Markdown
# table of processor seconds, seconds and memory.
#   benchmark/growth.sh             PLACES ("278 557 1114 2228 5570"), HEAP (4g) and RUNS (1) change it;
#                                   COMMANDS="covid hub" chooses which
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
covid=$here/../covid
heap=${HEAP:-4g}
runs=${RUNS:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
timer=$(type -P gtime || type -P time) || { echo "GNU time is missing (Debian: time)" >&2; exit 1; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$covid" --version >&2

# country FILE OPTION …
country() { "$java" "$here/Country.java" "$@"; }

# one COMMAND …: seconds, processor seconds, megabytes of the process and live megabytes of the heap
one() {
    if ! JAVA_OPTS="-Xmx$heap -Xlog:gc:file=$work/gc" "$timer" -o "$work/time" -f '%e %U %S %M' "$@" \
        >"$work/out" 2>&1; then
        echo "failed: $*" >&2
        tail -n 20 "$work/out" >&2
        exit 1
    fi
    # after a full collection only what is alive is left
    live=$(sed -n 's/.*Pause Full.* [0-9]*M->\([0-9]*\)M.*/\1/p' "$work/gc" | sort -n | tail -n 1)
    tail -n 1 "$work/time" | awk -v live="${live:-–}" '{ printf "%.0f %.0f %.0f %s\n", $1, $2 + $3, $4 / 1024, live }'
}

# row WHAT PLACES ROWS COMMAND …: the median of several runs by processor seconds
row() {
    local what=$1 places=$2 rows=$3
    shift 3
    : >"$work/runs"
    for run in $(seq "$runs"); do
        echo "$what of $places places, run $run of $runs" >&2
        rm -rf "$work/datalake" "$work/hub"
        one "$@" >>"$work/runs"
    done
    sort -n -k 2 "$work/runs" | sed -n "$(((runs + 1) / 2))p" |
        awk -v what="$what" -v places="$places" -v rows="$rows" \
            '{ print "| " what " | " places " | " rows " | " $2 " | " $1 " | " $3 " | " $4 " |" }'
}

echo '| command | places | rows | CPU s | s | peak MB | live MB |'
echo '|---|---|---|---|---|---|---|'
sizes=${PLACES:-278 557 1114 2228 5570}
case ${COMMANDS:-covid hub} in *covid*) ;; *) sizes= ;; esac
for places in $sizes; do
    country "$work/country.csv" --places "$places"
    row 'covid --locations all' "$places" "$(($(wc -l <"$work/country.csv") - 1))" \
        "$covid" --url-datasource "$work/country.csv" --locations all --as-of 2026-01-05 \
        --datalake "$work/datalake"
done
case ${COMMANDS:-covid hub} in *hub*) ;; *) exit ;; esac
for places in ${PLACES:-278 557 1114 2228 5570}; do
    country "$work/hub.csv" --hub --weeks 157 --places "$places" --locations "$work/locations.csv"
    row 'covid hub forecast' "$places" "$(($(wc -l <"$work/hub.csv") - 1))" \
        "$covid" hub forecast --target-data "$work/hub.csv" --locations "$work/locations.csv" --nation BR \
        --reference-date 2026-01-10 --team T --model M --hub "$work/hub" --author A --affiliation B \
        --email a@example.org --website https://example.org
done
