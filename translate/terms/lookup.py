"""Which entries carry a word, in any form of any locale: for a person who looks something up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.fold import fold_form
from translate.terms.glossary import Glossary

_WORD = re.compile(r"\w+(?:['-]\w+)*")
_FOLDED = re.compile("[^a-zа-яі]|[еу]")
"""What folding could change: letters with marks, е that may be ё, у that may be ў; whatever is no letter."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A table of an entry that a text stands in.

    `part` is `source`, `term`, `short`, `adjective` or `forbidden`; a source has no locale and no cases.
    """

    term: Term
    part: str
    text: str  # the spelling or form as the entry has it, the first that carries the text
    locale: str = ""
    cases: tuple[Case, ...] = ()
    reason: str = ""  # why a forbidden one is


def carriers(text: str, glossary: Glossary) -> list[Carrier]:
    """Every table that has `text`, whole or as some of its words, capitals aside, in the entries' order."""
    wanted = _Wanted(text)
    return [carrier for term in glossary.terms for carrier in _of_term(term, wanted)]


class _Wanted:
    """A text that is looked for. Folding every form of a glossary takes seconds, so a part is tried first."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._part = max(_FOLDED.split(text.casefold()), key=len)
        self._words: dict[str, list[str]] = {}

    def stands_in(self, form: str, locale: str) -> bool:
        """Whether all its words stand in `form`, one after the other."""
        if self._part not in form.casefold():
            return False
        if locale not in self._words:
            self._words[locale] = _words(self._text, locale)
        wanted, words = self._words[locale], _words(form, locale)
        places = range(len(words) - len(wanted) + 1)
        return bool(wanted) and any(words[at : at + len(wanted)] == wanted for at in places)


def _words(text: str, locale: str) -> list[str]:
    return _WORD.findall(fold_form(text, locale).casefold())


def _of_term(term: Term, wanted: _Wanted) -> Iterator[Carrier]:
    source = next((source for source in term.sources if wanted.stands_in(source, "en")), None)
    if source:
        yield Carrier(term, "source", source)
    for locale, target in term.targets.items():
        for part, table, reason in _tables(target):
            found = {
                case: form
                for case, forms in table.forms.items()
                for form in reversed(forms)
                if wanted.stands_in(form, locale)
            }
            if found:
                yield Carrier(term, part, next(iter(found.values())), locale, tuple(found), reason)


def _tables(target: TargetTerm) -> Iterator[tuple[str, FormTable, str]]:
    yield "term", target.table, ""
    yield from (("short", table, "") for table in target.short)
    yield from (("adjective", table, "") for table in target.adjective)
    yield from (("forbidden", item.table, item.reason) for item in target.forbidden)
