"""Entries that somebody has begun: marked `status: incomplete`, and passed over until they are filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translate.model import Case, FormTable, Issue, Severity, TargetTerm, Term
from translate.terms.reading import Node, Reader, line_of

INCOMPLETE = "incomplete"
DRAFT = "draft"
"""The status of forms that nobody, or one person alone, has read."""
LOCALES = ("ru", "be")


def missing_parts(term: Term) -> list[str]:
    """What a term still needs to be used: `ru gender`, `be gen`…; nothing for a complete one."""
    parts = missing_of_entry(term)
    for locale in tuple(term.targets) if term.dnt else LOCALES:
        if locale in term.targets:
            parts += [f"{locale} {part}" for part in missing_of_locale(term.targets[locale])]
        else:
            parts.append(locale)
    return parts


def missing_of_entry(term: Term) -> list[str]:
    """What a term lacks apart from its locales."""
    return [name for name in ("id", "kind", "sources") if not getattr(term, name)]


def missing_of_locale(target: TargetTerm) -> Iterator[str]:
    """What one locale lacks."""
    if not target.table.lemma:
        yield "lemma"
    yield from (name for name in ("gender", "number", "animacy") if not getattr(target, name))
    yield from _missing_cases(target.table)
    for table in (*target.short, *target.adjective):
        yield from (f"{case} of «{table.lemma}»" for case in _missing_cases(table))
    for item in target.forbidden:
        if not item.reason:
            yield f"reason of «{item.table.lemma}»"


def _missing_cases(table: FormTable) -> list[str]:
    return [case.value for case in Case if not table.forms.get(case)]


@dataclass(frozen=True, slots=True)
class Begun:
    """What identifies an incomplete entry."""

    id: str
    sources: tuple[str, ...]
    path: str
    line: int


def begun_entry(node: Node, path: str) -> Begun | None:
    """An entry that is marked as incomplete; None for any other."""
    values = _values(node)
    if not any(_text(_values(values.get(locale)).get("status")) == INCOMPLETE for locale in LOCALES):
        return None
    sources = _values(values.get("source")).get("en")
    items = sources.value if sources is not None and sources.id == "sequence" else [sources]
    return Begun(_text(values.get("id")), tuple(filter(None, map(_text, items))), path, line_of(node))


def begun_entries(files: Mapping[str, str]) -> list[Begun]:
    """The incomplete entries of all files, path → text."""
    found = (begun_entry(node, path) for path, text in files.items() for node in Reader(path).document(text))
    return [entry for entry in found if entry]


def told(begun: Begun) -> Issue:
    """What `lint` says of an incomplete entry."""
    message = f"{begun.id}: incomplete, so not used; fill in what is empty, then write `status: draft`"
    return Issue(Severity.WARNING, message, begun.path, begun.line)


def _values(node: Node | None) -> dict[str, Node]:
    return {key.value: value for key, value in node.value} if node and node.id == "mapping" else {}


def _text(node: Node | None) -> str:
    return str(node.value) if node is not None and node.id == "scalar" else ""
