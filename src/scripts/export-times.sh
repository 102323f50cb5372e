#!/usr/bin/env bash
# How long exports take: the whole command (cold), and the second export of the same process.
#
#   src/scripts/export-times.sh [SCENARIO] [RUNS]
#
# Starts Java as the installed program starts its short commands, with a cache of classes that a
# rehearsal leaves.
# Uses target/llm-tco.jar and target/test-classes (mvn -q -DskipTests package), the JDK of JAVA_HOME or
# of the PATH, and prints the median of the runs in seconds, wall clock and processor time.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
scenario=${1:-llama-70b-every-way}
runs=${2:-5}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=(-XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
[ -f target/llm-tco.jar ] || {
  echo "target/llm-tco.jar is missing: mvn -q -DskipTests package" >&2
  exit 1
}

LLM_TCO_HOME=$out/home "$java" "${options[@]}" -XX:AOTCacheOutput="$out/cache.aot" -Dglass.platform=Headless \
  -Dprism.order=sw -cp target/llm-tco.jar org.llmtco.Rehearsal > /dev/null 2>&1
options+=(-XX:TieredStopAtLevel=1 -XX:AOTCache="$out/cache.aot")

# The middle line of sorted numbers.
median() {
  sort -n | awk '{ line[NR] = $1 } END { print line[int((NR + 1) / 2)] }'
}

echo "$scenario, $runs runs, load $(cut -d' ' -f1-3 /proc/loadavg 2> /dev/null || echo unknown)"
TIMEFORMAT='%R %U'
for form in xlsx pdf html csv focus.csv; do
  : > "$out/times"
  for _ in $(seq "$runs"); do
    { time "$java" "${options[@]}" -cp target/llm-tco.jar org.llmtco.Main report "$scenario" -o "$out/report.$form" > /dev/null; } 2>> "$out/times"
  done
  printf '%-10s cold: %s s, processor %s s\n' "$form" \
    "$(cut -d' ' -f1 "$out/times" | median)" "$(cut -d' ' -f2 "$out/times" | median)"
done
"$java" -XX:+UseSerialGC -cp "target/llm-tco.jar:target/test-classes" org.llmtco.export.ExportTimes "$scenario"
