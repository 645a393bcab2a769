"""What the pages of a site say themselves, by language: the TOML files beside this one."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from translate.languages.tags import language_of


@lru_cache
def words(locale: str) -> Mapping[str, str]:
    """The words for pages in `locale`; English ones where its language has no file."""
    language = language_of(locale)
    path = files(__name__) / f"{language}.toml"
    found = path if path.is_file() else files(__name__) / "en.toml"
    return {key: str(value) for key, value in tomllib.loads(found.read_text(encoding="utf-8")).items()}
