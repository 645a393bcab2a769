"""Whole news articles with human translations, as catalogs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tests.checks.corpora import CORPORA
from translate.model import Catalog, Role, Unit

_COLUMNS = ("en", "ru", "be")
_SENTENCE_END = re.compile(r"[.!?…][\"”»)]*$")
_CHUNK = 12


@lru_cache
def news_articles(locale: str) -> tuple[Catalog, ...]:
    """Articles written for this project: a headline, and about ten sentences of prose."""
    return tuple(
        Catalog(f"{name}-{number}", locale, tuple(units))
        for name, rows in _files("articles-*.tsv")
        for number, units in enumerate(_divided(rows, locale))
    )


@lru_cache
def news_sentences(locale: str) -> tuple[Catalog, ...]:
    """Single news sentences about the same few people and places, twelve by twelve as if an article."""
    return tuple(
        Catalog(f"{name}-{start}", locale, tuple(_units(rows[start : start + _CHUNK], locale)))
        for name, rows in _files("[!a]*.tsv")
        for start in range(0, len(rows), _CHUNK)
    )


def _files(names: str) -> Iterator[tuple[str, list[list[str]]]]:
    for path in sorted((CORPORA / "own").glob(names)):
        yield path.stem, [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def _divided(rows: list[list[str]], locale: str) -> Iterator[list[Unit]]:
    """A line without a mark at its end is the headline of the next article."""
    units: list[Unit] = []
    for unit in _units(rows, locale):
        if unit.context and units:
            yield units
            units = []
        units.append(unit)
    yield units


def _units(rows: list[list[str]], locale: str) -> Iterator[Unit]:
    for row in rows:
        role = "" if _SENTENCE_END.search(row[0]) else Role.HEADLINE.value
        yield Unit(role, row[0], row[_COLUMNS.index(locale)])
