"""`translate glossary find`: which terms a text has, and which entries a word stands in."""

from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import wanted_locales
from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.model import TargetTerm, Term
    from translate.terms.lookup import Carrier

_HEADS = ("term", "found", "locale", "forms", "place")


def find(
    text: Annotated[str, typer.Argument(help="An English sentence, or a word in any form of any locale.")],
    locale: Locales = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Find the terms that stand in a text, and the entries that a word stands in."""
    from translate.terms import find as find_terms  # start-up time
    from translate.terms.lookup import carriers

    project = open_project()
    locales = wanted_locales(project, locale)
    glossary = project.glossary()
    found: dict[str, tuple[Term, list[dict[str, object]]]] = {}
    for match in find_terms(text, glossary):
        where = {"part": "text", "text": text[match.start : match.end], "start": match.start}
        found.setdefault(match.term.id, (match.term, []))[1].append(where)
    for carrier in carriers(text, glossary):
        found.setdefault(carrier.term.id, (carrier.term, []))[1].append(_where(carrier))
    if output is Format.JSON:
        print_json([_entry(term, where, locales) for term, where in found.values()])
    elif found:
        rows = [row for term, where in found.values() for row in _rows(term, where, locales)]
        print_table(_HEADS, rows)
    else:
        note("no term of the glossary stands there, and no entry has it in any form")


def _where(carrier: "Carrier") -> dict[str, object]:
    said = {
        "part": carrier.part,
        "text": carrier.text,
        "locale": carrier.locale,
        "cases": [case.value for case in carrier.cases],
        "reason": carrier.reason,
    }
    return {key: value for key, value in said.items() if value}


def _entry(term: "Term", where: list[dict[str, object]], locales: tuple[str, ...]) -> dict[str, object]:
    from dataclasses import asdict  # start-up time

    return {
        "term": term.id,
        "kind": term.kind,
        "sources": term.sources,
        "found": where,
        "place": f"{term.path}:{term.line}",
        "targets": {name: asdict(term.targets[name]) for name in locales if name in term.targets},
    }


def _rows(term: "Term", where: list[dict[str, object]], locales: tuple[str, ...]) -> list[list[str]]:
    """A row for each locale."""
    found = ", ".join(dict.fromkeys(map(_told, where)))
    place = f"{term.path}:{term.line}"
    rows = [
        [term.id, found, name, _forms(term.targets[name]), place] for name in locales if name in term.targets
    ]
    return rows or [[term.id, found, "", "", place]]


def _told(where: dict[str, object]) -> str:
    if where["part"] != "forbidden":
        return str(where["text"])
    return f"{where['text']} (forbidden: {where['reason']})"


def _forms(target: "TargetTerm") -> str:
    """The preferred forms, each once where all are the same."""
    forms = [f"{case} {values[0]}" for case, values in target.table.forms.items()]
    return target.table.lemma if target.indeclinable and _same(target) else ", ".join(forms)


def _same(target: "TargetTerm") -> bool:
    return len(set(target.table.forms.values())) == 1
