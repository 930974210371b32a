#!/usr/bin/env bash
# Times the parts of the quantile forest of this checkout and, in turn, of another one, on data made
# up on the way: binning, growing, 23 quantiles of 1,000 rows. The first round of a process is cold,
# the median of the others warm. Prints Markdown tables; with PYTHON and RSCRIPT that know
# scikit-learn and ranger (Debian: python3-sklearn, r-cran-ranger) a third one of these.
#   benchmark/forest.sh [OTHER_CHECKOUT]
# RUNS sets how often each is run (5), ROUNDS of how many rounds (4), SHAPES what: rows, columns and
# trees, separated by colons.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
other=${1:-}
runs=${RUNS:-5}
read -r -a shapes <<<"${SHAPES:-4000:44:200 27000:30:50 300000:40:10}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
timer=$(type -P gtime || type -P time) || { echo "GNU time is missing (Debian: time)" >&2; exit 1; }
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}

# prepare NAME CHECKOUT: builds the checkout if need be and compiles the timer against it
prepare() {
    [ -f "$2/model/target/model.jar" ] || "$2/covid" --version >&2
    mkdir "$work/$1.classes"
    local kind
    for kind in now before; do
        "${jdk}javac" -nowarn -cp "$2/model/target/model.jar" -d "$work/$1.classes" \
            "$here/forest/Forest.java" "$here/forest/$kind/Quantiles.java" 2>"$work/javac" && return
    done
    cat "$work/javac" >&2
    exit 1
}

# one NAME CHECKOUT ROWS COLUMNS TREES
one() {
    "$timer" -o "$work/time" -f '%M' "${jdk}java" -XX:+UseSerialGC \
        -cp "$work/$1.classes:$2/model/target/model.jar" Forest "$3" "$4" "$5" "${ROUNDS:-4}" |
        awk -v name="$1" -v shape="$3:$4:$5" \
            '$1 != "#" { print name, shape, $2, $1 ? "warm" : "cold", $3, $4 }' >>"$work/times"
    awk -v name="$1" -v shape="$3:$4:$5" '{ print name, shape, "memory", "peak", $1 / 1024, 0 }' \
        "$work/time" >>"$work/times"
}

# peer NAME ROWS COLUMNS TREES: prints lines of a part, processor seconds and seconds
peer() {
    case $1 in
        scikit-learn) "${PYTHON:-python3}" "$here/forest/peer.py" "$2" "$3" "$4" "$work/data" ;;
        ranger) "${RSCRIPT:-Rscript}" "$here/forest/peer.R" "$2" "$3" "$4" "$work/data" ;;
    esac | awk -v name="$1" -v shape="$2:$3:$4" '{ print name, shape, $1, "cold", $2, $3 }' >>"$work/times"
}

peers=()
! "${PYTHON:-python3}" -c 'import sklearn' 2>/dev/null || peers+=(scikit-learn)
! "${RSCRIPT:-Rscript}" -e 'library(ranger)' >/dev/null 2>&1 || peers+=(ranger)

prepare this "$here/.."
[ -z "$other" ] || prepare other "$other"
for run in $(seq "$runs"); do
    echo "run $run of $runs" >&2
    for shape in "${shapes[@]}"; do
        IFS=: read -r rows columns trees <<<"$shape"
        [ -z "$other" ] || one other "$other" "$rows" "$columns" "$trees"
        one this "$here/.." "$rows" "$columns" "$trees"
        for peer in ${peers[@]+"${peers[@]}"}; do peer "$peer" "$rows" "$columns" "$trees"; done
    done
done

echo '| rows : columns : trees | part | | CPU s, other | CPU s, this | this / other | s, other | s, this |'
echo '|---|---|---|---|---|---|---|---|'
awk '
    function median(list,    n, v, i, j, t) {
        n = split(list, v, " ")
        for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
            if (v[j] + 0 < v[i] + 0) { t = v[i]; v[i] = v[j]; v[j] = t }
        return n ? (v[int((n + 1) / 2)] + v[int(n / 2) + 1]) / 2 : -1
    }
    function told(value) { return value < 0 ? "" : sprintf(value < 20 ? "%.2f" : "%.0f", value) }
    {
        key = $2 " | " $3 " | " $4
        if (!(key in known)) { known[key] = ++count; keys[count] = key }
        cpu[$1, key] = cpu[$1, key] " " $5
        wall[$1, key] = wall[$1, key] " " $6
    }
    END {
        for (i = 1; i <= count; i++) {
            key = keys[i]
            other = median(cpu["other", key]); this = median(cpu["this", key])
            if (this < 0) continue
            memory = key ~ /memory/
            printf "| %s%s | %s | %s | %s | %s | %s |\n", key, memory ? ", MB" : "", told(other), told(this),
                told(other < 0 ? -1 : this / other), memory ? "" : told(median(wall["other", key])),
                memory ? "" : told(median(wall["this", key]))
        }
        for (p = split("scikit-learn ranger", peers, " "); p > 0; p--)
            for (i = 1; i <= count; i++)
                if ((peers[p], keys[i]) in cpu) {
                    if (!said++) print "\n| peer | rows : columns : trees | part | | CPU s | s |\n|---|---|---|---|---|---|"
                    printf "| %s | %s | %s | %s |\n", peers[p], keys[i], told(median(cpu[peers[p], keys[i]])),
                        told(median(wall[peers[p], keys[i]]))
                }
    }' "$work/times"
