#!/usr/bin/env bash
# Builds the program for macOS in target/installer: the app and a .dmg. Same modules, options and
# rehearsal as on Linux.

system=mac
[ "$(uname -m)" = arm64 ] && system=mac-aarch64
# shellcheck source=installer/image.sh
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"

make_icon() {
  local set=$work/llm-tco.iconset size
  mkdir "$set"
  for size in 16 32 128 256 512; do
    sips -z "$size" "$size" "$here/icons/llm-tco.png" --out "$set/icon_${size}x${size}.png" > /dev/null
  done
  iconutil -c icns "$set" -o "$work/llm-tco.icns"
}

compile
make_runtime
make_input
make_icon
options=()
while read -r option; do
  options+=(--java-options "$option")
done < "$here/java-options.txt"
# the packages of macOS count from 1
package_version=$version
[ "${version%%.*}" = 0 ] && package_version=1.${version#*.}
"$jdk/bin/jpackage" --type app-image --name "LLM TCO" --app-version "$package_version" --vendor "LLM TCO" \
  --input "$work/input" --main-jar llm-tco.jar --main-class org.llmtco.Main \
  --runtime-image "$work/runtime" --dest "$out" --icon "$work/llm-tco.icns" \
  "${options[@]}" --java-options "-XX:AOTCache=\$APPDIR/window.aot"
contents="$out/LLM TCO.app/Contents"
java="$work/runtime/bin/java"
make_notices "$contents/app/notices"
# the class path in the order of the launcher
path=$(sed -n 's/^app.classpath=//p' "$contents/app/LLM TCO.cfg" | sed "s:\$APPDIR:$contents/app:" | paste -s -d ':' -)
rehearse "$contents/app" "$java" "$path" window
check_versions "$java"
# the app was changed after it was signed for this machine
codesign --force --deep --sign - "$out/LLM TCO.app"
"$jdk/bin/jpackage" --type dmg --name llm-tco --app-version "$package_version" \
  --app-image "$out/LLM TCO.app" --dest "$out"
rm -rf "$work"
