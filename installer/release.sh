#!/usr/bin/env bash
# Everything that stands before a release: tests, packages, release check. Run as root on Debian.
# The version is that of pom.xml, and CHANGELOG.md must have a section of it that is dated.

set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n '/<artifactId>llm-tco</{n;s:^ *<version>\(.*\)</version>$:\1:p;}' pom.xml)

fail() {
  echo "release: $*" >&2
  exit 1
}
grep -qE "^## $version \([0-9]{4}-[0-9]{2}-[0-9]{2}\)" CHANGELOG.md \
  || fail "CHANGELOG.md has no section '## $version (YYYY-MM-DD)'"
[ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed"

mvn -B -ntp verify
installer/build.sh
installer/check.sh target/installer/llm-tco_"$version"_*.deb
(cd target/installer && find . -maxdepth 1 \( -name "*.deb" -o -name "*.rpm" \) -exec sha256sum {} + > SHA256SUMS)
echo "target/installer is ready: git tag v$version"
