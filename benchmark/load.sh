#!/usr/bin/env bash
# Loads the page as eight readers do who ask again as soon as they are answered, of invented countries
# of 197 and 5,570 municipalities, and prints Markdown tables: answers, processor time and memory.
#   benchmark/load.sh [OTHER_CHECKOUT]     which is asked the same in turn
# PLACES ("197 5570"), HEAP (256m) and CONNECTIONS (8) change what is measured, SECONDS_EACH (15) how
# long each page is asked for, FIRST (300) how many pages are that nobody has asked for before,
# SECONDS_LONG (300; 0: not at all) how long all pages are while the memory is watched.
# Needs curl, wrk (Debian: both) and a JDK 25.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
this=$here/../covid
other=${1:+$(realpath "$1")/covid}
heap=${HEAP:-256m}
connections=${CONNECTIONS:-8}
each=${SECONDS_EACH:-15}
first=${FIRST:-300}
long=${SECONDS_LONG:-300}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=5077
work=$(mktemp -d)
declare -A server=() address=()
trap 'stop; rm -rf "$work"' EXIT

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

for tool in curl wrk; do
    type -P "$tool" >/dev/null || fail "$tool is missing (Debian: $tool)"
done
[ -z "$other" ] || [ -x "$other" ] || fail "no program $other"

stop() {
    for build in "${!server[@]}"; do
        kill "${server[$build]}" 2>/dev/null || true
        wait "${server[$build]}" 2>/dev/null || true
    done
    server=()
}

# start BUILD PROGRAM DATALAKE: says after how many milliseconds it was up
start() {
    local begin
    begin=$(date +%s%N)
    address[$1]=http://127.0.0.1:$port
    MANAGEMENT_PORT=0 JAVA_OPTS="-Xmx$heap" "$2" web --datalake "$3" --web-port "$port" >"$work/$1.log" 2>&1 &
    server[$1]=$!
    until grep -q ":$port" "$work/$1.log"; do
        kill -0 "${server[$1]}" || { cat "$work/$1.log" >&2; exit 1; }
        sleep 0.02
    done
    echo "$1 build: up after $((($(date +%s%N) - begin) / 1000000)) ms" >&2
    port=$((port + 1))
}

# the processor seconds of a build's server until now
cpu() { awk '{ sub(/.*\) /, ""); print ($12 + $13) / 100 }' "/proc/${server[$1]}/stat" 2>/dev/null || echo 0; }

# ask BUILD SECONDS FILE: number of answers, answers a second, milliseconds (median, 95 %, 99 %, longest),
# errors, processor seconds before and after
ask() {
    local before
    before=$(cpu "$1")
    wrk -t 1 -c "$connections" -d "${2}s" --timeout 30s -s "$here/load.lua" "${address[$1]}" -- "$3" \
        >"$work/wrk" || { cat "$work/wrk" >&2; exit 1; }
    echo "$(sed -n 's/^answers //p' "$work/wrk") $before $(cpu "$1")"
}

# once BUILD FILE: the same of each page asked for once, as far as that comes in four times the time
once() {
    local before begin
    sed "s|.*|url = \"${address[$1]}&\"\noutput = /dev/null|" "$2" >"$work/config"
    before=$(cpu "$1")
    begin=$(date +%s%N)
    timeout "$((4 * each))" curl -s --parallel --parallel-max "$connections" --compressed -m 30 -w '%{time_total} %{http_code}\n' \
        -K "$work/config" 2>/dev/null | sort -n >"$work/times" || true
    awk -v seconds="$((($(date +%s%N) - begin) / 1000000))e-3" -v before="$before" -v after="$(cpu "$1")" '
        { time[NR] = 1000 * $1; if ($2 != 200) errors++ }
        function part(p) { i = int(NR * p); return time[i < NR ? i + 1 : NR] }
        END { if (NR == 0) print 0, 0, 0, 0, 0, 0, 0, before, after
            else print NR, NR / seconds, part(.5), part(.95), part(.99), time[NR], errors + 0, before, after }' "$work/times"
}

# row LABEL: of each build, from its answers
row() {
    for build in "${builds[@]}"; do
        cat "$work/$build.answers" "$work/${builds[0]}.answers" | awk -v page="$1" -v places="$places" -v build="$build" '
            NR == 1 { answers = $1; rate = $2; cpu = $9 - $8; errors = $7
                times = answers > 0 ? sprintf("%.1f | %.1f | %.1f | %.1f", $3, $4, $5, $6) : "no answer | – | – | –" }
            NR == 2 { other = $2; others = $1 > $7 ? 1000 * ($9 - $8) / $1 : 0 }
            END {
                cost = answers > errors ? sprintf("%.2f", 1000 * cpu / answers) : "–"
                faster = other > 0 ? sprintf("%.1f", rate / other) : "–"
                cheaper = others > 0 && cost > 0 ? sprintf("%.1f", others / cost) : "–"
                printf "| %s | %s | %s | %.0f | %s | %s | %d | %s | %s |\n",
                    places, page, build, rate, times, cost, errors, faster, cheaper
            }'
    done | tee -a "$work/rows" >&2
}

# page LABEL FILE: asked for again and again, after 50 times and some seconds to warm up
page() {
    for build in "${builds[@]}"; do
        once "$build" <(for _ in $(seq 50); do cat "$2"; done) >/dev/null
        ask "$build" "$(((each + 2) / 3))" "$2" >/dev/null
        ask "$build" "$each" "$2" >"$work/$build.answers"
    done
    row "$1"
}

# pages LABEL FILE: some of them, asked for by nobody before
pages() {
    shuf -n "$first" --random-source="$here/load.sh" "$2" >"$work/some"
    for build in "${builds[@]}"; do
        once "$build" "$work/some" >"$work/$build.answers"
    done
    row "$1"
}

# memory WHEN: of this build's server, after a full collection
memory() {
    local live
    live=$("${java%java}jcmd" "${server[this]}" GC.class_histogram | awk '/^Total/ { printf "%.0f", $3 / 1048576 }')
    echo "| $places | $1 | $(awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/${server[this]}/status") | $live |" \
        >>"$work/memory"
}

builds=(${other:+other} this)
"$this" --version >&2
for size in ${PLACES:-197 5570}; do
    datalake=$("$here/country.sh" "$size")
    [ -z "$other" ] || start other "$other" "$datalake"
    start this "$this" "$datalake"
    curl -s "${address[this]}/api/runs/current/places.json" | grep -o '"code":"[^"]*","name":"[^"]*","population"' |
        sed 's|"code":"\([^"]*\)".*|/runs/current/places/\1|' >"$work/each-place"
    places=$(wc -l <"$work/each-place")
    for column in place last next expected change rate rise; do
        for order in asc desc; do
            for number in $(seq $(((places + 49) / 50))); do
                echo "/runs/current/places?sort=$column&order=$order&page=$number"
            done
        done
    done >"$work/sorted"
    echo / >"$work/home"
    echo /runs/current/places >"$work/places"
    sed -n 1p "$work/each-place" >"$work/place"
    sed -i 1d "$work/each-place"
    cat "$work/home" "$work/places" "$work/place" "$work/home" "$work/places" "$work/each-place" "$work/sorted" >"$work/all"
    page home "$work/home"
    page places "$work/places"
    page 'a place' "$work/place"
    pages 'each place, first' "$work/each-place"
    pages 'places sorted, first' "$work/sorted"
    if [ "$long" -gt 0 ]; then
        echo "$places places, everything, $long seconds" >&2
        memory start
        ask this "$((long / 2))" "$work/all" >/dev/null
        memory half
        ask this "$((long - long / 2))" "$work/all" >/dev/null
        memory end
    fi
    stop
done

echo '| places | page | build | a second | median ms | 95 % | 99 % | longest | CPU ms each | errors | times as many | times less CPU |'
echo '|---|---|---|---|---|---|---|---|---|---|---|---|'
cat "$work/rows"
[ "$long" -gt 0 ] || exit 0
echo
echo "| places | $long s of all pages | process MB | live heap MB |"
echo '|---|---|---|---|'
cat "$work/memory"
