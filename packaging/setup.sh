# shellcheck shell=bash
# What run.sh and test.sh share: find a JDK and Maven, see to the system libraries. Sourced, not called.
# Everything said here goes to standard error: standard output belongs to the program.

readonly oldest_java=17

say() { printf 'phosphene: %s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

on_linux() { [[ "$(uname -s)" == Linux ]]; }

# Sets JAVA_HOME and java_version (the major number) without starting a JVM where the JDK says its version in a file.
find_java() {
  local java=""
  if [[ -n "${JAVA_HOME:-}" && -x "$JAVA_HOME/bin/java" ]]; then
    java="$JAVA_HOME/bin/java"
  elif [[ -x /usr/libexec/java_home ]] && JAVA_HOME="$(/usr/libexec/java_home 2>/dev/null)"; then
    java="$JAVA_HOME/bin/java"
  elif java="$(command -v javac || command -v java)"; then
    # By the compiler where there is one: Maven may have brought a younger runtime without it.
    java="$(readlink -f "$java")"
    JAVA_HOME="${java%/bin/*}"
    java="$JAVA_HOME/bin/java"
  else
    die "No Java found. Install a JDK from $oldest_java to 25 ($(how_to_install openjdk-17-jdk))" \
      "or set JAVA_HOME to the folder of one, then start again."
  fi
  export JAVA_HOME

  local text=""
  [[ -r "$JAVA_HOME/release" ]] && text="$(grep '^JAVA_VERSION=' "$JAVA_HOME/release")"
  [[ -n "$text" ]] || text="$("$java" -version 2>&1)"
  [[ "$text" =~ \"([0-9]+) ]] || die "Could not read the version of $java. Set JAVA_HOME to a JDK from $oldest_java to 25."
  java_version="${BASH_REMATCH[1]}"
  ((java_version >= oldest_java)) || die "Java $java_version in $JAVA_HOME is too old. Install a JDK from $oldest_java to 25" \
    "($(how_to_install openjdk-17-jdk)) or set JAVA_HOME to the folder of one, then start again."
}

# Building needs more than running: the compiler and Maven.
require_build_tools() {
  [[ -x "$JAVA_HOME/bin/javac" ]] || die "Java in $JAVA_HOME runs programs but cannot compile them (no javac)." \
    "Install the whole JDK ($(how_to_install "openjdk-$java_version-jdk")) or set JAVA_HOME to one, then start again."
  command -v mvn >/dev/null || die "Maven is missing. Install version 3.8 or newer ($(how_to_install maven)), then start again."
}

how_to_install() {
  if command -v apt-get >/dev/null; then
    printf 'sudo apt-get install %s' "$*"
  else
    printf 'package %s on Debian and Ubuntu' "$*"
  fi
}

# Prints the Debian package of each library or tool that is missing. $1: words out of "text window tests".
# Looked for by library, not by package, because package names differ between releases (libgtk-3-0, libgtk-3-0t64).
missing_packages() {
  local needs=" $1 " libraries wanted
  libraries="$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null)"
  [[ -n "$libraries" ]] || return 0 # no list of libraries to look in: let the program find out
  wanted="text libfontconfig.so.1 libfontconfig1
text libfreetype.so.6 libfreetype6
text libharfbuzz.so.0 libharfbuzz0b
window libgtk-3.so.0 libgtk-3-0
window libGL.so.1 libgl1
window libX11.so.6 libx11-6
window libXtst.so.6 libxtst6
window libXxf86vm.so.1 libxxf86vm1"
  local need library package
  while read -r need library package; do
    [[ "$needs" == *" $need "* && "$libraries" != *"$library "* ]] && echo "$package"
  done <<<"$wanted"
  if [[ "$needs" == *" text "* ]] && ! has_font; then
    echo fonts-dejavu-core
  fi
  if [[ "$needs" == *" tests "* ]]; then
    command -v xvfb-run >/dev/null || echo xvfb
    command -v xauth >/dev/null || echo xauth
    # what reads the figures that the tests write
    command -v pdfimages >/dev/null || echo poppler-utils
    command -v rsvg-convert >/dev/null || echo librsvg2-bin
    command -v identify >/dev/null || echo imagemagick
    # what opens the pages of an atlas; where apt does not offer it that test is skipped
    has_browser || ! apt_offers chromium || echo chromium
  fi
  return 0
}

has_browser() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

# Whether a package can be installed from the lists at hand.
apt_offers() {
  apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [0-9]'
}

has_font() {
  local folders=(/usr/share/fonts /usr/local/share/fonts "${XDG_DATA_HOME:-${HOME:-/nonexistent}/.local/share}/fonts")
  [[ -n "$(find -L "${folders[@]}" \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null)" ]]
}

# Installs what is missing where it may: as root or by a sudo that asks nothing. Otherwise says what to install.
require_packages() {
  on_linux || return 0
  local packages=() as_root=()
  mapfile -t packages < <(missing_packages "$1")
  ((${#packages[@]})) || return 0

  local advice="Missing on this machine: ${packages[*]}. Install with: sudo apt-get install ${packages[*]}"
  command -v apt-get >/dev/null || die "Missing on this machine (names as on Debian): ${packages[*]}. Install them, then start again."
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || die "$advice"
    as_root=(sudo -n)
  fi
  say "Installing ${packages[*]} ..."
  local quiet=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0) output
  # An old package list names versions that are gone. Where the update fails, the install that follows tells.
  "${quiet[@]}" update >/dev/null 2>&1 || say "apt-get update failed; trying with the lists at hand."
  output="$("${quiet[@]}" install --no-install-recommends "${packages[@]}" 2>&1)" || {
    printf '%s\n' "$output" >&2
    die "apt-get could not install them. $advice"
  }
}

# A bare container has no locale; Java 17 would then refuse file names beyond ASCII.
use_utf8() {
  on_linux || return 0
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
  esac
}
