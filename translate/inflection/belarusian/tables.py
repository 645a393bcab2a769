"""The data files of Belarusian inflection, and how words and endings are read from them."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from translate.inflection.grammar import Forms
from translate.model import Case


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file, by its name without `.toml`."""
    data: dict[str, Any] = tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
    return data


def listed(word: str, items: str | Iterable[str]) -> str:
    """The item that `word` is, or ends in where the item begins with a hyphen; the longest, or nothing.

    Items are a text of words, or a collection. An item in small letters is found in any capitals.
    """
    plain = word.lower()
    if plain.startswith("ў"):
        plain = f"у{plain[1:]}"
    if isinstance(items, str):
        items = items.split()
    found = (
        item
        for item in items
        if item in (word, plain) or (item[0] == "-" and plain.endswith(item[1:].lower()))
    )
    return max(found, key=len, default="")


def declined(stem: str, endings: str, animate: bool, stressed: str = "") -> Forms:
    """A stem with the six endings of a class, as the data files write them.

    Args:
        stem: what stands before the endings.
        endings: six of them, separated by blanks.
        animate: whether the accusative is as the genitive, where the class leaves that open.
        stressed: the gender whose stressed endings take the place of these, or empty.
    """
    instead = table("nouns")["stressed"][stressed] if stressed else {}
    cells = [instead.get(cell, cell) for cell in endings.split()]
    if stressed == "n":
        cells[1] = "а"  # «вакно», «вакна»
    forms = {
        case: tuple(_with_ending(stem, ending) for ending in cell.split("/"))
        for case, cell in zip(Case, cells, strict=True)
        if cell != "="
    }
    return forms | {Case.ACC: forms.get(Case.ACC, forms[Case.GEN if animate else Case.NOM])}


def _with_ending(stem: str, ending: str) -> str:
    if ending == "-":
        return stem
    if ending[0] == "~":
        return softened(stem) + ending[1:]
    if ending[0] == "!":
        return _third(stem, ending[1:])
    return stem + ending


def softened(stem: str) -> str:
    """A stem before е, with its last consonant soft: «Брэст» → «Брэсц»."""
    softening: dict[str, str] = table("nouns")["softening"]
    return stem[:-1] + softening.get(stem[-1], stem[-1])


def _third(stem: str, ending: str) -> str:
    """The instrumental of the third declension: «соллю», «моладдзю», «Сібір’ю», «вобласцю»."""
    if stem[-1] == "р":
        return f"{stem}’ю"
    if stem[-1] in "бпмф":
        return f"{stem}’{ending}"
    if stem.endswith("дз"):
        return f"{stem[:-2]}ддз{ending}"
    doubled = stem[-2:-1] and stem[-2] in "аеёіоуыэюя"
    return stem + (stem[-1] if doubled else "") + ending
