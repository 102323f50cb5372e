#!/usr/bin/env bash
# Builds the program for Linux in target/installer: the app image llm-tco/ and the packages.
#
#   installer/build.sh              what this machine has the tools for
#   installer/build.sh deb          only that: image, deb or rpm
#
# JAVA_HOME names the JDK, 25 or newer, where it is not found.

system=linux
[ "$(uname -m)" = aarch64 ] && system=linux-aarch64
# shellcheck source=installer/image.sh
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"

image=$out/llm-tco
app=$image/lib/app
java=$image/lib/runtime/bin/java

make_image() {
  mkdir -p "$image/bin" "$image/lib"
  make_input
  mv "$work/runtime" "$image/lib/runtime"
  mv "$work/input" "$app"
  make_notices "$image/share/notices"
  local options path
  options=$(lines_of java-options.txt | sed 's/ $//')
  path=$(class_path "$app")
  sed -e "s|@OPTIONS@|$options|" -e "s|@CLASSPATH@|${path//"$app"/\$app}|" "$here/linux/llm-tco.sh" > "$image/bin/llm-tco"
  chmod 755 "$image/bin/llm-tco"
  rehearse "$app" "$java" "$path" window
  rehearse "$app" "$java" "$path" commands
  find "$image" -exec touch -h -d "$stamp" {} +
}

# Every file that the package brings. Desktops find their parts by themselves in these folders, so
# no script runs when it is installed or removed.
make_tree() {
  local tree=$work/tree share=$work/tree/usr/share
  mkdir -p "$tree/opt" "$tree/usr/bin" "$share"/{applications,mime/packages,doc/llm-tco} \
    "$share"/icons/hicolor/{512x512,scalable}/apps
  cp -a "$image" "$tree/opt/llm-tco"
  ln -s /opt/llm-tco/bin/llm-tco "$tree/usr/bin/llm-tco"
  cp "$here/linux/llm-tco.desktop" "$share/applications"
  cp "$here/linux/llm-tco.xml" "$share/mime/packages"
  cp "$here/icons/llm-tco.png" "$share/icons/hicolor/512x512/apps"
  cp "$here/icons/llm-tco.svg" "$share/icons/hicolor/scalable/apps"
  cp "$image/share/notices/THIRD-PARTY.txt" "$share/doc/llm-tco/copyright"
  gzip -9 -n -c CHANGELOG.md > "$share/doc/llm-tco/changelog.gz"
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch -h -d "$stamp" {} +
}

make_deb() {
  local tree=$work/tree size
  size=$(du -sk "$tree" | cut -f 1)
  mkdir "$tree/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" \
    -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" "$here/linux/control" > "$tree/DEBIAN/control"
  (cd "$tree" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"
  SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s) \
    dpkg-deb --root-owner-group -Zxz --build "$tree" "$out" > /dev/null
  rm -r "$tree/DEBIAN"
}

make_rpm() {
  sed -e "s/@VERSION@/$version/" -e "s:@TREE@:$work/tree:" "$here/linux/llm-tco.spec" > "$work/llm-tco.spec"
  SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s) rpmbuild -bb --quiet \
    --define "_topdir $work/rpm" --define "_rpmdir $out" --define "_build_name_fmt %%{NAME}-%%{VERSION}.%%{ARCH}.rpm" \
    "$work/llm-tco.spec"
}

wanted=("$@")
if [ $# -eq 0 ]; then
  wanted=(image)
  command -v dpkg-deb > /dev/null && wanted+=(deb)
  command -v rpmbuild > /dev/null && wanted+=(rpm)
fi
compile
make_runtime
make_image
check_versions "$java"
make_tree
for what in "${wanted[@]}"; do
  case $what in
    image) ;;
    deb) make_deb ;;
    rpm) make_rpm ;;
    *) fail "image, deb or rpm can be built, not $what" ;;
  esac
done
rm -rf "$work"
du -sh "$out"/*
