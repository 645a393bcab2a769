"""Terms → CSV for spreadsheets, nothing lost.

A row is one table of forms; `row` says which. `entry` holds what an entry says of its source, `term` the name
in a locale, and `short`, `adjective` and `forbidden` the further tables of that locale, in their order. A row
belongs to the entry with its `id`. As in the YAML files, a short name or a forbidden variant without forms is
the same in all cases, and the forms of a regular adjective follow from its lemma.

Several values of a cell are parted by ` | `. A backslash stands before a `|` or `\\` that is part of a value,
and before a first `=`, `+`, `-` or `@`, so that no spreadsheet takes the cell for a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.exchange.compact import adjective_follows, follows
from translate.terms.incomplete import LOCALES

_TABLE = ("lemma", *(case.value for case in Case))
_TARGET = ("gender", "number", "animacy", "indeclinable", "status")
_SOURCE = ("kind", "source", "case_sensitive", "not_before", "dnt", "priority")
COLUMNS = ("id", "row", "locale", *_TABLE, *_TARGET, "reason", *_SOURCE)
ROWS = ("entry", "term", "short", "adjective", "forbidden")
_SPECIAL = re.compile(r"[|\\]|^[=+\-@]")

Cells = Mapping[str, str]


def write_csv(terms: Iterable[Term], locales: Sequence[str] = LOCALES) -> bytes:
    """The rows of all terms, UTF-8 with the byte order mark that spreadsheets tell the encoding by."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for term in terms:
        writer.writerows(_rows(term, locales))
    return text.getvalue().encode("utf-8-sig")


def _rows(term: Term, locales: Sequence[str]) -> Iterator[Cells]:
    yield {
        "id": _cell(term.id),
        "row": "entry",
        "kind": _cell(term.kind),
        "source": _cell(*term.sources),
        "case_sensitive": _truth(term.case_sensitive),
        "not_before": _cell(*term.not_before),
        "dnt": _truth(term.dnt),
        "priority": str(term.priority),
    }
    for locale, target in term.targets.items():
        if locale in locales:
            for row in _target_rows(target, locale):
                yield {"id": _cell(term.id), "locale": locale, **row}


def _target_rows(target: TargetTerm, locale: str) -> Iterator[Cells]:
    yield {
        "row": "term",
        **_forms(target.table),
        "gender": _cell(target.gender),
        "number": _cell(target.number),
        "animacy": _cell(target.animacy),
        "indeclinable": _truth(target.indeclinable),
        "status": _cell(target.status),
    }
    for table in target.short:
        yield {"row": "short", **_forms(table, lemma_alone=follows(table))}
    for table in target.adjective:
        yield {"row": "adjective", **_forms(table, lemma_alone=adjective_follows(table, locale))}
    for item in target.forbidden:
        forms = _forms(item.table, lemma_alone=follows(item.table))
        yield {"row": "forbidden", **forms, "reason": _cell(item.reason)}


def _forms(table: FormTable, lemma_alone: bool = False) -> Cells:
    forms = {} if lemma_alone else {case.value: _cell(*values) for case, values in table.forms.items()}
    return {"lemma": _cell(table.lemma), **forms}


def _cell(*values: str) -> str:
    return " | ".join(_SPECIAL.sub(r"\\\g<0>", value) for value in values)


def _truth(value: bool) -> str:
    return "true" if value else "false"
