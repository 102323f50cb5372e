# shellcheck shell=bash
# What the packages of all Unix systems share: versions, runtime, app image. Sourced, not run.
#
# Sets version, work (scratch folder), out (target/installer) and jdk; the caller has set
# system to the name under which JavaFX is published for it (linux, mac, mac-aarch64).

set -euo pipefail
export LC_ALL=C TZ=UTC
cd "$(dirname "${BASH_SOURCE[0]}")/.."
here=$PWD/installer
out=$PWD/target/installer
work=$out/work

fail() {
  echo "installer: $*" >&2
  exit 1
}

# The first JDK 25 or newer that has jpackage, as in .ci/run.
find_jdk() {
  local release version
  for release in "${JAVA_HOME:-/none}"/release /usr/lib/jvm/*/release /opt/*/release \
    "$HOME"/.sdkman/candidates/java/*/release "$HOME"/.jdks/*/release \
    /Library/Java/JavaVirtualMachines/*/Contents/Home/release; do
    [ -f "$release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
    if [ "${version:-0}" -ge 25 ] && [ -x "${release%release}bin/jpackage" ]; then
      echo "${release%/release}"
      return
    fi
  done
  fail "no JDK 25 or newer with jpackage was found: install one or set JAVA_HOME"
}

# The value of an element that stands once and alone on its line in pom.xml.
pom() {
  sed -n "s:^ *<$1>\(.*\)</$1>\$:\1:p" pom.xml | head -n 1
}

# Modules and options are kept one per line for the scripts of all systems.
lines_of() {
  tr '\n' ' ' < "$here/$1"
}

compile() {
  rm -rf target/lib # a library that is no longer used would stay
  mvn -B -q -DskipTests package cyclonedx:makeBom
  rm -rf "$out"
  mkdir -p "$work"
}

# The JDK's own modules and JavaFX's, whose native libraries lie where the virtual machine finds
# them: unpacking them into the home folder at the first start would need one that can be written.
make_runtime() {
  local modules=$work/javafx module
  mkdir -p "$modules"
  for module in base graphics controls; do
    local jar="target/lib/javafx-$module-$javafx-$system.jar"
    [ -f "$jar" ] || fail "$jar is missing: is this the system it was compiled for?"
    cp "$jar" "$modules"
  done
  "$jdk/bin/jlink" --module-path "$modules" --add-modules "$(lines_of modules.txt | sed 's/ $//; s/ /,/g')" \
    --strip-debug --no-header-files --no-man-pages --generate-cds-archive \
    --exclude-resources="glob:/javafx.graphics/*.so,glob:/javafx.graphics/*.dylib" \
    --output "$work/runtime"
  local libraries="$work/runtime/lib"
  for jar in "$modules"/*.jar; do
    unzip -q -o -j "$jar" '*.so' '*.dylib' -d "$libraries" 2> /dev/null || [ $? -eq 11 ]
  done
  # the archive for heaps above 32 GB
  rm -f "$libraries"/server/classes_nocoops.jsa
}

# Every library has a line with its licence, and the texts come along.
make_notices() {
  local notices=$1 jar name line
  mkdir -p "$notices"
  cp LICENSE "$notices/LICENSE"
  cp "$here"/licences/*.txt "$notices"
  cp target/bom.json "$notices/sbom.cdx.json"
  {
    cat "$here/third-party-head.txt"
    for jar in target/lib/*.jar; do
      name=$(basename "$jar" | sed -E 's/-[0-9][^-]*(-(linux|mac|win)[a-z0-9-]*)?\.jar$//')
      line=$(awk -F '\t' -v name="$name" '$1 == name' "$here/third-party.tsv")
      [ -n "$line" ] || fail "$name is not in installer/third-party.tsv: add its licence and holder"
      [ "$(unzip -l "$jar" | tail -n 1 | awk '{print $2}')" -gt 1 ] || continue
      echo "$line" | awk -F '\t' -v file="$(basename "$jar")" '{printf "\n%s\n  %s\n  Licence: %s\n", file, $3, $2}'
      unzip -p "$jar" META-INF/NOTICE META-INF/NOTICE.txt 2> /dev/null | sed 's/\r$//; s/^/  | /' || true
    done
  } > "$notices/THIRD-PARTY.txt"
}

# The program and its libraries, but JavaFX, which is in the runtime.
make_input() {
  mkdir -p "$work/jars" "$work/input"
  cp target/llm-tco.jar "$work/jars"
  find target/lib -name '*.jar' ! -name 'javafx-*' -exec cp {} "$work/jars" \;
  "$jdk/bin/java" "$here/PackJars.java" "$work/jars" "$work/input"
}

# The jars of a folder as a class path, the program's own first.
class_path() {
  local jar path="$1/llm-tco.jar"
  for jar in "$1"/*.jar; do
    [ "$jar" = "$1/llm-tco.jar" ] || path+=":$jar"
  done
  echo "$path"
}

# Keeps the classes that starts of the window, or of commands ($4), load: a run without a display,
# with the options and the class path ($3) of every start. The cache holds only for files of the age
# that they have now.
rehearse() {
  local app=$1 java=$2 what=$4 home
  find "$app" "$(dirname "$java")/../lib" -exec touch -h -d "$stamp" {} +
  home=$(mktemp -d)
  # shellcheck disable=SC2046 # one option a word
  LLM_TCO_HOME=$home "$java" $(lines_of java-options.txt) -XX:AOTCacheOutput="$app/$what.aot" \
    -Dglass.platform=Headless -Dprism.order=sw -Duser.home="$home" \
    -cp "$3" org.llmtco.Rehearsal "$what" > "$work/rehearsal.txt" 2>&1 \
    || fail "the rehearsal failed: see $work/rehearsal.txt"
  rm -rf "$home"
  [ -s "$app/$what.aot" ] || fail "the rehearsal left no cache: see $work/rehearsal.txt"
}

# The version stands in pom.xml; whatever else states one must state the same.
check_versions() {
  local java=$1
  [ "$(unzip -p target/llm-tco.jar META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Implementation-Version: //p')" = "$version" ] \
    || fail "the jar is not of version $version"
  grep -q "^## $version\b" CHANGELOG.md || fail "CHANGELOG.md has no section for $version"
  "$java" --list-modules | grep -qx "javafx.graphics@$javafx" || fail "the runtime's JavaFX is not $javafx"
  local built expected
  built=$(sed -n 's/^JAVA_VERSION=//p' "$(dirname "$java")/../release")
  expected=$(sed -n 's/^JAVA_VERSION=//p' "$jdk/release")
  [ "$built" = "$expected" ] || fail "the runtime is Java $built and the JDK $expected"
}

jdk=$(find_jdk)
version=$(sed -n '/<artifactId>llm-tco</{n;s:^ *<version>\(.*\)</version>$:\1:p;}' pom.xml)
javafx=$(pom javafx.version)
stamp=$(pom project.build.outputTimestamp)
[ -n "$version" ] || fail "pom.xml states no version where it is expected"
