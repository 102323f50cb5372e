#!/usr/bin/env bash
# The release check, on Debian as root: builds the .deb, installs it, uses it as a person would,
# removes it, and prints sizes and times. Needs xvfb, xdotool and time, which it installs.
#
#   installer/check.sh            builds the package first
#   installer/check.sh FILE.deb   takes that one

set -euo pipefail
export LC_ALL=C TZ=UTC
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
display=:$((90 + RANDOM % 900))
trap 'kill "${server:-}" 2> /dev/null || true; rm -rf "$scratch"' EXIT

passed=0
check() {
  if "${@:2}" > "$scratch/log" 2>&1; then
    passed=$((passed + 1))
    echo "ok    $1"
  else
    echo "FAILS $1" >&2
    tail -n 20 "$scratch/log" >&2
    exit 1
  fi
}

median() {
  sort -n | awk '{value[NR] = $1} END {print value[int((NR + 1) / 2)]}'
}

# What the published derivation of a golden scenario says, from the tables beside it.
computes_golden() {
  local golden=src/test/resources/golden/r1-session
  local total
  total=$(llm-tco compare "$golden/scenario.json" --data "$golden/tables" --format csv \
    | awk -F , '$2 != "line" {sum += $4} END {printf "%.3f", sum}')
  grep -q "\"session\": $total" "$golden/expected.json" || {
    echo "the sum is $total"
    return 1
  }
}

# The shipped tables, through the installed program and through the classes that were tested.
computes_default() {
  llm-tco compare --format json > "$scratch/installed.json"
  "$java" -cp "target/llm-tco.jar:target/lib/*" org.llmtco.Main compare --format json > "$scratch/tested.json"
  cmp "$scratch/installed.json" "$scratch/tested.json"
  grep -q usdPerMonth "$scratch/installed.json"
}

# Milliseconds from the start to a window on the screen, whose first frame answers the scenario.
window_opens() {
  local from pid
  from=$(date +%s%N)
  DISPLAY=$display "$@" 2> "$scratch/window.log" &
  pid=$!
  for _ in $(seq 3000); do
    DISPLAY=$display xdotool search --onlyvisible --name "LLM TCO" > /dev/null 2>&1 && break
    kill -0 "$pid" 2> /dev/null || break
    sleep 0.01
  done
  echo $((($(date +%s%N) - from) / 1000000)) > "$scratch/took"
  DISPLAY=$display xdotool search --onlyvisible --name "LLM TCO" > /dev/null || return 1
  sleep 1
  awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status" > "$scratch/rss"
  kill "$pid"
  wait "$pid" 2> /dev/null || true
  if grep -E "Exception|WARNING" "$scratch/window.log"; then return 1; fi
}

unreadable_folder() {
  touch "$scratch/no-folder"
  window_opens env LLM_TCO_HOME="$scratch/no-folder" llm-tco
}

# root may write everywhere, so the program is started as somebody who may not
read_only_home() {
  mkdir -p "$scratch/home"
  chmod 755 "$scratch"
  chmod 555 "$scratch/home"
  window_opens setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$scratch/home" llm-tco
}

opens_file() {
  cp src/main/resources/org/llmtco/scenarios/support-chatbot.json "$scratch/mine.llmtco.json"
  window_opens llm-tco "$scratch/mine.llmtco.json"
}

no_display() {
  (cd "$scratch" && env -u DISPLAY -u WAYLAND_DISPLAY llm-tco > out.txt 2> err.txt)
  grep -q "There is no display" "$scratch/err.txt"
  [ -s "$scratch/llm-tco-report.html" ]
}

refuses_bad_input() {
  local code=0
  llm-tco compare no-such-scenario > /dev/null 2> "$scratch/bad.txt" || code=$?
  [ "$code" = 1 ] && grep -q "no-such-scenario" "$scratch/bad.txt"
}

nothing_left() {
  local left
  left=$(find / -xdev \( -path /proc -o -path "$PWD" -o -path /var/lib/apt -o -path /var/cache/apt \
    -o -path "$scratch" -o -path /tmp -o -path /work \) -prune -o -newer "$scratch/began" -path '*llm-tco*' -print)
  [ -z "$left" ] || {
    echo "$left"
    return 1
  }
  [ ! -e /opt/llm-tco ] && [ ! -e /usr/bin/llm-tco ] && [ -f "$scratch/user/settings.json" ]
}

apt-get install -y -qq --no-install-recommends xvfb xdotool fonts-dejavu-core > /dev/null
touch "$scratch/began"
if [ $# -gt 0 ]; then
  deb=$(realpath "$1")
else
  began=$SECONDS
  installer/build.sh deb
  echo "built in $((SECONDS - began)) s"
  deb=$(realpath target/installer/llm-tco_*.deb)
fi
export LLM_TCO_HOME=$scratch/user
java=/opt/llm-tco/lib/runtime/bin/java

check "apt installs the package with what it needs" apt-get install -y -qq --reinstall --allow-downgrades "$deb"
check "the version is that of the package" \
  test "$(llm-tco --version)" = "llm-tco $(dpkg-query -W -f '${Version}' llm-tco)"
check "a golden scenario gives its published result" computes_golden
check "the default comparison is that of the tested classes" computes_default
check "bad input is answered with code 1" refuses_bad_input
check "without a display it prints and writes the comparison" no_display
Xvfb "$display" -screen 0 1400x900x24 > /dev/null 2>&1 &
server=$!
sleep 1
check "the window opens" window_opens llm-tco
check "it opens a scenario file" opens_file
check "it opens where the user's folder cannot be one" unreadable_folder
check "it opens with a home that may not be written to" read_only_home

for _ in $(seq 9); do
  window_opens llm-tco > /dev/null
  cat "$scratch/took" >> "$scratch/windows"
  cat "$scratch/rss" >> "$scratch/sizes"
  from=$(date +%s%N)
  llm-tco compare > /dev/null
  echo $((($(date +%s%N) - from) / 1000000)) >> "$scratch/compares"
done

mkdir -p "$LLM_TCO_HOME"
[ -f "$LLM_TCO_HOME/settings.json" ] || echo '{}' > "$LLM_TCO_HOME/settings.json"
check "the package is removed" apt-get remove -y -qq llm-tco
check "nothing but the user's folder is left" nothing_left

cat << EOF

| what | bar | measured |
|---|---:|---:|
| package | 75 MB | $(($(stat -c %s "$deb") / 1000000)) MB |
| start to window, median of 9 | 600 ms | $(median < "$scratch/windows") ms |
| \`compare\`, median of 9 | 350 ms | $(median < "$scratch/compares") ms |
| memory with the default scenario open, median of 9 | 260 MB | $(median < "$scratch/sizes") MB |

$(nproc) cores, load average $(cut -d ' ' -f 1-3 /proc/loadavg).
$passed passed, 0 failed
EOF
