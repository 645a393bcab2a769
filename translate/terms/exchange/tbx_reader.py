"""TBX → terms that a person has to complete: TBX has no place for case forms."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from translate.errors import GlossaryError
from translate.model import Case, Forbidden, FormTable, TargetTerm, Term
from translate.terms.exchange.compact import adjective_of
from translate.terms.exchange.tbx_tree import Concept, TbxTerm, concepts, in_language
from translate.terms.exchange.tbx_writer import GENDERS, PREFERRED, SUBJECT, UNTRANSLATED
from translate.terms.incomplete import LOCALES

_KINDS = ("person", "org", "place", "title", "event", "product")
_WRONG = re.compile(
    "forbidden|obsolete|(deprecated|superseded)(term)?(-admn-sts)?|notrecommended", re.IGNORECASE
)
_GENDER = {name: letter for letter, name in GENDERS.items()}


def read_tbx(data: bytes, path: str, source_locale: str = "en") -> list[Term]:
    """The terms of a TBX file, each with the path and line it begins at.

    Names have no form but the nominative. A concept whose translations are all forbidden belongs to the entry
    of the same English name, wherever it stands in the file.

    Raises:
        GlossaryError: the file cannot be read, or has no term in `source_locale`.
    """
    drafts = [_Draft(concept, source_locale) for concept in concepts(data, path)]
    if not any(draft.sources for draft in drafts):
        raise GlossaryError(f"has no term in `{source_locale}`, the language of the articles", path)
    kept: list[_Draft] = []
    by_source: dict[str, _Draft] = {}
    for draft in sorted(drafts, key=lambda draft: draft.only_forbidden):
        owner = next((by_source[source] for source in draft.sources if source in by_source), None)
        if owner and draft.only_forbidden:
            owner.take(draft)
        else:
            kept.append(draft)
            by_source |= {source: draft for source in draft.sources if source not in by_source}
    kept.sort(key=lambda draft: draft.line)
    return list(_named(kept, path))


class _Draft:
    """What a concept says, taken apart."""

    def __init__(self, concept: Concept, source_locale: str) -> None:
        self.line = concept.line
        self.sources = tuple(term.text for term in in_language(concept, source_locale))
        kind = concept.descriptions.get(SUBJECT, "").lower()
        self.kind = kind if kind in _KINDS else ""
        self.dnt = concept.descriptions.get(UNTRANSLATED, "").lower() == "no"
        self.right: dict[str, list[TbxTerm]] = {}
        self.wrong: dict[str, list[TbxTerm]] = {}
        for locale in LOCALES:
            for term in in_language(concept, locale):
                (self.wrong if _is_wrong(term) else self.right).setdefault(locale, []).append(term)

    @property
    def only_forbidden(self) -> bool:
        return bool(self.wrong) and not self.right

    def take(self, other: "_Draft") -> None:
        for locale, terms in other.wrong.items():
            self.wrong.setdefault(locale, []).extend(terms)

    def term(self, name: str, path: str) -> Term:
        locales = [locale for locale in LOCALES if locale in self.right or locale in self.wrong]
        targets = {
            locale: _target(self.right.get(locale, []), self.wrong.get(locale, []), locale)
            for locale in locales
        }
        return Term(name, self.kind, self.sources, targets, dnt=self.dnt, path=path, line=self.line)


def _target(right: Sequence[TbxTerm], wrong: Sequence[TbxTerm], locale: str) -> TargetTerm:
    ordered = sorted(right, key=lambda term: term.notes.get("administrativeStatus") != PREFERRED)
    main, others = ordered[:1], ordered[1:]
    adjectives = [term for term in others if term.notes.get("partOfSpeech") == "adjective"]
    return TargetTerm(
        table=_nominative(main[0]) if main else FormTable("", {}),
        gender=_GENDER.get(main[0].notes.get("grammaticalGender", ""), "") if main else "",
        number="",
        animacy="",
        short=tuple(_nominative(term) for term in others if term not in adjectives),
        adjective=tuple(adjective_of(term.text, locale) for term in adjectives),
        forbidden=tuple(Forbidden(_nominative(term), term.remark) for term in wrong),
    )


def _nominative(term: TbxTerm) -> FormTable:
    return FormTable(term.text, {Case.NOM: (term.text,)})


def _is_wrong(term: TbxTerm) -> bool:
    return _WRONG.fullmatch(term.notes.get("administrativeStatus", "")) is not None


def _named(drafts: Sequence[_Draft], path: str) -> Iterator[Term]:
    taken: set[str] = set()
    for draft in drafts:
        name = slug(draft.sources[0] if draft.sources else f"line {draft.line}")
        number = 1
        while (numbered := f"{name}-{number}" if number > 1 else name) in taken:
            number += 1
        taken.add(numbered)
        yield draft.term(numbered, path)


def slug(source: str) -> str:
    """An English name as an id: small letters and hyphens."""
    plain = unicodedata.normalize("NFKD", source).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", re.sub("['’]", "", plain).lower())) or "term"
