"""From YAML nodes to terms. Notes what makes an entry unusable; whether its forms are right is for `lint`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translate.model import Case, Forbidden, FormTable, Issue, TargetTerm, Term
from translate.terms.adjectives import adjective_table
from translate.terms.incomplete import LOCALES, begun_entry, told
from translate.terms.reading import Node, Reader, line_of

_ENTRY = ("id", "kind", "source", "dnt", "priority", *LOCALES)
_SOURCE = ("en", "case_sensitive", "not_before")
_TARGET = (
    *("lemma", "gender", "number", "animacy", "indeclinable"),
    *("forms", "short", "adjective", "forbidden", "status"),
)
_TRUTH = {"true": True, "false": False}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, and the line of each of its parts: ("ru", "forms"), ("be", "short", "0")…"""

    term: Term
    lines: Mapping[Key, int]


def read_entries(files: Mapping[str, str]) -> tuple[list[Entry], list[Issue]]:
    """The entries of all files, path → text, and what stands in the way of using them.

    Incomplete entries are no more than warnings.
    """
    entries: list[Entry] = []
    issues: list[Issue] = []
    for path, text in files.items():
        reader = Reader(path)
        for node in reader.document(text):
            begun = begun_entry(node, path)
            if begun:
                reader.issues.append(told(begun))
                continue
            entry = _EntryReader(reader).read(node)
            if entry:
                entries.append(entry)
        issues += sorted(reader.issues, key=lambda issue: issue.line)
    return entries, issues


@dataclass(slots=True)
class _EntryReader:
    """Reads one entry."""

    reader: Reader
    lines: dict[Key, int] = field(default_factory=dict)

    def read(self, node: Node) -> Entry | None:
        values = self.reader.mapping(node, "entry", _ENTRY)
        if not self._has(values, ("id", "kind", "source"), node, "entry"):
            return None
        name = self.reader.text(values["id"], "id")
        dnt = self._truth(values.get("dnt"), "dnt", False)
        source = self.reader.mapping(values["source"], "source", _SOURCE)
        self._has(source, ("en",), values["source"], "source")
        self.lines |= {(key,): line_of(value) for key, value in values.items()}
        if not dnt:
            self._has(values, LOCALES, node, f"entry `{name}`")
        term = Term(
            id=name,
            kind=self.reader.text(values["kind"], "kind"),
            sources=self.reader.texts(source.get("en"), "source en"),
            targets={locale: self._target(values[locale], locale) for locale in LOCALES if locale in values},
            case_sensitive=self._truth(source.get("case_sensitive"), "case_sensitive", True),
            not_before=self.reader.texts(source.get("not_before"), "not_before"),
            dnt=dnt,
            priority=self._number(values.get("priority"), "priority", 50),
            path=self.reader.path,
            line=line_of(node),
        )
        return Entry(term, self.lines)

    def _target(self, node: Node, locale: str) -> TargetTerm:
        values = self.reader.mapping(node, locale, _TARGET)
        self._has(values, ("lemma", "gender", "number", "animacy", "forms", "status"), node, locale)
        self.lines |= {(locale, key): line_of(value) for key, value in values.items()}
        shorts = self.reader.items(values.get("short"), f"{locale} short")
        adjectives = self.reader.items(values.get("adjective"), f"{locale} adjective")
        forbidden = self.reader.items(values.get("forbidden"), f"{locale} forbidden")
        return TargetTerm(
            table=FormTable(
                self._text(values, "lemma", locale), self._forms(values.get("forms"), locale, tuple(Case))
            ),
            gender=self._text(values, "gender", locale),
            number=self._text(values, "number", locale),
            animacy=self._text(values, "animacy", locale),
            indeclinable=self._truth(values.get("indeclinable"), "indeclinable", False),
            short=tuple(self._table(item, (locale, "short", str(n))) for n, item in enumerate(shorts)),
            adjective=tuple(
                self._adjective(item, (locale, "adjective", str(n))) for n, item in enumerate(adjectives)
            ),
            forbidden=tuple(
                self._forbidden(item, (locale, "forbidden", str(n))) for n, item in enumerate(forbidden)
            ),
            status=self._text(values, "status", locale),
        )

    def _table(self, node: Node, key: Key) -> FormTable:
        """A bare text is the same in every case; a mapping has all six."""
        self.lines[key] = line_of(node)
        if node.id == "scalar":
            return _unchanging(self.reader.text(node, " ".join(key[:2])))
        values = self.reader.mapping(node, " ".join(key[:2]), ("lemma", "forms"))
        self._has(values, ("lemma", "forms"), node, " ".join(key[:2]))
        return FormTable(
            self._text(values, "lemma", key[0]), self._forms(values.get("forms"), key[0], tuple(Case))
        )

    def _adjective(self, node: Node, key: Key) -> FormTable:
        if node.id != "scalar":
            return self._table(node, key)
        self.lines[key] = line_of(node)
        lemma = self.reader.text(node, f"{key[0]} adjective")
        table = adjective_table(lemma, key[0])
        if table is None:
            self.reader.flag(
                node, f"{key[0]} adjective `{lemma}` has no regular ending: give its table of forms"
            )
        return table or _unchanging(lemma)

    def _forbidden(self, node: Node, key: Key) -> Forbidden:
        """Without `forms` the variant is the same in every case; a table may leave out cases."""
        self.lines[key] = line_of(node)
        values = self.reader.mapping(node, f"{key[0]} forbidden", ("lemma", "reason", "forms"))
        self._has(values, ("lemma", "reason"), node, f"{key[0]} forbidden")
        lemma = self._text(values, "lemma", key[0])
        table = (
            FormTable(lemma, self._forms(values["forms"], key[0], ()))
            if "forms" in values
            else _unchanging(lemma)
        )
        return Forbidden(table, values["reason"].value if "reason" in values else "")

    def _forms(self, node: Node | None, locale: str, needed: Sequence[Case]) -> dict[Case, tuple[str, ...]]:
        if node is None:
            return {}
        values = self.reader.mapping(node, f"{locale} forms", tuple(Case))
        missing = [case for case in needed if case not in values]
        if missing and node.id == "mapping":
            self.reader.flag(node, f"{locale} forms: missing case {', '.join(missing)}")
        return {Case(case): self.reader.texts(value, f"{locale} {case}") for case, value in values.items()}

    def _has(self, values: Mapping[str, Node], keys: Sequence[str], node: Node, what: str) -> bool:
        missing = [key for key in keys if key not in values]
        if missing and node.id == "mapping":
            self.reader.flag(node, f"{what}: missing {', '.join(f'`{key}`' for key in missing)}")
        return not missing

    def _text(self, values: Mapping[str, Node], key: str, locale: str) -> str:
        return self.reader.text(values[key], f"{locale} {key}") if key in values else ""

    def _truth(self, node: Node | None, what: str, default: bool) -> bool:
        if node is None:
            return default
        if node.value not in _TRUTH:
            self.reader.flag(node, f"{what} must be `true` or `false`")
        return _TRUTH.get(node.value, default) if node.id == "scalar" else default

    def _number(self, node: Node | None, what: str, default: int) -> int:
        if node is None:
            return default
        if node.id != "scalar" or not node.value.isdecimal():
            self.reader.flag(node, f"{what} must be a whole number")
            return default
        return int(node.value)


def _unchanging(word: str) -> FormTable:
    return FormTable(word, dict.fromkeys(Case, (word,)))
