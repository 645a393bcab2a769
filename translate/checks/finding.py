"""What a check is, what it looks at, and what it finds."""

import inspect
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from translate.checks.quantities import (
    Conversions,
    Number,
    conversions,
    dates_instead,
    lexicon,
    read_numbers,
    unmatched,
)
from translate.checks.text import Text
from translate.config import CheckPolicy
from translate.languages.tags import language_of
from translate.model import Catalog, Severity, TermFinding, Unit
from translate.spelling import Speller
from translate.terms import Glossary, find, verify


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that looks wrong in a translation."""

    check: str  # Check.id
    severity: Severity
    message: str
    span: tuple[int, int] | None = None  # where in the target, if that is known


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding before it has its check's name: what a check yields."""

    message: str
    span: tuple[int, int] | None = None


class Pair:
    """A source sentence and its translation, and what several checks want to know of them, found out once."""

    def __init__(  # noqa: PLR0913, PLR0917  # what a check may look at
        self,
        source: str,
        target: str,
        source_locale: str,
        locale: str,
        context: str = "",
        glossary: Glossary | None = None,
        typography: Collection[str] = (),
    ) -> None:
        self.source = source
        self.target = target
        self.source_language = language_of(source_locale)
        self.language = language_of(locale)
        self.locale = locale
        self.context = context  # the role of the text: "headline", "caption"; empty for prose
        self.glossary = glossary
        self.typography = typography  # the rules by which the translation should be set
        self.source_text = Text(source)
        self.target_text = Text(target)

    @cached_property
    def source_words(self) -> frozenset[str]:
        """The words of the source as they are written."""
        return frozenset(token.text for token in self.source_text.words)

    @cached_property
    def source_numbers(self) -> list[Number]:
        """The numbers of the source; none for a language without number words."""
        words = lexicon(self.source_language)
        return read_numbers(self.source_text, words) if words else []

    @cached_property
    def target_numbers(self) -> list[Number]:
        """The numbers of the translation."""
        words = lexicon(self.language)
        return read_numbers(self.target_text, words) if words else []

    @cached_property
    def lost_numbers(self) -> list[Number]:
        """The numbers of the source without an equal in the translation, converted or not."""
        return [number for number in self._unmatched[0] if number not in self.conversions.numbers]

    @cached_property
    def added_numbers(self) -> list[Number]:
        """The numbers of the translation without an equal in the source, converted or not."""
        return [number for number in self._unmatched[1] if number not in self.conversions.numbers]

    @cached_property
    def conversions(self) -> Conversions:
        """Which of the numbers that differ stand for the same quantity in another unit."""
        lost, added = self._unmatched
        if not lost and not added and "°" not in self.source:
            return Conversions(frozenset(), ())
        source = self.source_text, self.source_numbers, self.source_language
        return conversions(lost, added, source, (self.target_text, self.target_numbers, self.language))

    @cached_property
    def _unmatched(self) -> tuple[list[Number], list[Number]]:
        """The numbers of each side without an equal on the other."""
        numbers, texts = (self.source_numbers, self.target_numbers), (self.source_text, self.target_text)
        words = lexicon(self.source_language), lexicon(self.language)
        lost = unmatched(*numbers, *texts, words[1])
        added = unmatched(*numbers[::-1], *texts[::-1], words[0])
        return (
            [number for number in lost if not _is_day_of(number, self.source_dates)],
            [number for number in added if not _is_day_of(number, self.target_dates)],
        )

    @cached_property
    def source_dates(self) -> frozenset[tuple[int, int]]:
        """The dates, day and month, of holidays that only the translation names."""
        return dates_instead(self.source_text, self.source_language, self.target_text, self.language)

    @cached_property
    def target_dates(self) -> frozenset[tuple[int, int]]:
        """The dates of holidays that only the source names."""
        return dates_instead(self.target_text, self.language, self.source_text, self.source_language)

    @cached_property
    def terms(self) -> list[TermFinding]:
        """What the glossary says of its names in the translation."""
        if self.glossary is None or self.source_language != "en":
            return []
        if not find(self.source, self.glossary):
            return []  # most sentences of a long article, and `verify` takes its time
        return verify(self.source, self.target, self.locale, self.glossary)

    def fault(self, message: str, start: int, end: int) -> Fault:
        """A fault at a stretch of `target_text.plain`."""
        return Fault(message, self.target_text.span(start, end))


def _is_day_of(number: Number, dates: frozenset[tuple[int, int]]) -> bool:
    return any(day in number.values for day, _ in dates)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of single units. What it is for stands in the docstring of its function."""

    id: str  # never changes: people write it into `# l10n-ignore:` notes
    severity: Severity
    look: Callable[[Pair], Iterable[Fault]]

    @property
    def description(self) -> str:
        """What it is for, for people."""
        return inspect.getdoc(self.look) or ""


_NO_WISHES = CheckPolicy()


@dataclass(frozen=True, slots=True)
class Whole:
    """A catalog, and what its checks may look at."""

    catalog: Catalog
    source_locale: str = "en"
    glossary: Glossary | None = None
    full_first: bool = True  # names are in full at their first mention, and short then
    wishes: CheckPolicy = _NO_WISHES
    speller: Speller | None = None  # without one spelling is not looked at

    @property
    def source_language(self) -> str:
        """The language of the sources."""
        return language_of(self.source_locale)


@dataclass(frozen=True, slots=True)
class CatalogCheck:
    """One check that compares the units of a catalog with each other."""

    id: str
    severity: Severity
    look: Callable[[Whole], Iterable[tuple[Unit, Fault]]]

    @property
    def description(self) -> str:
        """What it is for, for people."""
        return inspect.getdoc(self.look) or ""


def listed(things: Sequence[str], most: int = 4) -> str:
    """The first few things, for a message."""
    shown = ", ".join(things[:most])
    return f"{shown} …" if len(things) > most else shown
