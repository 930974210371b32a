#!/usr/bin/env bash
# Times `covid` of two checkouts on the same file, in turn, and prints a Markdown table with the
# ratio pair by pair: whether a change has made runs slower.
#   benchmark/builds.sh OLD_CHECKOUT [FILE]   FILE: a CSV of Our World in Data; lookalike.py makes one
# RUNS sets how often each is run (5), AS_OF the day of the run (today).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
old=${1:?the folder of the other checkout is missing}/covid
new=$here/../covid
runs=${RUNS:-5}
as_of=${AS_OF:-$(date +%F)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x "$old" ] || { echo "no program $old" >&2; exit 1; }
timer=$(type -P gtime || type -P time) || { echo "GNU time is missing (Debian: time)" >&2; exit 1; }
file=${2:-$work/lookalike.csv}
[ -f "$file" ] || "${PYTHON:-python3}" "$here/lookalike.py" "$file"

# one NAME PROGRAM: its wall and processor seconds, and megabytes
one() {
    rm -rf "$work/datalake"
    if ! "$timer" -o "$work/time" -f '%e %U %S %M' "$2" --url-datasource "$file" --as-of "$as_of" \
        --datalake "$work/datalake" >"$work/out" 2>&1; then
        echo "failed: $2" >&2
        tail -n 20 "$work/out" >&2
        exit 1
    fi
    tail -n 1 "$work/time" | awk '{ print $1, $2 + $3, $4 / 1024 }' >>"$work/$1"
}

"$old" --version >&2
"$new" --version >&2
for run in $(seq "$runs"); do
    echo "run $run of $runs" >&2
    one old "$old"
    one new "$new"
done

# row LABEL COLUMN: of old, new and the ratios the median, least and greatest
row() {
    paste -d ' ' "$work/old" "$work/new" | awk -v column="$2" -v label="$1" '
        { old[NR] = $column; new[NR] = $(column + 3); ratio[NR] = new[NR] / old[NR] }
        function told(values, digits,    i, j, t, n) {
            n = NR
            for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
                if (values[j] < values[i]) { t = values[i]; values[i] = values[j]; values[j] = t }
            t = (values[int((n + 1) / 2)] + values[int(n / 2) + 1]) / 2
            return sprintf("%." digits "f (%." digits "f–%." digits "f)", t, values[1], values[n])
        }
        END { printf "| %s | %s | %s | %s |\n", label, told(old, 1), told(new, 1), told(ratio, 2) }'
}

echo '| median (least–greatest) | old | new | new / old |'
echo '|---|---|---|---|'
row 'seconds' 1
row 'processor seconds' 2
row 'peak MB' 3
