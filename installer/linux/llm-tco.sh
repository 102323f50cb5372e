#!/bin/sh
# Starts LLM TCO with the runtime beside it. A launcher of jpackage would ask rpm and dpkg first
# whose file it is, which takes longer than many a command.
self=$(readlink -f "$0")
home=${self%/bin/*}
app=$home/lib/app
# A short command ends before the second compiler has paid for itself; the window and what computes
# for long need it. Nor should a command wait until the classes of the window are at hand, or of
# reports.
compilers=-XX:TieredStopAtLevel=1
classes=commands
case ${1:-} in
  # memory that the compilers have used is given back when they rest
  '' | *.json | *.zip | --data*) compilers=-XX:TrimNativeHeapInterval=1000 classes=window ;;
  price | simulate | import | capacity) compilers='' ;;
  report) classes=window ;;
esac
exec "$home/lib/runtime/bin/java" @OPTIONS@ $compilers -XX:AOTCache="$app/$classes.aot" \
  -cp "@CLASSPATH@" org.llmtco.Main "$@"
