"""Lines above the text that say when and in which section an article came, and nothing else."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")


def is_byline(text: str, links: Iterable[str], authors: Iterable[str]) -> bool:
    """Whether a line is made of a date and of links with these words; either may be missing.

    A link to an author makes one of any short line: "Jan Kowal in Minsk".
    """
    links = list(links)
    if is_prose(text):
        return False
    if set(authors) & set(links) and text[-1:].isalnum():
        return True
    for link in links:
        text = text.replace(link, " ", 1)
    known = frozenset(_data()["words"])
    return (bool(links) or any(letter.isdigit() for letter in text)) and all(
        word.lower() in known for word in _WORD.findall(text)
    )


def is_prose(text: str) -> bool:
    """Whether a line is too long to be one of these."""
    return len(text.split()) > int(_data()["longest"])


@lru_cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "byline_words.toml").read_text(encoding="utf-8"))
