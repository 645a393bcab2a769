#!/bin/sh
# The programs that the tests use for real: GNU gettext and unshare for a machine without a network; OmegaT and
# Poedit, with a screen that nobody sees and the keys to drive it; Chromium, and what judges pages: the Nu Html
# Checker (on the Java that OmegaT brings) and axe-core, in the versions of tests/web/package-lock.json.
set -eu
cd "$(dirname "$0")/.."

missing=
command -v msgfmt >/dev/null || missing="$missing gettext"
command -v unshare >/dev/null || missing="$missing util-linux"
command -v omegat >/dev/null || missing="$missing omegat"
command -v poedit >/dev/null || missing="$missing poedit"
command -v Xvfb >/dev/null || missing="$missing xvfb"
command -v xdotool >/dev/null || missing="$missing xdotool"
command -v xclip >/dev/null || missing="$missing xclip"
command -v chromium >/dev/null || missing="$missing chromium"
command -v npm >/dev/null || missing="$missing npm"
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null; then
        echo "the tests need these programs, please install them:$missing" >&2
        exit 1
    fi
    root=
    [ "$(id -u)" -eq 0 ] || root=sudo
    $root apt-get update -qq
    # shellcheck disable=SC2086  # several words are several packages
    $root apt-get install -y -qq --no-install-recommends $missing
fi

judges=.tools/page-judges
if ! cmp -s tests/web/package-lock.json $judges/ready; then
    mkdir -p $judges
    cp tests/web/package.json tests/web/package-lock.json $judges/
    npm ci --prefix $judges --silent --no-audit --no-fund --ignore-scripts
    cp tests/web/package-lock.json $judges/ready
fi
