#!/usr/bin/env bash
# Builds and checks everything: formatting, style, architecture, unit and window tests. More arguments go to Maven.
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
# shellcheck source=packaging/setup.sh
source "$root/packaging/setup.sh"

use_utf8
find_java
require_build_tools
require_packages "text window tests"
cd "$root"

# Windows under test get a screen of their own, so that nothing on the user's desktop gets in their way.
command=(mvn -B verify "$@")
on_linux && command=(xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" "${command[@]}")
exec "${command[@]}"
