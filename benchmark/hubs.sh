#!/usr/bin/env bash
# Judges quantile-forest on the development seasons of three hubs, and prints Markdown tables: WIS
# over that of others on the same forecasts, natural and of logarithms, by horizon; coverage; seconds
# a date and memory. What is there already is not made again, so it may be stopped at any time.
#   benchmark/hubs.sh DATA OUT [covid] [flu] [flu-learn] [rsv]     all four without names
# DATA holds hub, hub-flu and hub-rsv, each with time-series*.parquet (all vintages), truth*.parquet
# (numbers as known later) and, where there are any, peer-scores*.parquet (others' scores); hub-flu
# also tasks.json, since only rounds are judged: in the summer of 2024 reporting was voluntary, and
# there are neither rounds nor vintages.
# flu-learn is flu with the shares of emergency visits of all three hubs. EVERY=2 takes
# every second date, FLAGS more flags of covid backtest, such as --publish-as.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ $# -ge 2 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
data=$1 out=$2
shift 2
[ $# -gt 0 ] || set -- covid flu flu-learn rsv
read -r -a flags <<<"${FLAGS:-}"
mkdir -p "$out"

# file HUB NAME: the only file of that name in a hub's folder
file() { find "$data/$1" -maxdepth 1 -name "$2*.parquet" -print -quit; }

# judge NAME HUB BASELINE FROM TO SINCE [FLAG …]
judge() {
    local name=$1 hub=$2 baseline=$3 from=$4 to=$5 since=$6
    shift 6
    local peers
    peers=$(file "$hub" peer-scores)
    "$here/covid" backtest --target-data "$(file "$hub" time-series)" --truth "$(file "$hub" truth)" \
        ${peers:+--peer-scores "$peers"} \
        --from "$from" --to "$to" --since "$since" --every "${EVERY:-1}" --baseline "$baseline" \
        --forecasters quantile-forest,hub-baseline,naive --out "$out/$name" "$@" "${flags[@]}" \
        >"$out/$name.txt"
}

# skill NAME: relative WIS, a row for each target, first date and rival
skill() {
    awk -F, -v hub="$1" '
        NR > 1 && $4 == "" { key = $1 FS $2 FS $3; keys[++n] = key; forecasts[key] = $5; log_wis[key] = $9
            wis[key] = sprintf("%.3f", $6) ($7 == "" ? "" : sprintf(" (%.2f–%.2f)", $7, $8)) }
        NR > 1 && $4 != "" { key = $1 FS $2 FS $3; by[key] = by[key] sprintf(" %.2f |", $6) }
        END { for (i = 1; i <= n; i++) { split(keys[i], part, FS)
            printf "| %s, %s, from %s | %s | %d | %s | %.3f |%s\n", hub, part[1], part[2], part[3],
                forecasts[keys[i]], wis[keys[i]], log_wis[keys[i]], by[keys[i]] } }' "$out/$1/skill.csv"
}

# coverage NAME: how often intervals held, in %, a row for each target and horizon
coverage() {
    awk -F, -v hub="$1" '$1 == "horizon" && $4 == "quantile-forest" {
        printf "| %s, %s | %s | %.1f | %.1f | %.1f |\n", hub, $2, $3, 100 * $15, 100 * $16, 100 * $17
    }' "$out/$1/summary.csv"
}

for name; do
    case $name in
        covid) judge covid hub CovidHub-baseline 2024-11-23 2025-09-27 2025-03-08,2025-06-21 ;;
        flu) judge flu hub-flu FluSight-baseline 2023-10-14 2025-05-31 2024-11-23 --tasks "$data/hub-flu/tasks.json" ;;
        flu-learn)
            learn=$(file hub time-series),$(file hub-flu truth),$(file hub-rsv time-series)
            judge flu-learn hub-flu FluSight-baseline 2023-10-14 2025-05-31 2024-11-23 \
                --tasks "$data/hub-flu/tasks.json" --learn-from "$learn"
            ;;
        rsv) judge rsv hub-rsv hub-baseline 2024-11-30 2025-09-27 2025-03-08 ;;
        *) echo "$name: covid, flu, flu-learn or rsv" >&2; exit 2 ;;
    esac
done

echo "| hub, target, reference dates | against | forecasts | WIS (95 % interval) | log | h0 | h1 | h2 | h3 |"
echo "|---|---|---|---|---|---|---|---|---|"
for name; do skill "$name"; done
printf '\n| hub, target | horizon | 50 %% | 80 %% | 95 %% |\n|---|---|---|---|---|\n'
for name; do coverage "$name"; done
echo
for name; do grep -h 'a date;' "$out/$name.txt" | sed "s/^/$name: /" || true; done
