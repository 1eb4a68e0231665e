#!/usr/bin/env bash
# Starts Phosphene: the window, or the sub-command given (packaging/run.sh networks). Builds first when something changed.
#
#   PHOSPHENE_CUDA=1     use an NVIDIA GPU: builds with the CUDA natives
#   PHOSPHENE_JAVA_OPTS  more options for the JVM, separated by spaces
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
# shellcheck source=packaging/setup.sh
source "$root/packaging/setup.sh"

readonly state="$root/target/run" # goes with `mvn clean`
readonly jar="$state/phosphene.jar"
variant=cpu
[[ "${PHOSPHENE_CUDA:-0}" == 1 ]] && variant=cuda

# True when the jar is younger than everything it is made of and all libraries are where they were.
is_current() {
  [[ -f "$jar" && -f "$state/stamp" && "$(<"$state/stamp")" == "$variant" ]] || return 1
  # Folders count too: their time changes when a file in them is removed.
  [[ -z "$(find "$root/src/main" "$root/pom.xml" "$root/packaging/run.sh" -newer "$state/stamp" -print -quit)" ]] || return 1
  local entry entries
  IFS=: read -r -a entries <"$state/classpath" || return 1
  for entry in "${entries[@]}"; do
    [[ -f "$entry" ]] || return 1
  done
}

build() {
  require_build_tools
  mkdir -p "$state"
  if command -v flock >/dev/null; then # two starts at once build once
    exec 9>"$state/lock"
    flock 9
    if is_current; then
      exec 9>&-
      return
    fi
  fi
  say "Building (the first time this fetches about 150 MB of libraries) ..."
  printf '%s\n' "$variant" >"$state/stamp.new" # before the build, so that a change made meanwhile counts
  local maven=(mvn -B -q)
  [[ "$variant" == cuda ]] && maven+=(-Pcuda)
  (cd "$root" && "${maven[@]}" compile jar:jar dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile="$state/classpath.new") >&2 ||
    die "The build failed; the lines above say why. Without a network the first build cannot fetch its libraries."
  cp "$root/target/phosphene.jar" "$jar.new"
  mv "$jar.new" "$jar" # replaced in one go: a window that is open keeps the old file
  printf '\n' >>"$state/classpath.new"
  mv "$state/classpath.new" "$state/classpath"
  mv "$state/stamp.new" "$state/stamp"
  exec 9>&-
}

use_utf8
find_java
# Without arguments the window opens. Without a display it cannot, whatever is installed; the program says so.
if [[ $# == 0 && -n "${DISPLAY:-}" ]]; then
  require_packages "text window"
else
  (require_packages text) || say "Going on without; only pictures with captions need them."
fi
is_current || build

options=(-Dfile.encoding=UTF-8 "-Dphosphene.home=$root")
# JavaFX and libtorch call native code; from these versions on the JVM wants to be told, or it warns.
((java_version >= 22)) && options+=(--enable-native-access=ALL-UNNAMED)
((java_version >= 23)) && options+=(--sun-misc-unsafe-memory-access=allow)
# On few processors the second compiler of the JVM takes one of them away from the engine for seconds: the window's first
# pictures came two to three times later, and nothing that is computed here gains by it afterwards.
(($(getconf _NPROCESSORS_ONLN) > 4)) || options+=(-XX:TieredStopAtLevel=1)
# shellcheck disable=SC2206 # split on purpose
options+=(${PHOSPHENE_JAVA_OPTS:-})

# exec: signals reach the program, its exit code is ours. The folder stays the caller's, so relative files resolve there.
exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$jar:$(<"$state/classpath")" org.phosphene.Launcher "$@"
