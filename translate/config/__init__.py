"""What `l10n.toml` says: locales, folders, routes and which roles are offered."""

import tomllib
from collections.abc import Mapping
from typing import Any

from translate.config.reader import Reader
from translate.config.settings import CheckPolicy, Config, MemoryPolicy, SiteConfig, TypographyPolicy
from translate.config.template import TEMPLATE
from translate.errors import ConfigError

__all__ = [
    "FILE_NAME",
    "TEMPLATE",
    "CheckPolicy",
    "Config",
    "MemoryPolicy",
    "SiteConfig",
    "TypographyPolicy",
    "parse_config",
]

FILE_NAME = "l10n.toml"


def parse_config(text: str, path: str) -> Config:
    """Read the text of an `l10n.toml`.

    Raises:
        ConfigError: the text is no TOML, a key is unknown or missing, or a value is impossible.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", path) from error
    reader = Reader(path, text)
    tables = ("paths", "extract", "front_matter", "memory", "checks", "typography", "names", "routes", "site")
    reader.only(data, ("source_locale", "target_locales", *tables), "")
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
    names = reader.table(data, "names")
    reader.only(names, ("first_mention",), "names")
    return Config(
        source,
        targets,
        **folders,
        include=frozenset(reader.role(item) for item in reader.list(extract, "include")),
        front_matter=reader.front_matter(reader.table(data, "front_matter")),
        keep_typographic=reader.choice(extract, "typographic_changes", ("keep", "stale")) == "keep",
        memory_policy=_memory_policy(reader, reader.table(data, "memory")),
        checks=_checks(reader, reader.table(data, "checks")),
        typography=_typography(reader, reader.table(data, "typography")),
        full_first=reader.choice(names, "first_mention", ("full", "any")) == "full",
        routes={key: reader.route(key, value) for key, value in reader.table(data, "routes").items()},
        site=_site(reader, reader.table(data, "site"), (source, *targets)),
    )


def _memory_policy(reader: Reader, table: Mapping[str, Any]) -> MemoryPolicy:
    reader.only(table, ("at_least", "exact", "similar"), "memory")
    return MemoryPolicy(
        reviewed=reader.choice(table, "at_least", ("approved", "reviewed")) == "reviewed",
        exact_is_translated=reader.choice(table, "exact", ("draft", "translated")) == "translated",
        similar=reader.percentage(table, "similar", MemoryPolicy().similar),
    )


def _checks(reader: Reader, table: Mapping[str, Any]) -> CheckPolicy:
    reader.only(table, ("headline", "description", "yo", "spelling", "dictionaries"), "checks")
    usual = CheckPolicy()
    return CheckPolicy(
        headline=reader.length(table, "headline", usual.headline),
        description=reader.length(table, "description", usual.description),
        yo=reader.choice(table, "yo", ("consistent", "always", "never", "any")),
        spelling=tuple(reader.locale(one, "spelling") for one in reader.list(table, "spelling"))
        if "spelling" in table
        else usual.spelling,
        dictionaries=reader.folder(table["dictionaries"], "dictionaries") if "dictionaries" in table else "",
    )


def _typography(reader: Reader, table: Mapping[str, Any]) -> TypographyPolicy:
    reader.only(table, ("people", "short_words"), "typography")
    return TypographyPolicy(
        people=reader.choice(table, "people", ("none", "marks", "all")),
        short_words=reader.switch(table, "short_words"),
    )


def _site(reader: Reader, table: Mapping[str, Any], locales: tuple[str, ...]) -> SiteConfig:
    reader.only(table, ("url", "name", "templates", "slugs", "translators"), "site")
    slugs = reader.table(table, "slugs")
    reader.only(slugs, locales, "site.slugs")
    return SiteConfig(
        url=reader.address(table["url"], "url") if "url" in table else "",
        name=reader.word(table["name"], "name") if "name" in table else "",
        templates=reader.folder(table["templates"], "templates") if "templates" in table else "",
        slugs={locale: reader.word(way, locale) for locale, way in slugs.items()},
        translators=reader.switch(table, "translators"),
    )
