#!/usr/bin/env bash
# Times short commands and the files of a hub's season with another checkout and with this one, in turn, and prints a
# Markdown table: medians, and the median of the ratios pair by pair.
#   benchmark/start.sh OTHER_CHECKOUT [FILE]   FILE: a CSV of Our World in Data that is trained on; without one the
#                                              built-in demonstration is
# RUNS sets how often each is run (5), HUB_RUNS how often those of all 1,238 files are (RUNS), ONLY which are
# (all: "version settings predict train validate-one validate score").
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
old=$(cd "$1" && pwd)/covid
new=$(cd "$here/.." && pwd)/covid
data=${2:+$(realpath "$2")}
runs=${RUNS:-5}
read -r -a only <<<"${ONLY:-version settings predict train validate-one validate score}"
public=$here/../model/src/test/resources/public/hub
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x "$old" ] || { echo "no program $old" >&2; exit 1; }
timer=$(type -P gtime || type -P time) || { echo "GNU time is missing (Debian: time)" >&2; exit 1; }

# once NAME SIDE PROGRAM ARGUMENT …: wall and processor seconds and megabytes, the first output kept
once() {
    local name=$1 side=$2
    shift 2
    if ! "$timer" -o "$work/time" -f '%e %U %S %M' "$@" >"$work/$name.$side.out" 2>"$work/err"; then
        echo "failed: ${*:0:12}" >&2
        tail -n 20 "$work/err" >&2
        exit 1
    fi
    tail -n 1 "$work/time" | awk '{ print $1, $2 + $3, $4 / 1024 }' >>"$work/$name.$side"
}

# pairs NAME TIMES ARGUMENT …: LAKE in the arguments is a datalake of that build's own
pairs() {
    local name=$1 times=$2 side program
    shift 2
    for run in $(seq "$times"); do
        echo "$name, run $run of $times, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null)" >&2
        for side in old new; do
            [ "$side" = old ] && program=$old || program=$new
            once "$name" "$side" "$program" "${@//LAKE/$work/$side}"
        done
    done
}

season() {
    [ -d "$work/hub" ] || "$java" "$here/Season.java" "$work/hub" "$public/tasks.json" "$public/locations.csv"
}

# row LABEL NAME
row() {
    [ -f "$work/$2.new" ] || return 0
    paste -d ' ' "$work/$2.old" "$work/$2.new" | awk -v label="$1" '
        function median(values,    n, i, j, t) {
            for (n = 0; (n + 1) in values; n++) ;
            for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
                if (values[j] < values[i]) { t = values[i]; values[i] = values[j]; values[j] = t }
            return (values[int((n + 1) / 2)] + values[int(n / 2) + 1]) / 2
        }
        {
            for (c = 1; c <= 3; c++) { old[c, NR] = $c; new[c, NR] = $(c + 3); ratio[c, NR] = $(c + 3) / $c }
        }
        function of(table, c,    i, column) {
            for (i = 1; i <= NR; i++) column[i] = table[c, i]
            return median(column)
        }
        END {
            printf "| %s | %.2f | %.2f | **%.2f** | %.2f | %.2f | **%.2f** | %.0f | %.0f |\n", label,
                of(old, 2), of(new, 2), of(ratio, 2), of(old, 1), of(new, 1), of(ratio, 1), of(old, 3), of(new, 3)
        }'
}

"$old" --version >&2
"$new" --version >&2
for name in "${only[@]}"; do
    case $name in
        version) pairs version "$runs" --version ;;
        settings) pairs settings "$runs" settings ;;
        predict)
            for side in old new; do "${!side}" demo --datalake "$work/$side" >/dev/null 2>&1; done
            pairs predict "$runs" predict 10 --datalake LAKE
            ;;
        train)
            if [ -n "$data" ]; then
                pairs train "$runs" --url-datasource "$data" --as-of 2020-06-19 --datalake LAKE-train
            else
                pairs train "$runs" demo --datalake LAKE-train
            fi
            ;;
        validate-one)
            season
            pairs validate-one "$runs" hub validate "$work/hub/model-output/Team01-model/2025-01-04-Team01-model.csv"
            ;;
        validate)
            season
            pairs validate "${HUB_RUNS:-$runs}" hub validate "$work"/hub/model-output/*/*.csv
            ;;
        score)
            season
            pairs score "${HUB_RUNS:-$runs}" hub score "$work/hub" --target-data "$public/truth-to-2025-10-18.parquet"
            cmp -s "$work/score.old.out" "$work/score.new.out" && echo "both score alike to the last byte" >&2
            ;;
        *) echo "$name: which is that?" >&2; exit 2 ;;
    esac
done

echo '| command | CPU s, other | CPU s, this | ratio | s, other | s, this | ratio | peak MB, other | peak MB, this |'
echo '|---|---|---|---|---|---|---|---|---|'
train=demo
[ -z "$data" ] || train='of a file'
row 'covid --version' version
row 'covid settings' settings
row 'covid predict 10' predict
row "covid $train" train
row 'covid hub validate, one file' validate-one
row 'covid hub validate, 1,238 files' validate
row 'covid hub score, 1,238 files' score
