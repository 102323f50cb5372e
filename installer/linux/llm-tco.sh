#!/bin/sh
# Starts LLM TCO with the runtime beside it. A launcher of jpackage would ask rpm and dpkg first
# whose file it is, which takes longer than many a command.
self=$(readlink -f "$0")
home=${self%/bin/*}
app=$home/lib/app
exec "$home/lib/runtime/bin/java" @OPTIONS@ -XX:AOTCache="$app/llm-tco.aot" \
  -cp "@CLASSPATH@" org.llmtco.Main "$@"
