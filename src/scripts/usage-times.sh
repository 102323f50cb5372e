#!/usr/bin/env bash
# How long the import of a log of requests takes, and whether its workload is that of a plain sum.
#
#   src/scripts/usage-times.sh [REQUESTS] [RUNS]
#
# Writes a seeded log of REQUESTS (1,000,000) over 35 days, as CSV and as JSON lines, imports each RUNS
# (3) times by $LLM_TCO (java -jar target/llm-tco.jar with the JDK of JAVA_HOME or of the PATH; mvn -q -DskipTests package), prints wall clock
# and (processor time) in seconds, and holds volume, lengths, cached share and peak factor against sums by awk.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
requests=${1:-1000000}
runs=${2:-3}
read -ra tool <<< "${LLM_TCO:-${JAVA_HOME:+$JAVA_HOME/bin/}java -jar target/llm-tco.jar}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LLM_TCO_HOME=$work/home

# 1788220800 is 2026-09-01 in UTC; requests come from 8 to 20 o'clock.
awk -v n="$requests" -v csv="$work/log.csv" -v lines="$work/log.jsonl" 'BEGIN {
  srand(8)
  print "time,model,input,cached,output" > csv
  for (i = 0; i < n; i++) {
    t = 1788220800 + int(i * 35 / n) * 86400 + (8 + int(12 * rand())) * 3600 + int(3600 * rand())
    input = 50 + int(3000 * rand()); cached = int(input / 2 * rand()); output = 1 + int(800 * rand())
    printf "%d,m%d,%d,%d,%d\n", t, i % 3, input, cached, output > csv
    printf "{\"created\":%d,\"model\":\"m%d\",\"usage\":{\"prompt_tokens\":%d,\"prompt_tokens_details\":{\"cached_tokens\":%d},\"completion_tokens\":%d}}\n", t, i % 3, input, cached, output > lines
  }
}'
awk -F, 'NR > 1 {
  n++; input += $3; cached += $4; output += $5; hour = int($1 / 3600)
  if (!(hour in tokens)) hours++
  tokens[hour] += $3 + $5
  if (tokens[hour] > most) most = tokens[hour]
} END {
  printf "volume.amount %.15g\ninputSequenceLength %.15g\noutputSequenceLength %.15g\n", n / 35, input / n, output / n
  printf "cachedInputShare %.15g\npeakFactor %.15g\n", cached / input, most * hours / (input + output)
}' "$work/log.csv" > "$work/expected"

echo "$requests requests, $runs runs, load $(cut -d' ' -f1-3 /proc/loadavg 2> /dev/null || echo unknown)"
TIMEFORMAT='%R (%U)'
for form in csv jsonl; do
  : > "$work/times"
  for _ in $(seq "$runs"); do
    { time "${tool[@]}" import usage "$work/log.$form" --dry-run > "$work/shown" 2> "$work/messages"; } 2>> "$work/times" || {
      cat "$work/messages" >&2
      exit 1
    }
  done
  echo "$form: $(sort -n "$work/times" | paste -sd, | sed 's/,/, /g') s"
  awk 'NR == FNR { expected[$1] = $2; next }
    ($1 in expected) {
      seen++
      gap = $2 / expected[$1] - 1
      if (gap > 1e-9 || gap < -1e-9) { print $1 " is " $2 ", by awk " expected[$1]; bad = 1 }
    }
    END { if (seen != 5) { print "only " seen + 0 " of 5 figures were shown"; bad = 1 } exit bad }' "$work/expected" "$work/shown"
done
echo "usage-times: the workload is that of the plain sums"
