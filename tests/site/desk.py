"""A project with a site, made without starting a command."""

import json
import struct
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from translate.catalog import with_draft
from translate.cli.init import init
from translate.edition import Edition
from translate.edition.decisions import approve
from translate.edition.publishing import Publication, publish
from translate.ledger import Action, Doing
from translate.model import Catalog, State, Unit
from translate.project import Project
from translate.site.texts import WhenUnready

URL = "https://news.example.org"
FERRY = """\
---
title: "Ferry: line reopens"
description: The ferry is back.
date: 2026-11-24
updated: 2026-11-25T09:30:00+03:00
author: Alena Novik
image:
  src: ferry.png
  alt: A ferry
  caption: The ferry on the river
  credit: © Newsroom
---

The **ferry** crossed the river. It carried 40 cars.

- One driver sang.
"""
RUSSIAN = {
    "Ferry: line reopens": "Паром «Вера» снова ходит",
    "The ferry is back.": "Паром вернулся.",
    "A ferry": "Паром",
    "The ferry on the river": "Паром на реке",
    "The <b1>ferry</b1> crossed the river.": "<b1>Паром</b1> пересёк реку.",
    "It carried 40 cars.": "Он перевёз 40 машин.",
    "One driver sang.": "Один водитель пел.",
}


class Desk:
    """A project that has an address on the web, and a site in `out`."""

    def __init__(self, root: Path, articles: Mapping[str, str], settings: str = "") -> None:
        root.mkdir(exist_ok=True)
        init(root)
        self.root = root
        self.out = root / "out"
        config = root / "l10n.toml"
        text = config.read_text().replace("# url =", "url =").replace("# name =", "name =")
        config.write_text(text + settings)
        for name, article in articles.items():
            path = root / "articles" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article)
        for edition in self.editions():
            edition.extract()

    def editions(self) -> list[Edition]:
        project = Project.open(self.root)
        articles = [project.read_article(path) for path in project.articles()]
        return [Edition(project, article, locale) for article in articles for locale in ("ru", "be")]

    def edition(self, article: str, locale: str) -> Edition:
        return next(one for one in self.editions() if (one.article.id, one.locale) == (article, locale))

    def translate(self, article: str, locale: str, targets: Mapping[str, str], by: str = "") -> None:
        def translated(unit: Unit) -> Unit:
            return replace(unit, target=targets.get(unit.source, unit.target))

        self._fill(article, locale, translated, by)

    def approve(self, article: str, locale: str) -> None:
        approve(self.edition(article, locale), "Editor", State.APPROVED)

    def draft(
        self, article: str, locale: str, targets: Mapping[str, str], engine: str = "argos/en_ru"
    ) -> None:
        def drafted(unit: Unit) -> Unit:
            text = targets.get(unit.source, "")
            return with_draft(unit, text, engine, "2026-11-24") if text else unit

        self._fill(article, locale, drafted)

    def _fill(self, article: str, locale: str, step: Callable[[Unit], Unit], by: str = "") -> None:
        def change(catalog: Catalog) -> Catalog:
            header = {**catalog.header, "Last-Translator": by} if by else catalog.header
            return replace(catalog, units=tuple(map(step, catalog.units)), header=header)

        self.edition(article, locale).update(change, Doing(Action.EDIT, by))

    def publish(
        self, at_least: State = State.TRANSLATED, unready: WhenUnready = WhenUnready.SOURCE
    ) -> Publication:
        editions = self.editions()
        return publish(editions[0].project, editions, at_least, unready, self.out)

    def files(self) -> dict[str, bytes]:
        paths = (path for path in self.out.rglob("*") if path.is_file())
        return {path.relative_to(self.out).as_posix(): path.read_bytes() for path in paths}

    def page(self, locale: str, article: str = "ferry") -> str:
        slugs = (self.root / "locales" / "slugs.json").read_text()
        return (self.out / locale / f"{json.loads(slugs)[locale][article]}.html").read_text(encoding="utf-8")


def ferry(root: Path, settings: str = "") -> Desk:
    """One article: approved in Russian, nothing yet in Belarusian."""
    desk = Desk(root, {"ferry.md": FERRY}, settings)
    desk.translate("ferry", "ru", RUSSIAN)
    desk.approve("ferry", "ru")
    return desk


def png(width: int, height: int) -> bytes:
    """The beginning of a picture."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\2\0\0\0\0\0\0\0"
