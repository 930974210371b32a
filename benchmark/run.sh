#!/usr/bin/env bash
# Measures whole processes: the trainer, and the same job in Python. Prints a Markdown table.
#   benchmark/run.sh [FILE [AS_OF]]      FILE: a CSV of Our World in Data
# RUNS sets how often each is run (5), PYTHON the interpreter (python3).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
covid=$here/../covid
file=${1:-$here/../../shared/data/owid/owid-covid-data-2020-06-18.csv}
as_of=${2:-2020-06-19}
runs=${RUNS:-5}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
big=$work/lookalike.csv
lake=$work/datalake
SOURCE=--url-datasource

timer=$(type -P gtime || type -P time) || { echo "GNU time is missing (Debian: time)" >&2; exit 1; }
[ -f "$file" ] || { echo "no file $file: give one of Our World in Data" >&2; exit 1; }
"$python" -c 'import pandas, sklearn, matplotlib' || {
    echo "$python lacks pandas, scikit-learn or matplotlib; name another in PYTHON" >&2
    exit 1
}

# measure NAME COMMAND …: one run, noted as seconds and kilobytes
measure() {
    local name=$1
    shift
    rm -rf "$lake"
    if ! "$timer" -o "$work/time" -f '%e %M' "$@" >"$work/out" 2>&1; then
        echo "failed: $*" >&2
        tail -n 20 "$work/out" >&2
        exit 1
    fi
    cat "$work/time" >>"$work/$name.runs"
}

# row LABEL NAME: median, least and greatest time, greatest memory
row() {
    sort -n "$work/$2.runs" | awk -v label="$1" '
        { seconds[NR] = $1; if ($2 > memory) memory = $2 }
        END {
            median = (seconds[int((NR + 1) / 2)] + seconds[int(NR / 2) + 1]) / 2
            printf "| %s | %.2f | %.2f–%.2f | %.0f |\n", label, median, seconds[1], seconds[NR],
                memory / 1024
        }'
}

"$covid" --version >&2
"$python" "$here/lookalike.py" "$big"
for run in $(seq "$runs"); do
    echo "run $run of $runs" >&2
    measure train-java "$covid" "$SOURCE" "$file" --as-of "$as_of" --datalake "$lake"
    measure train-python "$python" "$here/original.py" --source "$file" --as-of "$as_of" \
        --datalake "$lake"
    measure search-java "$covid" search --window validation "$SOURCE" "$file" --as-of "$as_of" --datalake "$lake"
    measure search-python "$python" "$here/search.py" --source "$file" --as-of "$as_of"
    measure big-java env JAVA_OPTS=-Xmx512m "$covid" "$SOURCE" "$big" --datalake "$lake"
    measure big-python "$python" "$here/original.py" --source "$big" --datalake "$lake"
done

echo '| job | median s | least–greatest s | peak MB |'
echo '|---|---|---|---|'
row 'train and predict, Java' train-java
row 'train and predict, Python' train-python
row 'column search, Java' search-java
row 'column search, Python' search-python
row '400,000 rows of 67 columns, Java in a 512 MB heap' big-java
row '400,000 rows of 67 columns, Python' big-python
