"""The style sheet: colours that can be read, and pages that fit a small screen."""

import re
from pathlib import Path

import pytest

from tests.report.colours import contrast
from tests.site.desk import ferry
from tests.web.browser import measured
from translate.model import State

STYLE = Path(__file__).parents[2] / "translate" / "site" / "templates" / "site.css"
SCHEMES = [
    dict(re.findall(r"--(\w+): (#\w{6})", rule)) for rule in re.findall(r":root {[^}]*}", STYLE.read_text())
]
TABLE = "\n\n| " + " | ".join(["A long heading of a column"] * 6) + " |\n|" + " --- |" * 6 + "\n"


@pytest.mark.parametrize("colours", SCHEMES, ids=["light", "dark", "print"])
@pytest.mark.parametrize("text", ["ink", "muted", "link", "warn"])
def test_every_text_can_be_read(colours: dict[str, str], text: str) -> None:
    assert contrast(colours[text], colours["paper"]) >= 4.5  # WCAG AA


@pytest.mark.parametrize("width", [320, 1200])
def test_nobody_has_to_scroll_sideways(tmp_path: Path, width: int) -> None:
    desk = ferry(tmp_path)
    article = desk.root / "articles" / "ferry.md"
    article.write_text(article.read_text() + TABLE)
    desk.publish(State.DRAFT)
    page = desk.page("ru").replace(
        '<link rel="stylesheet" href="../site.css">', f"<style>{STYLE.read_text()}</style>"
    )
    assert "<style>" in page
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    assert measured(path, width, "page.documentElement.scrollWidth") == str(width)
