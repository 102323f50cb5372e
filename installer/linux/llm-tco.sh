#!/bin/sh
# Starts LLM TCO with the runtime beside it. A launcher of jpackage would ask rpm and dpkg first
# whose file it is, which takes longer than many a command.
self=$(readlink -f "$0")
home=${self%/bin/*}
app=$home/lib/app
# A short command ends before the second compiler has paid for itself; the window and what computes
# for long need it.
case ${1:-} in
  '' | price | simulate | import | capacity | *.json | *.zip) compilers= ;;
  *) compilers=-XX:TieredStopAtLevel=1 ;;
esac
exec "$home/lib/runtime/bin/java" @OPTIONS@ $compilers -XX:AOTCache="$app/llm-tco.aot" \
  -cp "@CLASSPATH@" org.llmtco.Main "$@"
