"""What `l10n.toml` says: locales, folders, routes and which roles are offered."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import permutations
from pathlib import PurePosixPath
from typing import Any

from translate.errors import ConfigError
from translate.model import BY_RULE, NOT_OFFERED, Block, Role
from translate.placeables import strip_tags

FILE_NAME = "l10n.toml"

TEMPLATE = """\
# What this project translates, from what, into what, and where everything lives.
# Every `translate` command finds this file from any folder below it.

source_locale = "en"
target_locales = ["ru", "be"]

[paths]                    # all relative to this file
articles = "articles"      # what you translate: .txt, .md and .html files, folders as you like
locales = "locales"        # PO files: <locale>/LC_MESSAGES/<article>.po
glossary = "glossary"      # *.yaml: names and institutions with all their case forms
memory = "memory"          # *.tmx: translation memories from elsewhere
build = "build"            # finished editions: <locale>/<article>

[extract]
# Photo credits, page furniture and lines in another language are not offered for translation.
# Name a role here to have it offered: "credit", "furniture", "foreign".
include = []
# When a sentence changes in typography alone (spaces, curly quotes, dashes, an ellipsis), its translation
# keeps its state: "keep". Or it is marked for a second look, as for any other change: "stale".
typographic_changes = "keep"

[memory]
# What people translated before is found again: sentences of this project that are at least "approved" or
# "reviewed", and those in TMX files.
at_least = "approved"
# The same sentence again becomes a draft, "draft"; if its translation is approved and the only one, it may
# count as "translated".
exact = "draft"
# Similar sentences are shown to the translator from this percentage on; 100 shows none.
similar = 70

[routes]
# How machine translation gets from one locale to another. Without an entry: a direct package
# if there is one, else two packages in a row. To force the way through Russian:
# "en-be" = ["en", "ru", "be"]

[site]
# What `translate build --site` needs to know: the address at which the site will stand, and its name.
# url = "https://news.example.org"
# name = "Example News"
# templates = "templates"  # templates of your own, used instead of those of the same name
# How headlines become addresses: "be-2007", "be-2023", "icao", "gost-7.79-b", "iso-9"; "id" is the file name.
# slugs = { ru = "icao", be = "be-2007", en = "id" }
"""

_SITE_ADDRESS = re.compile(r"https?://[^\s/?#\"<>]+(?:/[^\s?#\"<>]*)?")
_WORDS_OR_MARKED_NUMBER = re.compile(r"[^\W\d_]|\d[.,]\d")
_OPTIONAL_ROLES = sorted(role.value for role in NOT_OFFERED - BY_RULE)


@dataclass(frozen=True, slots=True)
class MemoryPolicy:
    """What the translation memory holds and what becomes of what it finds."""

    reviewed: bool = False  # holds reviewed units too, not only approved ones
    exact_is_translated: bool = False  # an approved translation of the same sentence needs no second look
    similar: int = 70  # percent from which on similar sentences are shown; 100: none


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What `build --site` needs to know of the place where the site will stand."""

    url: str = ""  # without a slash at its end; empty: not said
    name: str = ""
    templates: str = ""  # a folder; empty: none
    slugs: Mapping[str, str] = field(default_factory=dict)  # "ru" -> "icao"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one project. Folders are relative to the folder that holds `l10n.toml`."""

    source_locale: str
    target_locales: tuple[str, ...]
    articles: str = "articles"
    locales: str = "locales"
    glossary: str = "glossary"
    memory: str = "memory"
    build: str = "build"
    include: frozenset[Role] = frozenset()
    keep_typographic: bool = True  # a translation keeps its state when its source changes in typography alone
    memory_policy: MemoryPolicy = MemoryPolicy()
    routes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "en-be" -> ("en", "ru", "be")
    site: SiteConfig = SiteConfig()

    def offers(self, block: Block) -> bool:
        """Whether a block is offered for translation: by its role, and because it holds words.

        A number is offered where other locales write it differently: "4.6", but not "46".
        """
        if block.role in NOT_OFFERED and block.role not in self.include:
            return False
        return _WORDS_OR_MARKED_NUMBER.search(strip_tags(block.text)) is not None


def parse_config(text: str, path: str) -> Config:
    """Read the text of an `l10n.toml`.

    Raises:
        ConfigError: the text is no TOML, a key is unknown or missing, or a value is impossible.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", path) from error
    reader = _Reader(path, text)
    reader.only(data, ("source_locale", "target_locales", "paths", "extract", "memory", "routes", "site"), "")
    source = reader.locale(data.get("source_locale"), "source_locale")
    targets = tuple(reader.locale(item, "target_locales") for item in reader.list(data, "target_locales"))
    if not targets:
        raise reader.error("target_locales", "`target_locales` needs at least one locale")
    if source in targets:
        raise reader.error(
            "target_locales", f"`{source}` is the source locale and cannot be a target as well"
        )
    if len(set(targets)) < len(targets):
        raise reader.error("target_locales", "`target_locales` names a locale twice")
    paths = reader.table(data, "paths")
    reader.only(paths, ("articles", "locales", "glossary", "memory", "build"), "paths")
    extract = reader.table(data, "extract")
    reader.only(extract, ("include", "typographic_changes"), "extract")
    folders = {key: reader.folder(value, key) for key, value in paths.items()}
    reader.apart(folders)
    return Config(
        source,
        targets,
        **folders,
        include=frozenset(reader.role(item) for item in reader.list(extract, "include")),
        keep_typographic=reader.choice(extract, "typographic_changes", ("keep", "stale")) == "keep",
        memory_policy=_memory_policy(reader, reader.table(data, "memory")),
        routes={key: reader.route(key, value) for key, value in reader.table(data, "routes").items()},
        site=_site(reader, reader.table(data, "site"), (source, *targets)),
    )


def _memory_policy(reader: "_Reader", table: Mapping[str, Any]) -> MemoryPolicy:
    reader.only(table, ("at_least", "exact", "similar"), "memory")
    return MemoryPolicy(
        reviewed=reader.choice(table, "at_least", ("approved", "reviewed")) == "reviewed",
        exact_is_translated=reader.choice(table, "exact", ("draft", "translated")) == "translated",
        similar=reader.percentage(table, "similar", MemoryPolicy().similar),
    )


def _site(reader: "_Reader", table: Mapping[str, Any], locales: tuple[str, ...]) -> SiteConfig:
    reader.only(table, ("url", "name", "templates", "slugs"), "site")
    slugs = reader.table(table, "slugs")
    reader.only(slugs, locales, "site.slugs")
    return SiteConfig(
        url=reader.address(table["url"], "url") if "url" in table else "",
        name=reader.word(table["name"], "name") if "name" in table else "",
        templates=reader.folder(table["templates"], "templates") if "templates" in table else "",
        slugs={locale: reader.word(way, locale) for locale, way in slugs.items()},
    )


class _Reader:
    """Checks values and knows on which line of the file a key stands."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()

    def error(self, key: str, message: str) -> ConfigError:
        words = (f"{key} ", f"{key}=", f'"{key}"', f"[{key}]")
        for number, line in enumerate(self.lines, 1):
            if line.strip().startswith(words):
                return ConfigError(message, self.path, number)
        return ConfigError(message, self.path)

    def only(self, table: Mapping[str, Any], known: tuple[str, ...], name: str) -> None:
        for key in table:
            if key not in known:
                guess = get_close_matches(key, known, n=1)
                hint = f"did you mean `{guess[0]}`?" if guess else f"known: {', '.join(known)}"
                where = f" in [{name}]" if name else ""
                raise self.error(key, f"unknown key `{key}`{where}; {hint}")

    def table(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"`{key}` must be a table: [{key}]")
        return value

    def list(self, data: Mapping[str, Any], key: str) -> list[Any]:
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

    def percentage(self, data: Mapping[str, Any], key: str, default: int) -> int:
        """A similarity that means something: below 40 percent any two sentences are alike."""
        value = data.get(key, default)
        if type(value) is not int or not 40 <= value <= 100:
            raise self.error(key, f"`{key}` is a percentage from 40 to 100, not {value!r}")
        return value

    def locale(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not value.replace("_", "").isalnum():
            raise self.error(key, f'`{key}` needs locale codes such as "ru", not {value!r}')
        return value

    def word(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, f"`{key}` needs a text, not {value!r}")
        return value.strip()

    def address(self, value: object, key: str) -> str:
        """The address of a site, without a slash at its end."""
        if not isinstance(value, str) or not _SITE_ADDRESS.fullmatch(value):
            raise self.error(key, f'`{key}` is an address such as "https://news.example.org", not {value!r}')
        return value.rstrip("/")

    def folder(self, value: object, key: str) -> str:
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
        if value not in _OPTIONAL_ROLES:
            raise self.error("include", f"`include` knows {', '.join(_OPTIONAL_ROLES)}; not {value!r}")
        return Role(str(value))

    def route(self, key: str, value: object) -> tuple[str, ...]:
        hops = tuple(value) if isinstance(value, list) else ()
        ends = key.split("-")
        if len(ends) != 2 or len(hops) not in (2, 3) or [hops[0], hops[-1]] != ends:
            raise self.error(key, f'a route reads "en-be" = ["en", "ru", "be"]; not "{key}" = {value!r}')
        return tuple(self.locale(hop, key) for hop in hops)
