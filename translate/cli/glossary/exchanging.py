"""`translate glossary export` and `import`: the glossary in spreadsheets and in other programs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import wanted_locales
from translate.cli.console import note, print_json, print_table
from translate.cli.glossary.places import To, glossary_file
from translate.cli.opening import open_project
from translate.cli.options import Format, Locales, OutputFormat
from translate.errors import TranslateError

if TYPE_CHECKING:
    from translate.model import Term
    from translate.terms.exchange.incoming import Incoming

_CONFLICTS = 3
_SUFFIXES = (".csv", ".tbx")

File = Annotated[Path, typer.Argument(help="A `.csv` or `.tbx` file.")]


def export(file: File, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Write the glossary as CSV, with everything, or as TBX, for other programs."""
    from translate.files import write_atomic  # start-up time
    from translate.terms.exchange import write_csv, write_tbx

    suffix = _suffix(file)
    project = open_project()
    locales = wanted_locales(project, locale)
    terms = project.glossary().terms
    if suffix == ".csv":
        data = write_csv(terms, locales)
    else:
        data = write_tbx(terms, project.config.source_locale, locales)
    write_atomic(file, data)
    if output is Format.JSON:
        print_json({"file": str(file), "locales": locales, "terms": len(terms)})
    else:
        print_table(("file", "locales", "terms"), [(str(file), ", ".join(locales), str(len(terms)))])


def import_file(file: File, to: To = None, output: OutputFormat = Format.TABLE) -> None:
    """Add the entries of a file that the glossary has not; exit code 3 if some contradict it."""
    from translate.files import read_bytes  # start-up time
    from translate.terms.exchange import add_entries, read_csv, read_tbx, sort_out

    suffix = _suffix(file)
    project = open_project()
    path = glossary_file(project, to)
    data = read_bytes(file)
    if suffix == ".csv":
        terms = read_csv(data, str(file))
    else:
        terms = read_tbx(data, str(file), project.config.source_locale)
    incoming = sort_out(terms, project.glossary_files(), by_lemma=suffix == ".tbx")
    if incoming.new:
        add_entries(path, project.relative(path), incoming.new)
    if output is Format.JSON:
        print_json(_report(incoming, project.relative(path)))
    else:
        _tell(incoming, project.relative(path))
    if incoming.conflicts:
        raise typer.Exit(_CONFLICTS)


def _suffix(file: Path) -> str:
    suffix = file.suffix.lower()
    if suffix not in _SUFFIXES:
        raise TranslateError("can be `.csv` or `.tbx`, told by the end of its name", file)
    return suffix


def _report(incoming: "Incoming", path: str) -> dict[str, object]:
    from translate.terms.incomplete import missing_parts  # start-up time

    return {
        "file": path,
        "added": [{"term": term.id, "missing": missing_parts(term)} for term in incoming.new],
        "same": [term.id for term in incoming.same],
        "conflicts": [
            {
                "term": conflict.term.id,
                "place": _place(conflict.term),
                "why": conflict.why,
                "known": conflict.known,
            }
            for conflict in incoming.conflicts
        ],
    }


def _tell(incoming: "Incoming", path: str) -> None:
    from translate.terms.incomplete import missing_parts  # start-up time

    rows = []
    for term in incoming.new:
        missing = missing_parts(term)
        what = f"incomplete: {', '.join(missing)}" if missing else ""
        rows.append((term.id, "added", what, path))
    rows += [
        (conflict.term.id, "conflict", conflict.why, f"{_place(conflict.term)}, {conflict.known}")
        for conflict in incoming.conflicts
    ]
    if rows:
        print_table(("term", "outcome", "what", "where"), rows)
    incomplete = sum("incomplete" in row[2] for row in rows if row[1] == "added")
    new, same, conflicts = len(incoming.new), len(incoming.same), len(incoming.conflicts)
    note(f"{new} added, {same} there already, {conflicts} in conflict")
    if incomplete:
        note(
            f"not used yet: {incomplete}; fill in what is empty in {path}, "
            "write `status: draft`, then run `translate glossary lint`"
        )
    if conflicts:
        note(
            "entries in conflict were not written; change the glossary or the file by hand, then import again"
        )


def _place(term: "Term") -> str:
    return f"{term.path}:{term.line}"
