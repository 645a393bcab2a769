"""The nouns of a site: an article in one locale as a page, the pages of one article, and where they lie."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from translate.model import State
from translate.site.content import Content
from translate.site.texts import MachineShare


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far a translation is that stands on a page."""

    reached: State  # what every sentence of it has reached
    machine: MachineShare = MachineShare.NONE
    kept: bool = False  # some sentences stand in the source language
    left_out: bool = False  # some paragraphs are missing

    @property
    def word(self) -> str:
        """The key of the words for it, without `state_`."""
        if self.machine is not MachineShare.NONE:
            return "machine" if self.machine is MachineShare.WHOLE else "partly_machine"
        if self.kept or self.left_out:
            return "partial"
        names = {State.DRAFT: "draft", State.TRANSLATED: "translated", State.REVIEWED: "reviewed"}
        return names.get(self.reached, "approved")

    @property
    def notices(self) -> tuple[str, ...]:
        """The keys of the words that warn a reader."""
        found = []
        if self.machine is not MachineShare.NONE:
            found.append(f"machine_{self.machine}")
        elif self.reached <= State.DRAFT:
            found.append("unread")
        return (*found, *(["kept"] if self.kept else []), *(["left_out"] if self.left_out else []))


@dataclass(frozen=True)
class Page:
    """An article in one locale."""

    site: "Site"
    locale: str
    slug: str
    content: Content
    readiness: Readiness | None = None  # None: in the language it was written in
    translators: tuple[str, ...] = ()  # who did most first; empty where they are not named

    @property
    def language(self) -> str:
        """The language tag: `be`, `en-GB`."""
        return language_tag(self.locale)

    @property
    def path(self) -> str:
        """Where it lies in the site."""
        return f"{self.locale}/{self.slug}.html"

    @property
    def url(self) -> str:
        """Its address on the web."""
        return f"{self.site.url}/{self.path}"

    @property
    def state(self) -> str:
        """The key of the words for how far it is."""
        return f"state_{self.readiness.word if self.readiness else 'source'}"


@dataclass(frozen=True, slots=True)
class Story:
    """One article with the pages that are published: the original, and editions by locale."""

    id: str  # of the article
    original: Page
    editions: Mapping[str, Page]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of them, the original first."""
        return (self.original, *self.editions.values())


@dataclass(frozen=True)
class Site:
    """The whole of it."""

    url: str  # without a slash at the end
    name: str
    source_locale: str
    locales: tuple[str, ...]  # the source locale first

    @cached_property
    def language_names(self) -> Mapping[str, str]:
        """What each language calls itself, by locale."""
        return {locale: _own_name(locale) for locale in self.locales}

    def index_url(self, locale: str) -> str:
        """The address of the list of articles in a locale."""
        return f"{self.url}/{locale}/"

    def feed_url(self, locale: str) -> str:
        """The address of the feed of a locale."""
        return f"{self.url}/{locale}/feed.xml"


def language_tag(locale: str) -> str:
    """A locale as HTML writes it."""
    return locale.replace("_", "-")


def _own_name(locale: str) -> str:
    from babel.core import Locale, UnknownLocaleError  # costs 100 ms of start-up

    try:
        return Locale.parse(locale.replace("-", "_")).get_display_name() or locale
    except (UnknownLocaleError, ValueError):
        return locale
