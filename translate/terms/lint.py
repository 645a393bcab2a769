"""Everything that is or looks wrong in glossary files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from translate.model import Case, FormTable, Issue, Severity, TargetTerm, Term
from translate.terms.entries import Entry, Key, read_entries
from translate.terms.fold import fold_form
from translate.terms.incomplete import DRAFT
from translate.terms.spelling import misspellings

_KINDS = ("person", "org", "place", "title", "event", "product")
_ALLOWED = {
    "gender": ("m", "f", "n"),
    "number": ("sg", "pl"),
    "animacy": ("anim", "inan"),
    "status": ("draft", "reviewed"),
}
_CASES = {Case.NOM: "nominative", Case.GEN: "genitive"}

Finding = tuple[Key, str]  # where in the entry, and what is wrong
Rule = Callable[[Term, str, TargetTerm], Iterator[Finding]]


def lint(files: Mapping[str, str]) -> list[Issue]:
    """All problems in `files`, path → YAML text, ordered by file and line. None means fit for use."""
    entries, issues = read_entries(files)
    for entry in entries:
        findings = [*_general(entry.term), *_by_target(entry.term)]
        issues += [_issue(entry, key, message) for key, message in findings]
        issues += _unread(entry)
    issues += [*_repeated_ids(entries), *_shared_sources(entries)]
    place = {path: number for number, path in enumerate(files)}
    return sorted(dict.fromkeys(issues), key=lambda issue: (place[issue.path], issue.line))


def _issue(entry: Entry, key: Key, message: str) -> Issue:
    line = next(
        (entry.lines[key[:n]] for n in range(len(key), 0, -1) if key[:n] in entry.lines), entry.term.line
    )
    return Issue(Severity.ERROR, f"{entry.term.id}: {message}", entry.term.path, line)


def _unread(entry: Entry) -> Iterator[Issue]:
    """A word on forms that one person, or none, has read."""
    drafts = [locale for locale, target in entry.term.targets.items() if target.status == DRAFT]
    if drafts:
        message = f"{' and '.join(drafts)} forms are a draft: please review, then write `status: reviewed`"
        found = _issue(entry, (drafts[0], "status"), message)
        yield replace(found, severity=Severity.WARNING)


def _general(term: Term) -> Iterator[Finding]:
    if term.kind not in _KINDS:
        yield ("kind",), f"kind `{term.kind}` is not one of {', '.join(_KINDS)}"
    for source in term.sources:
        if not source.isascii() and any("а" <= letter.lower() <= "ў" for letter in source):
            yield ("source",), f"Cyrillic letter in the English spelling «{source}»"


def _by_target(term: Term) -> Iterator[Finding]:
    for locale, target in term.targets.items():
        for rule in RULES:
            yield from rule(term, locale, target)


def _values(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    for name, allowed in _ALLOWED.items():
        value = getattr(target, name)
        if value and value not in allowed:
            yield (locale, name), f"{locale} {name} `{value}` is not one of {', '.join(allowed)}"


def _lemmas(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    for key, table in _allowed_tables(locale, target):
        first = table.forms.get(Case.NOM, ("",))[:1]
        if table.lemma and first and first[0] and first[0] != table.lemma:
            yield key, f"{locale} lemma «{table.lemma}» is not the first nominative «{first[0]}»"


def _indeclinable(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    """A person's given name may decline before a surname that does not."""
    words = {form.split()[-1] if term.kind == "person" else form for form in _forms(target.table)}
    if target.indeclinable and len(words) > 1:
        yield (locale, "forms"), f"{locale} is marked indeclinable, but its forms differ"
    if not target.indeclinable and len(words) == 1:
        yield (locale, "forms"), f"{locale} forms are all the same: mark it `indeclinable: true`"


def _accusative(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    """Animate masculines and plurals take the genitive, inanimate ones and neuters the nominative."""
    forms = target.table.forms
    if target.indeclinable or (target.gender == "f" and target.number == "sg"):
        return
    if target.gender == "m" and _declines_like_feminine(target.table):
        return
    like = Case.GEN if target.animacy == "anim" else Case.NOM
    if forms.get(Case.ACC) and forms.get(like) and forms[Case.ACC][0] != forms[like][0]:
        kind = f"{target.animacy} {target.gender} {target.number}"
        model = f"{_CASES[like]} «{forms[like][0]}»"
        yield (
            (locale, "forms"),
            f"{locale} accusative «{forms[Case.ACC][0]}» should be as the {model} ({kind})",
        )


def _declines_like_feminine(table: FormTable) -> bool:
    """Masculine persons in -а and -я, such as Лукашэнка and старшыня: accusative in -у, -ю."""
    named = [table.forms[case][0].split() if table.forms.get(case) else [] for case in (Case.NOM, Case.ACC)]
    ends = {(nominative[-1], accusative[-1]) for nominative, accusative in zip(*named, strict=False)}
    return not ends.isdisjoint({("а", "у"), ("я", "ю")})


def _spelling(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    for key, table in _allowed_tables(locale, target):
        for form in dict.fromkeys(_forms(table)):
            for problem in misspellings(form, locale):
                yield key, f"{problem} in «{form}»"


def _contradictions(term: Term, locale: str, target: TargetTerm) -> Iterator[Finding]:
    allowed = {
        fold_form(form, locale) for _, table in _allowed_tables(locale, target) for form in _forms(table)
    }
    for number, item in enumerate(target.forbidden):
        key = (locale, "forbidden", str(number))
        if not item.reason.strip():
            yield key, f"{locale} forbidden «{item.table.lemma}» needs a reason"
        for form in dict.fromkeys(_forms(item.table)):
            if fold_form(form, locale) in allowed:
                yield key, f"«{form}» is forbidden and accepted at once"


RULES: tuple[Rule, ...] = (_values, _lemmas, _indeclinable, _accusative, _spelling, _contradictions)


def _repeated_ids(entries: Sequence[Entry]) -> Iterator[Issue]:
    first: dict[str, Term] = {}
    for entry in entries:
        known = first.setdefault(entry.term.id, entry.term)
        if known is not entry.term:
            yield _issue(entry, ("id",), f"this id is taken at {known.path}:{known.line}")


def _shared_sources(entries: Sequence[Entry]) -> Iterator[Issue]:
    first: dict[str, Term] = {}
    for entry in entries:
        for source in entry.term.sources:
            known = first.get(source)
            if known is entry.term:
                yield _issue(entry, ("source",), f"the spelling «{source}» stands twice")
            elif known:
                yield _issue(entry, ("source",), f"the spelling «{source}» belongs to `{known.id}` already")
            first.setdefault(source, entry.term)


def _allowed_tables(locale: str, target: TargetTerm) -> Iterator[tuple[Key, FormTable]]:
    yield (locale, "forms"), target.table
    for name, tables in (("short", target.short), ("adjective", target.adjective)):
        for number, table in enumerate(tables):
            yield (locale, name, str(number)), table


def _forms(table: FormTable) -> Iterator[str]:
    for forms in table.forms.values():
        yield from forms
