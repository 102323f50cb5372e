#!/usr/bin/env bash
# Kills a writing program 200 times at random moments, or as often as the first argument says, with
# the seed of the second: what it said to be on the disk must be there, whole.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-200}
seed=${2:-$RANDOM}
echo "kill-test: $kills kills with seed $seed"
mvn -B -ntp -q test -Dtest=KillTest -Dkills="$kills" -Dseed="$seed" -Djacoco.skip=true
echo "kill-test: nothing was lost and nothing is half written"
