#!/usr/bin/env bash
# What Spark costs and brings: a backtest of a hub's 20 dates by two threads, by local[2], and on a real cluster of one and
# of two workers of one core each. Prints seconds of wall and of processor time.  benchmark/spark.sh [OPTION OF backtest …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
top=$PWD
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
hub=$top/model/src/test/resources/public/hub
jars=$top/spark/home/target/jars
work=$(mktemp -d)
flags=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -XX:+UseSerialGC)
export SPARK_HOME=$work SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_WORKER_DIR=$work/work
ln -s "$jars" "$work/jars"
started=()
trap 'kill "${started[@]}" 2>/dev/null; wait; rm -rf "$work"' EXIT

if [ ! -f spark/target/spark.jar ] || [ ! -d "$jars" ]; then mvn -q -B -DskipTests package -pl spark/home,spark -am; fi

words() { # OUT [OPTION …]
    printf '%s\n' backtest --target-data "$hub/time-series-as-of-2025-09-24.parquet" \
        --truth "$hub/truth-to-2025-10-18.parquet" --locations "$hub/locations.csv" --every 2 --to 2025-08-23 \
        --datalake "$work/lake" --out "$work/$1" "${@:2}"
}

# measure NAME COMMAND …
measure() {
    local name=$1 log=$work/$1.log
    shift
    TIMEFORMAT='%R %U %S'
    { time "$@" >"$log" 2>&1; } 2>"$work/time" || { tail -n 20 "$log"; exit 1; }
    awk -v name="$name" '{ printf "%-12s %7.1f s wall %7.1f s CPU of the driver", name, $1, $2 + $3 }' "$work/time"
    printf ', load %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
}

submit() { # NAME MASTER OPTION … -- WORD …
    local name=$1 master=$2 options=()
    shift 2
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    mapfile -t command < <(words "$name" --datalake-shared 1 "$@")
    measure "$name" "$java" "${flags[@]}" "-Dlog4j2.configurationFile=$top/spark/log4j2.properties" -cp "$jars/*" \
        org.apache.spark.deploy.SparkSubmit --master "$master" "${options[@]}" spark/target/spark.jar "${command[@]}"
}

service() {
    "$java" -Xmx256m -cp "$jars/*" "org.apache.spark.deploy.$1" --host 127.0.0.1 "${@:2}" >"$work/service.log" 2>&1 &
    started+=($!)
}

mapfile -t command < <(words threads --n-jobs 2 "$@")
measure threads "$java" "${flags[@]}" -cp "spark/target/spark.jar:$jars/*" predictcovid.cli.Main "${command[@]}"
submit 'local[2]' 'local[2]' -- "$@"
service master.Master --port 17079 --webui-port 0
sleep 5
for _ in 1 2; do service worker.Worker --webui-port 0 --cores 1 --memory 1500m spark://127.0.0.1:17079; done
sleep 5
for cores in 1 2; do
    submit "workers-$cores" spark://127.0.0.1:17079 --conf "spark.cores.max=$cores" --conf spark.executor.memory=1g -- "$@"
done
for run in 'local[2]' workers-1 workers-2; do
    diff -r "$work/threads" "$work/$run" >/dev/null && echo "$run is threads to the last byte"
done
