"""The settings of a project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from translate.model import NOT_OFFERED, Block, Role
from translate.placeables import strip_tags

_WORDS_OR_MARKED_NUMBER = re.compile(r"[^\W\d_]|\d[.,]\d")


@dataclass(frozen=True, slots=True)
class MemoryPolicy:
    """What the translation memory holds and what becomes of what it finds."""

    reviewed: bool = False  # holds reviewed units too, not only approved ones
    exact_is_translated: bool = False  # an approved translation of the same sentence needs no second look
    similar: int = 70  # percent from which on similar sentences are shown; 100: none


@dataclass(frozen=True, slots=True)
class TypographyPolicy:
    """Which typographic rules hold for what."""

    people: str = "none"  # what people wrote is checked for: "none", "marks" or "all"
    short_words: bool = False  # short prepositions do not end a line


@dataclass(frozen=True, slots=True)
class CheckPolicy:
    """What `check` holds translations to."""

    headline: int = 110  # characters at most; 0: any length
    description: int = 200
    yo: str = "consistent"  # the Russian letter ё: also "always", "never" or "any"
    spelling: tuple[str, ...] = ("ru",)  # locales, each checked where its dictionary is installed
    dictionaries: str = ""  # a folder with dictionaries; empty: those of the system


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What `build --site` needs to know of the place where the site will stand."""

    url: str = ""  # without a slash at its end; empty: not said
    name: str = ""
    templates: str = ""  # a folder; empty: none
    slugs: Mapping[str, str] = field(default_factory=dict)  # "ru" -> "icao"
    translators: bool = False  # pages name those who translated them


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
    front_matter: Mapping[str, Role | None] = field(default_factory=dict)  # "image.caption"; None: left alone
    keep_typographic: bool = True  # a translation keeps its state when its source changes in typography alone
    memory_policy: MemoryPolicy = MemoryPolicy()
    typography: TypographyPolicy = TypographyPolicy()
    checks: CheckPolicy = CheckPolicy()
    full_first: bool = True  # names are in full at their first mention in an article, and short then
    routes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "en-be" -> ("en", "ru", "be")
    site: SiteConfig = SiteConfig()

    def offers(self, block: Block) -> bool:
        """Whether a block is offered for translation: by its role, and because it holds words.

        A number is offered where other locales write it differently: "4.6", but not "46".
        """
        if block.role in NOT_OFFERED and block.role not in self.include:
            return False
        return _WORDS_OR_MARKED_NUMBER.search(strip_tags(block.text)) is not None
