"""Fill the missing form tables of glossary files. Of the text, only what is missing changes; all else stays.

A word that a person wrote is never replaced: where a form that stands there is not the drafted one, the table
is left as it is, and the reason told.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from translate.errors import GlossaryError
from translate.inflection import LOCALES, Traits, UncertainError
from translate.model import Case, FormTable, TargetTerm
from translate.terms.drafting import drafted_target, ending_of
from translate.terms.exchange.yaml_splice import Splice, text_of, values_of
from translate.terms.exchange.yaml_text import UNUSED, forms_yaml, variants_yaml
from translate.terms.incomplete import DRAFT, INCOMPLETE
from translate.terms.reading import Node, Reader

REVIEW = "Forms drafted by the tool: please review, then write `status: reviewed`."
"""The comment above an entry whose forms nobody has read yet."""
_TRAITS = ("gender", "number", "animacy")
_TARGET = ("lemma", *_TRAITS, "indeclinable", "forms", "short", "adjective", "forbidden", "status")
_CASES = tuple(case.value for case in Case)


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of one table; `reason` is empty where its forms were drafted."""

    term: str  # Term.id
    locale: str
    lemma: str
    line: int  # in the text that results
    reason: str = ""


@dataclass(slots=True)
class Filling:
    """The text of a glossary file with its missing forms drafted."""

    text: str
    tables: list[Filled] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)  # of all entries


def fill(text: str, path: str, wanted: Collection[str] = ()) -> Filling:
    """Draft the forms that entries of a file lack.

    Args:
        text: the YAML of the file.
        path: its name, for messages.
        wanted: ids of the entries to fill; all when empty.

    Raises:
        GlossaryError: the text is no YAML list.
    """
    mark = "\ufeff" * text.startswith("\ufeff")  # the parser does not count a byte order mark
    text = text.removeprefix(mark)
    nodes = _nodes(text, path)
    splice = Splice(text)
    entries = [_Entry(node, splice) for node in nodes]
    found = [pair for entry in entries if not wanted or entry.id in wanted for pair in entry.fill()]
    tables = [replace(told, line=splice.line(node)) for node, told in found]
    _nodes(splice.result(), path)  # where aliases are in use, say, nothing is written
    return Filling(mark + splice.result(), tables, [entry.id for entry in entries])


def _nodes(text: str, path: str) -> list[Node]:
    reader = Reader(path)
    nodes = reader.document(text)
    if reader.issues:
        raise GlossaryError(reader.issues[0].message, path, reader.issues[0].line)
    return nodes


class _Entry:
    """One entry, as nodes of YAML."""

    def __init__(self, node: Node, splice: Splice) -> None:
        self._node = node
        self._splice = splice
        self._values = values_of(node)
        self._drafts: dict[str, TargetTerm] = {}
        self.id = text_of(self._values.get("id"))
        self.kind = text_of(self._values.get("kind"))

    def fill(self) -> list[tuple[Node, Filled]]:
        """Draft what the entry lacks; each table with its node."""
        told = [pair for locale in LOCALES for pair in self._locale(locale)]
        statuses = [self._status(locale) for locale in LOCALES]
        if self._drafts and not {"", INCOMPLETE} & set(statuses):
            self._splice.replace_line_above(self._node, UNUSED, REVIEW)
        return told

    def _locale(self, locale: str) -> list[tuple[Node, Filled]]:
        node = self._values.get(locale)
        target = values_of(node)
        if node is None or not text_of(target.get("lemma")):
            return []
        told = []
        if self._lacks(node, (*_TRAITS, "forms")):
            told.append((node, self._name(node, locale)))
        short = target.get("short")
        items = short.value if short is not None and short.id == "sequence" else []
        told += [(item, self._short(item, locale)) for item in items if self._lacks(item, ("forms",))]
        if told and not any(table.reason for _, table in told) and not self._empty(node, locale):
            self._splice.put(node, "status", DRAFT, _TARGET)
        return told

    def _name(self, node: Node, locale: str) -> Filled:
        """The name itself."""
        values = values_of(node)
        other = next(name for name in LOCALES if name != locale)
        there = values_of(self._values.get(other))
        draft = self._drafts.get(other)
        traits = Traits(
            self.kind,
            text_of(values.get("gender")),
            text_of(values.get("number")),
            text_of(there.get("lemma")),
            text_of(there.get("gender")) or (draft.gender if draft else ""),
            text_of(there.get("number")) or (draft.number if draft else ""),
        )
        told, target = self._drafted(node, locale, traits)
        if target is None:
            return told
        self._drafts[locale] = target
        for name in _TRAITS:
            if getattr(target, name) and not text_of(values.get(name)):
                self._splice.put(node, name, getattr(target, name), _TARGET)
        if target.indeclinable and "indeclinable" not in values:
            self._splice.put(node, "indeclinable", "true", _TARGET)
        self._put_forms(node, target.table)
        return told

    def _short(self, node: Node, locale: str) -> Filled:
        """A short name: as it stands at the end of the name, or else of the same gender."""
        target = values_of(self._values[locale])
        draft = self._drafts.get(locale)
        lemma = text_of(values_of(node).get("lemma"))
        full = draft.table.forms if draft else _forms(target.get("forms"))
        short = ending_of(full, lemma) if full else None
        if short:
            self._put_forms(node, short)
            return Filled(self.id, locale, lemma, 0)
        gender = text_of(target.get("gender")) or (draft.gender if draft else "")
        told, drafted = self._drafted(node, locale, Traits(self.kind, gender))
        if drafted:
            self._put_forms(node, drafted.table)
        return told

    def _drafted(self, node: Node, locale: str, traits: Traits) -> tuple[Filled, TargetTerm | None]:
        lemma = text_of(values_of(node).get("lemma"))
        told = Filled(self.id, locale, lemma, 0)
        try:
            if not self.kind:
                raise UncertainError("nothing tells what it names: give the `kind`")
            target = drafted_target(lemma, locale, traits)
            _hold_to(node, target)
        except UncertainError as error:
            return replace(told, reason=str(error)), None
        return told, target

    def _put_forms(self, node: Node, table: FormTable) -> None:
        forms = values_of(node).get("forms")
        if forms is None or not values_of(forms):
            self._splice.put(node, "forms", forms_yaml(table), _TARGET)
            return
        written = values_of(forms)
        for case in Case:
            if not _written(written.get(case.value)):
                self._splice.put(forms, case.value, variants_yaml(table.forms[case]), _CASES)

    def _lacks(self, node: Node, keys: tuple[str, ...]) -> bool:
        values = values_of(node)
        forms = values_of(values.get("forms"))
        cases = "forms" in keys and not all(_written(forms.get(case)) for case in _CASES)
        traits = any(not text_of(values.get(key)) for key in keys if key != "forms")
        return bool(node.id == "mapping" and text_of(values.get("lemma")) and (cases or traits))

    def _empty(self, node: Node, locale: str) -> bool:
        """Whether something in a locale stays empty."""
        draft = self._drafts.get(locale)
        values = values_of(node)
        if draft and any(not text_of(values.get(name)) and not getattr(draft, name) for name in _TRAITS):
            return True
        return any(_scalars(value, self._splice) for key, value in values.items() if key != "status")

    def _status(self, locale: str) -> str:
        node = values_of(self._values.get(locale)).get("status")
        if node is None:
            return DRAFT if locale in self._drafts else ""
        return DRAFT if self._splice.touched(node) else text_of(node)


def _written(node: Node | None) -> bool:
    """Whether a case has a form."""
    return node is not None and bool(text_of(node) if node.id == "scalar" else node.value)


def _forms(node: Node | None) -> dict[Case, tuple[str, ...]]:
    """The forms that a person wrote; none where a case is missing."""
    written = {case: values_of(node).get(case) for case in _CASES}
    if not all(map(_written, written.values())):
        return {}
    texts = {
        case: tuple(map(text_of, item.value if item.id == "sequence" else [item]))
        for case, item in written.items()
        if item
    }
    return {case: texts[case] for case in Case}


def _hold_to(node: Node, target: TargetTerm) -> None:
    """Raise UncertainError where a person wrote something that the draft contradicts."""
    values = values_of(node)
    for name in _TRAITS:
        written = text_of(values.get(name))
        if written and getattr(target, name) and written != getattr(target, name):
            raise UncertainError(f"{name} is `{written}` there, `{getattr(target, name)}` was expected")
    for case, form in values_of(values.get("forms")).items():
        drafted = target.table.forms.get(Case(case), ()) if case in _CASES else ()
        first = form.value[0] if form.id == "sequence" and form.value else form
        if text_of(first) and text_of(first) not in drafted:
            raise UncertainError(f"{case} is «{text_of(first)}» there, «{drafted[0]}» was expected")


def _scalars(node: Node, splice: Splice) -> bool:
    """Whether a text below a node is empty, and stays so."""
    if node.id == "scalar":
        return not text_of(node) and not splice.touched(node)
    if splice.touched(node):
        return False
    below: Iterator[Node] = iter(node.value) if node.id == "sequence" else (value for _, value in node.value)
    return any(_scalars(item, splice) for item in below)
