"""Those who judge finished pages: the Nu Html Checker, and axe-core in Chromium."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.web.browser import told_by_scripts

_JUDGES = ROOT / ".tools" / "page-judges" / "node_modules"
_CHECKER = _JUDGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_AXE = _JUDGES / "axe-core" / "axe.min.js"
_RUN_AXE = """
const found = await page.defaultView.axe.run(page, {resultTypes: ["violations"]});
const width = page.documentElement.scrollWidth;
return {
  checked: found.passes.length,
  findings: found.violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`)
  ),
  wider: width > page.defaultView.innerWidth ? width : 0,
};
"""


def need_judges() -> None:
    """Skip the test where nobody installed them; a machine that says `CI` must have them.

    `make unit` runs tests/install-tools.sh before any test.
    """
    missing = [path.name for path in (_CHECKER, _AXE) if not path.exists()]
    missing += [name for name in ("java", "chromium") if not shutil.which(name)]
    if missing:
        message = f"{', '.join(missing)} missing; tests/install-tools.sh installs what judges pages"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)


def html_messages(folder: Path) -> list[str]:
    """Everything that the Nu Html Checker says of the HTML and CSS files below a folder, warnings too."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".html", ".css", ".svg"})
    command = ["java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", str(_CHECKER)]
    command += ["--format", "json", "--also-check-css", "--also-check-svg", "--exit-zero-always"]
    done = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, check=True, timeout=120
    )
    return [
        f"{Path(said.get('url', '')).name}:{said.get('lastLine', '')}: {said['message']}"
        for said in json.loads(done.stderr)["messages"]
    ]


def page_findings(folder: Path, pages: Sequence[str], width: int, *, dark: bool) -> list[str]:
    """What axe-core finds on pages of a site, and which of them have to be scrolled sideways.

    Args:
        folder: the site.
        pages: their paths in it.
        width: of the window, in pixels.
        dark: what the reader prefers.
    """
    told = told_by_scripts(folder, pages, width, _AXE.read_text(encoding="utf-8"), _RUN_AXE, dark=dark)
    found: list[str] = []
    for page, said in zip(pages, told, strict=True):
        assert said["checked"] > 5, f"axe-core checked next to nothing on {page}: {said}"
        found += [f"{page}: {finding}" for finding in said["findings"]]
        found += [f"{page}: {said['wider']} pixels wide"] * bool(said["wider"])
    return found
