"""Take the pictures of docs/status.md: the sample project in the middle of its work. It needs Chromium.

python -m docs.figures.status_pictures
"""

import os
import tempfile
from pathlib import Path

from docs.figures.sample import IMAGES, call, copy_sample
from tests.web.browser import screenshot
from translate.edition import Edition
from translate.edition.reading import rewrite
from translate.project import Project

TALKS, PORT = "articles/minsk-trade-talks.md", "articles/river-port.txt"
ALENA, IVAN, CHIEF = "Alena Novik", "Ivan Koval", "Editor"
OLD, NEW = "over the next three years", "over the next four years"

TRANSLATIONS = {
    "The port handled 180,000 tons": (
        "За першыя восем месяцаў 2026 года порт перапрацаваў 180 тыс. тон грузаў, дадалі ў кампаніі, "
        "прычым каля 70 працэнтаў гэтага аб’ёму склала драўніна."
    ),
    "River Port in Southern Belarus": (
        "Рачны порт на поўдні Беларусі зноў працуе пасля рамонту за 12 млн долараў, паведаміў аператар"
    ),
}
"""Into Belarusian, by how their source begins."""

WORK: tuple[tuple[str, ...], ...] = (
    ("assign", TALKS, "--to", IVAN, "--by", CHIEF),
    ("assign", PORT, "--locale", "be", "--to", ALENA, "--by", CHIEF),
    ("approve", PORT, "--locale", "be", "--line", "1", "--drafts", "--reviewed", "--by", ALENA),
    ("approve", PORT, "--locale", "be", "--line", "3", "--line", "5", "--drafts", "--by", CHIEF),
    (
        "reject",
        TALKS,
        "--locale",
        "be",
        "--line",
        "22",
        "--why",
        "Too free: stay closer to her words.",
        "--by",
        CHIEF,
    ),
)


def desk(folder: Path) -> None:
    """Make the sample project there, and work in it."""
    copy_sample(folder)
    os.chdir(folder)
    call("extract")
    call("draft", PORT)
    translate_some(folder)
    for command in WORK:
        call(*command)
    article = folder / TALKS
    article.write_text(article.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    call("extract", TALKS)


def translate_some(folder: Path) -> None:
    """What the translator of the Belarusian port has done so far."""
    project = Project.open(folder)
    edition = Edition(project, project.read_article(folder / PORT), "be")
    for unit in edition.catalog().units:
        for beginning, target in TRANSLATIONS.items():
            if unit.source.startswith(beginning):
                rewrite(edition, unit, target, ALENA)


def take() -> None:
    """All pictures, and the badge."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "newsroom"
        folder.mkdir()
        desk(folder)
        report = folder / "report.html"
        call("status", "--badge", str(IMAGES / "badge.svg"), "--locale", "be", "--words")
        call("status", "--report", str(report))
        for name, size in {"desktop": (1000, 900), "phone": (500, 900)}.items():
            screenshot(report, IMAGES / f"status-{name}.png", size)
            screenshot(report, IMAGES / f"status-{name}-dark.png", size, dark=True)


if __name__ == "__main__":
    take()
