"""A small article in a project without a glossary, made without starting a command: tests of single units."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from translate.cli.init import init
from translate.edition import Edition
from translate.ledger import Action, Doing
from translate.model import Unit
from translate.project import Project


def rain(root: Path, text: str, targets: Mapping[str, str]) -> Edition:
    """The article `articles/rain.md` of a new project, with translations into Russian by source."""
    root.mkdir(exist_ok=True)
    init(root)
    path = root / "articles" / "rain.md"
    path.write_text(text)
    project = Project.open(root)
    edition = Edition(project, project.read_article(path), "ru")
    edition.extract()
    for source, target in targets.items():
        change(edition, source, target=target)
    return edition


def unit(edition: Edition, source: str) -> Unit:
    return next(unit for unit in edition.catalog().units if unit.source == source)


def change(edition: Edition, source: str, **values: object) -> None:
    """Change fields of a unit behind everybody's back."""
    work(edition, source, lambda unit: replace(unit, **values))  # type: ignore[arg-type]


def work(edition: Edition, source: str, step: Callable[[Unit], Unit]) -> None:
    """Change a unit behind everybody's back."""
    edition.update(
        lambda catalog: replace(
            catalog, units=tuple(step(unit) if unit.source == source else unit for unit in catalog.units)
        ),
        Doing(Action.EDIT),
    )
