"""CSV → terms: cells parted by comma, semicolon or tab, with or without a byte order mark."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translate.errors import GlossaryError
from translate.model import Case, Forbidden, FormTable, TargetTerm, Term
from translate.terms.exchange.compact import adjective_of, same_everywhere
from translate.terms.exchange.csv_writer import COLUMNS, ROWS
from translate.terms.incomplete import LOCALES

_PARTS = re.compile(r"(?:\\[|\\]|[^|])+")
_ESCAPED = re.compile(r"\\([|\\=+\-@])")
_SEPARATORS = re.compile("[,;\t]")


def read_csv(data: bytes, path: str) -> list[Term]:
    """The terms of a CSV file as `csv_writer` describes it, each with the path and line it begins at.

    Cells that are empty leave a term incomplete; that is no error here.

    Raises:
        GlossaryError: a row or value that cannot be understood, with its line.
    """
    entries: dict[str, _Entry] = {}
    for row in _rows(_decoded(data, path), path):
        name = row.text("id")
        if not name:
            raise row.error("id is empty")
        entries.setdefault(name, _Entry(name, row)).add(row)
    return [entry.term() for entry in entries.values()]


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Mapping[str, str | None]
    path: str
    line: int

    def text(self, column: str) -> str:
        return "".join(self.texts(column)[:1])

    def texts(self, column: str) -> tuple[str, ...]:
        parts = (part.strip() for part in _PARTS.findall(self.cells.get(column) or ""))
        return tuple(_ESCAPED.sub(r"\1", part) for part in parts if part)

    def truth(self, column: str, default: bool) -> bool:
        word = self.text(column).lower() or str(default).lower()
        if word not in ("true", "false"):
            raise self.error(f"{column} must be `true` or `false`, not `{word}`")
        return word == "true"

    def number(self, column: str, default: int) -> int:
        word = self.text(column) or str(default)
        if not re.fullmatch("[0-9]{1,9}", word):
            raise self.error(f"{column} must be a whole number, not `{word}`")
        return int(word)

    def table(self) -> FormTable:
        forms = {case: self.texts(case.value) for case in Case}
        return FormTable(self.text("lemma"), {case: values for case, values in forms.items() if values})

    def error(self, message: str) -> GlossaryError:
        return GlossaryError(message, self.path, self.line)


@dataclass(slots=True)
class _Entry:
    """The rows of one entry."""

    id: str
    first: _Row
    source: _Row | None = None
    targets: dict[str, TargetTerm] = field(default_factory=dict)
    tables: dict[tuple[str, str], list[_Row]] = field(default_factory=dict)

    def add(self, row: _Row) -> None:
        kind, locale = row.text("row"), row.text("locale")
        if kind not in ROWS:
            raise row.error(f"row `{kind}` is not one of {', '.join(ROWS)}")
        if kind == "entry":
            if self.source:
                raise row.error(
                    f"`{self.id}` has a second `entry` row; the first is in line {self.source.line}"
                )
            self.source = row
            return
        if locale not in LOCALES:
            raise row.error(f"locale `{locale}` is not one of {', '.join(LOCALES)}")
        if kind != "term" and not row.text("lemma"):
            raise row.error("lemma is empty")
        rows = self.tables.setdefault((locale, kind), [])
        if kind == "term" and rows:
            raise row.error(
                f"`{self.id}` has a second `term` row for {locale}; the first is in line {rows[0].line}"
            )
        rows.append(row)

    def term(self) -> Term:
        source = self.source or _Row({}, self.first.path, self.first.line)
        locales = {locale for locale, _ in self.tables}
        return Term(
            id=self.id,
            kind=source.text("kind"),
            sources=source.texts("source"),
            targets={locale: self._target(locale) for locale in LOCALES if locale in locales},
            case_sensitive=source.truth("case_sensitive", True),
            not_before=source.texts("not_before"),
            dnt=source.truth("dnt", False),
            priority=source.number("priority", 50),
            path=self.first.path,
            line=self.first.line,
        )

    def _target(self, locale: str) -> TargetTerm:
        main = next(iter(self._rows(locale, "term")), _Row({}, self.first.path, self.first.line))
        return TargetTerm(
            table=main.table(),
            gender=main.text("gender"),
            number=main.text("number"),
            animacy=main.text("animacy"),
            indeclinable=main.truth("indeclinable", False),
            short=tuple(map(_short, self._rows(locale, "short"))),
            adjective=tuple(_adjective(row, locale) for row in self._rows(locale, "adjective")),
            forbidden=tuple(
                Forbidden(_short(row), row.text("reason")) for row in self._rows(locale, "forbidden")
            ),
            status=main.text("status") or "draft",
        )

    def _rows(self, locale: str, kind: str) -> list[_Row]:
        return self.tables.get((locale, kind), [])


def _short(row: _Row) -> FormTable:
    table = row.table()
    return table if table.forms else same_everywhere(table.lemma)


def _adjective(row: _Row, locale: str) -> FormTable:
    table = row.table()
    return table if table.forms else adjective_of(table.lemma, locale)


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "is not UTF-8: save it as “CSV UTF-8”, in LibreOffice with the character set UTF-8"
        raise GlossaryError(message, path, line) from error


def _rows(text: str, path: str) -> Iterator[_Row]:
    """The rows below the head, each with the line it begins at."""
    separators = _SEPARATORS.findall(text.partition("\n")[0])
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=separators[0] if separators else ",", strict=True
    )
    begins, heads = 1, None
    try:
        for cells in reader:
            if heads is None:
                heads = _heads(cells, path)
            elif any(cells):
                yield _Row(_by_column(heads, cells, path, begins), path, begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise GlossaryError(f"is no CSV: {error}", path, begins) from error


def _heads(cells: list[str], path: str) -> list[str]:
    heads = [cell.strip().lower() for cell in cells]
    unknown = [head for head in heads if head and head not in COLUMNS]
    missing = [head for head in ("id", "row") if head not in heads]
    if missing:
        raise GlossaryError(f"has no column `{missing[0]}`; the first line names the columns", path, 1)
    if unknown:
        raise GlossaryError(f"unknown column `{unknown[0]}`; known are {', '.join(COLUMNS)}", path, 1)
    return heads


def _by_column(heads: list[str], cells: list[str], path: str, line: int) -> Mapping[str, str]:
    if any(cells[len(heads) :]):
        raise GlossaryError(f"has more cells than the first line has columns ({len(heads)})", path, line)
    return dict(zip(heads, cells, strict=False))
