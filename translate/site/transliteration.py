"""Cyrillic in Latin letters, by the published systems in `schemes/`, and what of that an address can hold."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.errors import ConfigError

_FOLDER = files("translate.site") / "schemes"
_WITHOUT_BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Latin letters that Unicode does not take apart."""


@dataclass(frozen=True, slots=True)
class Context:
    """Other letters at certain places. `^` in `after` is the beginning of a word; empty means anywhere."""

    letters: Mapping[str, str]
    after: str = ""
    before: str = ""

    def holds(self, previous: str, following: str) -> bool:
        """Whether a letter between these two stands at such a place."""
        return (not self.after or previous in self.after) and (not self.before or following in self.before)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A published system. Letters that it does not name stay as they are."""

    name: str
    source: str
    languages: tuple[str, ...]  # that it is made for; empty: any
    default_for: tuple[str, ...]
    letters: Mapping[str, str]
    contexts: tuple[Context, ...]

    def transliterate(self, text: str) -> str:
        """`text` in small Latin letters, diacritics and all."""
        small = f" {text.lower()} "
        return "".join(self._letter(*small[at - 1 : at + 2]) for at in range(1, len(small) - 1))

    def _letter(self, before: str, letter: str, after: str) -> str:
        previous = before if before.isalpha() or before in self.letters else "^"
        for context in self.contexts:
            if letter in context.letters and context.holds(previous, after):
                return context.letters[letter]
        return self.letters.get(letter, letter)


@lru_cache
def schemes() -> Mapping[str, Mapping[str, Any]]:
    """The data of every scheme by its name."""
    paths = sorted((path for path in _FOLDER.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)
    return {
        path.name.removesuffix(".toml"): tomllib.loads(path.read_text(encoding="utf-8")) for path in paths
    }


@lru_cache
def scheme(name: str, language: str) -> Scheme:
    """A scheme with what it says of `language` alone; an empty name is the default of the language.

    Raises:
        ConfigError: there is no such scheme, or it is not made for the language.
    """
    found = {key: _scheme(key, language) for key in schemes()}
    if not name:
        return next((item for item in found.values() if language in item.default_for), found["iso-9"])
    usable = [key for key, item in found.items() if not item.languages or language in item.languages]
    if name not in usable:
        known = ", ".join(f'"{key}"' for key in (*usable, "id"))
        raise ConfigError(f'"{name}" makes no addresses in `{language}`; [site.slugs] knows {known}')
    return found[name]


def ascii_words(text: str) -> str:
    """The ASCII letters and digits of a text, in small letters, with "-" between words."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_WITHOUT_BASE))
    letters = "".join(letter for letter in bare if not unicodedata.category(letter).startswith(("M", "Lm")))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _scheme(name: str, language: str) -> Scheme:
    data = schemes()[name]
    return Scheme(
        name,
        data["source"],
        tuple(data["languages"]),
        tuple(data.get("default_for", ())),
        {**data["letters"], **data.get(language, {})},
        tuple(Context(**item) for item in data.get("context", ())),
    )
