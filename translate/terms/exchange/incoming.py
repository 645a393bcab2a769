"""Entries from elsewhere beside those of the glossary: which are new, which are there, which contradict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.incomplete import begun_entries
from translate.terms.load import load


@dataclass(frozen=True, slots=True)
class Conflict:
    """An entry that cannot be added; `known` is the place of the entry that it contradicts."""

    term: Term
    why: str
    known: str


@dataclass(slots=True)
class Incoming:
    """What becomes of entries from elsewhere."""

    new: list[Term] = field(default_factory=list)
    same: list[Term] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def sort_out(terms: Sequence[Term], files: Mapping[str, str], by_lemma: bool = False) -> Incoming:
    """Tell apart what is new in `terms`.

    Args:
        terms: entries from elsewhere; a locale that one of them lacks is not compared.
        files: the glossary, path → YAML text.
        by_lemma: they come from a format without forms: an entry is known by any spelling of its source, and
            what they say must be among what the glossary says.

    Raises:
        GlossaryError: a file of the glossary cannot be used.
    """
    index = _Index()
    for term in load(files).terms:
        index.enter(term)
    for begun in begun_entries(files):
        index.enter(Term(begun.id, "", begun.sources, {}, path=begun.path, line=begun.line))
    result = Incoming()
    for term in terms:
        other = index.by_spelling(term)
        known = (by_lemma and other) or index.by_id.get(term.id)
        if known:
            differences = list((_more if by_lemma else _differences)(term, known))
            if differences:
                result.conflicts.append(Conflict(term, "; ".join(differences), _place(known)))
            else:
                result.same.append(term)
        elif other:
            spelling = next(source for source in term.sources if source in other.sources)
            why = f"the spelling «{spelling}» belongs to `{other.id}`"
            result.conflicts.append(Conflict(term, why, _place(other)))
        else:
            result.new.append(term)
            index.enter(term)
    return result


@dataclass(slots=True)
class _Index:
    by_id: dict[str, Term] = field(default_factory=dict)
    _by_source: dict[str, Term] = field(default_factory=dict)

    def enter(self, term: Term) -> None:
        self.by_id.setdefault(term.id, term)
        for source in term.sources:
            self._by_source.setdefault(source, term)

    def by_spelling(self, term: Term) -> Term | None:
        return next((self._by_source[source] for source in term.sources if source in self._by_source), None)


def _place(term: Term) -> str:
    return f"{term.path}:{term.line}"


def _differences(term: Term, known: Term) -> Iterator[str]:
    """What a term says otherwise than the known one, in words."""
    if not known.kind:
        yield "that entry is incomplete"
        return
    for name in ("kind", "sources", "case_sensitive", "not_before", "dnt", "priority"):
        yield from _other(name, getattr(term, name), getattr(known, name))
    for locale, target in term.targets.items():
        if locale not in known.targets:
            yield f"{locale} is not there"
            continue
        there = known.targets[locale]
        for name in ("gender", "number", "animacy", "indeclinable", "status"):
            yield from _other(f"{locale} {name}", getattr(target, name), getattr(there, name))
        yield from _table_differences(locale, target.table, there.table)
        for name in ("short", "adjective", "forbidden"):
            if getattr(target, name) != getattr(there, name):
                yield f"{locale} {name} differ"


def _table_differences(locale: str, table: FormTable, known: FormTable) -> Iterator[str]:
    yield from _other(f"{locale} lemma", table.lemma, known.lemma)
    for case in Case:
        yield from _other(f"{locale} {case}", table.forms.get(case, ()), known.forms.get(case, ()))


def _other(what: str, value: object, known: object) -> Iterator[str]:
    if value != known:
        yield f"{what} is {_shown(value)}, there {_shown(known)}"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"«{item}»" for item in value) or "empty"
    return str(value).lower() if isinstance(value, bool) else f"«{value}»" if value else "empty"


def _more(term: Term, known: Term) -> Iterator[str]:
    """What a term without forms says that the known one does not."""
    if not known.kind:
        return
    yield from _beyond("spelling", term.sources, known.sources)
    for locale, target in term.targets.items():
        if locale not in known.targets:
            yield f"{locale} is not there"
            continue
        there = known.targets[locale]
        yield from _beyond(f"{locale} name", _names(target), _names(there))
        yield from _beyond(f"{locale} forbidden", _wrong(target), _wrong(there))


def _beyond(what: str, values: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    for value in values:
        if value not in known:
            yield f"{what} «{value}» is not there"


def _names(target: TargetTerm) -> list[str]:
    return [table.lemma for table in (target.table, *target.short, *target.adjective) if table.lemma]


def _wrong(target: TargetTerm) -> list[str]:
    return [item.table.lemma for item in target.forbidden]
