"""Values of an `l10n.toml`, checked; an impossible one is refused with its line."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from itertools import permutations
from pathlib import PurePosixPath
from typing import Any

from translate.errors import ConfigError
from translate.model import BY_RULE, NOT_OFFERED, Role

_SITE_ADDRESS = re.compile(r"https?://[^\s/?#\"<>]+(?:/[^\s?#\"<>]*)?")
_KEY = re.compile(r"[^.\[\]]+")
_KEPT = "kept"
_READ = sorted(role.value for role in set(Role) - {Role.FOREIGN, Role.FURNITURE, Role.LOCALE})
_OPTIONAL_ROLES = sorted(role.value for role in NOT_OFFERED - BY_RULE)


class Reader:
    """Checks values and knows on which line of the file a key stands."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()

    def error(self, key: str, message: str) -> ConfigError:
        """The error about a key, with its line."""
        words = (f"{key} ", f"{key}=", f'"{key}"', f"[{key}]")
        for number, line in enumerate(self.lines, 1):
            if line.strip().startswith(words):
                return ConfigError(message, self.path, number)
        return ConfigError(message, self.path)

    def only(self, table: Mapping[str, Any], known: tuple[str, ...], name: str) -> None:
        """Refuse keys that nobody knows; a misspelt one is recognised."""
        for key in table:
            if key not in known:
                guess = get_close_matches(key, known, n=1)
                hint = f"did you mean `{guess[0]}`?" if guess else f"known: {', '.join(known)}"
                where = f" in [{name}]" if name else ""
                raise self.error(key, f"unknown key `{key}`{where}; {hint}")

    def table(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """A table, empty where there is none."""
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"`{key}` must be a table: [{key}]")
        return value

    def list(self, data: Mapping[str, Any], key: str) -> list[Any]:
        """A list, empty where there is none."""
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, f"`{key}` must be a list")
        return value

    def choice(self, data: Mapping[str, Any], key: str, words: tuple[str, ...]) -> str:
        """One of `words`, the first by default."""
        value = data.get(key, words[0])
        if value not in words:
            named = " or ".join(f'"{word}"' for word in words)
            raise self.error(key, f"`{key}` is {named}, not {value!r}")
        return str(value)

    def switch(self, data: Mapping[str, Any], key: str) -> bool:
        """True or false; false where the key is missing."""
        value = data.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, f"`{key}` is true or false, not {value!r}")
        return value

    def length(self, table: Mapping[str, Any], key: str, default: int) -> int:
        """A number of characters; 0 stands for any."""
        value = table.get(key, default)
        if type(value) is not int or value < 0:
            raise self.error(key, f"`{key}` is a number of characters, or 0 for any, not {value!r}")
        return value

    def percentage(self, data: Mapping[str, Any], key: str, default: int) -> int:
        """A similarity that means something: below 40 percent any two sentences are alike."""
        value = data.get(key, default)
        if type(value) is not int or not 40 <= value <= 100:
            raise self.error(key, f"`{key}` is a percentage from 40 to 100, not {value!r}")
        return value

    def locale(self, value: object, key: str) -> str:
        """A locale code."""
        if not isinstance(value, str) or not value.replace("_", "").isalnum():
            raise self.error(key, f'`{key}` needs locale codes such as "ru", not {value!r}')
        return value

    def word(self, value: object, key: str) -> str:
        """A text that is not empty."""
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, f"`{key}` needs a text, not {value!r}")
        return value.strip()

    def address(self, value: object, key: str) -> str:
        """The address of a site, without a slash at its end."""
        if not isinstance(value, str) or not _SITE_ADDRESS.fullmatch(value):
            raise self.error(key, f'`{key}` is an address such as "https://news.example.org", not {value!r}')
        return value.rstrip("/")

    def folder(self, value: object, key: str) -> str:
        """A folder inside the project."""
        if not isinstance(value, str) or not value:
            raise self.error(key, f"`{key}` must be the name of a folder")
        path = PurePosixPath(value)
        if path.is_absolute() or ".." in path.parts:
            raise self.error(key, f"`{key}` must stay inside the project, not {value!r}")
        return value

    def apart(self, folders: Mapping[str, str]) -> None:
        """Refuse editions among the articles, where they would be taken for articles."""
        paths = {key: PurePosixPath(folders.get(key, key)) for key in ("build", "articles")}
        for inner, outer in permutations(paths):
            if paths[inner].is_relative_to(paths[outer]):
                key = "build" if "build" in folders else "articles"
                raise self.error(
                    key, "`build` and `articles` must be folders apart; neither lies in the other"
                )

    def role(self, value: object) -> Role:
        """A role that is not offered unless asked for."""
        if value not in _OPTIONAL_ROLES:
            raise self.error("include", f"`include` knows {', '.join(_OPTIONAL_ROLES)}; not {value!r}")
        return Role(str(value))

    def front_matter(self, table: Mapping[str, Any], around: str = "") -> dict[str, Role | None]:
        """What the values of a front matter are: "images.caption" → its role, or None where it is kept.

        A key leads into lists with or without "[]", and as a table of tables too.
        """
        found: dict[str, Role | None] = {}
        for key, value in table.items():
            name = f"{around}{key}"
            path = [part.strip().removesuffix("[]") for part in name.lower().split(".")]
            if not all(map(_KEY.fullmatch, path)):
                message = (
                    f'a key of the front matter reads "images.caption" or "images[].caption"; not "{name}"'
                )
                raise self.error(name, message)
            if isinstance(value, dict):
                found |= self.front_matter(value, f"{name}.")
            elif value == _KEPT or value in _READ:
                found[".".join(path)] = None if value == _KEPT else Role(str(value))
            else:
                known = ", ".join(_READ)
                message = f'`{name}` is "{_KEPT}" or what readers see in it: {known}; not {value!r}'
                raise self.error(name, message)
        return found

    def route(self, key: str, value: object) -> tuple[str, ...]:
        """The locales on the way of a route."""
        hops = tuple(value) if isinstance(value, list) else ()
        ends = key.split("-")
        if len(ends) != 2 or len(hops) not in (2, 3) or [hops[0], hops[-1]] != ends:
            raise self.error(key, f'a route reads "en-be" = ["en", "ru", "be"]; not "{key}" = {value!r}')
        return tuple(self.locale(hop, key) for hop in hops)
