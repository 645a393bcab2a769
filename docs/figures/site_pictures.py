"""Take the pictures of docs/site.md: the sample articles as a site. It needs Chromium.

python -m docs.figures.site_pictures
"""

import os
import tempfile
from dataclasses import replace
from pathlib import Path

from docs.figures.sample import IMAGES, call, copy_sample
from tests.web.browser import screenshot
from translate.catalog import with_draft
from translate.edition import Edition
from translate.ledger import Action, Doing
from translate.model import Catalog
from translate.project import Project

YARD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 560">
  <rect width="1200" height="560" fill="#c9d8e0"/>
  <path d="M0 400h1200v160H0z" fill="#8b8378"/>
  <path d="M0 468h1200v10H0zm0 44h1200v10H0z" fill="#4c4741"/>
  <g fill="none" stroke="#b4470f" stroke-width="18">
    <path d="M250 470V90h700v380M210 90h800M250 200l120-110M950 200L830 90"/>
  </g>
  <path d="M560 90v130M680 90v130" stroke="#333" stroke-width="4"/>
  <rect x="470" y="220" width="300" height="96" fill="#1f5f8b"/>
  <g stroke="#174a6e" stroke-width="6">
    <path d="M500 220v96m30-96v96m30-96v96m30-96v96m30-96v96"/>
    <path d="M650 220v96m30-96v96m30-96v96m30-96v96"/>
  </g>
  <rect x="330" y="366" width="290" height="92" fill="#7a3b26"/>
  <rect x="640" y="366" width="290" height="92" fill="#4f6b46"/>
</svg>
"""
BUS = """\
---
title: Night Buses Return to the Left Bank
date: 2026-09-15
---

After a year without them, four night lines run again from Friday.

The buses leave every 40 minutes until five in the morning. Tickets cost the same as by day, the carrier said.

The bridge stays closed to lorries until the end of October.
"""
DRAFTS = {
    "Night Buses Return to the Left Bank": "Начныя аўтобусы вяртаюцца на левы бераг",
    "After a year without them, four night lines run again from Friday.": (
        "Пасля года перапынку з пятніцы зноў працуюць чатыры начныя маршруты."
    ),
    "The buses leave every 40 minutes until five in the morning.": (
        "Аўтобусы адпраўляюцца кожныя 40 хвілін да пяці гадзін раніцы."
    ),
    "Tickets cost the same as by day, the carrier said.": (
        "Білеты каштуюць столькі ж, колькі і ўдзень, паведаміў перавозчык."
    ),
    "The bridge stays closed to lorries until the end of October.": (
        "Мост застаецца закрытым для грузавікоў да канца кастрычніка."
    ),
}
"""What the machine made of it, for the picture."""


def site(folder: Path) -> None:
    """Make the sample project there, with a picture, a machine draft and a site."""
    copy_sample(folder)
    config = folder / "l10n.toml"
    config.write_text(
        config.read_text().replace("# url =", "url =").replace('# name = "Example', 'name = "Minsk')
    )
    article = folder / "articles" / "minsk-trade-talks.md"
    article.write_text(article.read_text().replace("/images/2026/09/freight-yard.jpg", "freight-yard.svg"))
    (folder / "articles" / "freight-yard.svg").write_text(YARD)
    bus = folder / "articles" / "night-buses.md"
    bus.write_text(BUS)
    os.chdir(folder)
    call("extract")
    project = Project.open(folder)
    edition = Edition(project, project.read_article(bus), "be")
    edition.update(with_drafts, Doing(Action.DRAFT, "machine"))
    call("build", "--site", "--at-least", "draft")


def with_drafts(catalog: Catalog) -> Catalog:
    """The catalog of the article on buses as a machine would fill it."""
    units = (with_draft(unit, DRAFTS[unit.source], "machine", "2026-09-15") for unit in catalog.units)
    return replace(catalog, units=tuple(units))


def take() -> None:
    """An article and a machine translation on a desktop, the same and a list on a phone."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "newsroom"
        folder.mkdir()
        site(folder)
        pages = folder / "build" / "site" / "be"
        (talks,) = pages.glob("minsk-*.html")
        bus = pages / "night-buses-return-to-the-left-bank.html"
        screenshot(talks, IMAGES / "site-desktop.png", (1000, 1000))
        screenshot(talks, IMAGES / "site-desktop-dark.png", (1000, 1000), dark=True)
        phone = (375, 820)
        screenshot(bus, IMAGES / "site-phone.png", phone, scale=2)
        screenshot(pages / "index.html", IMAGES / "site-phone-dark.png", phone, dark=True, scale=2)


if __name__ == "__main__":
    take()
