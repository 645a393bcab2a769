"""`translate import`: merge what translators send back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.console import note, note_some, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, OutputFormat
from translate.errors import TranslateError

if TYPE_CHECKING:
    from translate.edition.importing import Import
    from translate.model import Unit

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("file", "article", "locale", "taken", "conflicts", "notes", "kept aside", "by")
_INCOMPLETE = 3
_NOT_TAKEN = "their mark “needs work” is not taken, the text was decided on here since"


@app.command("import")
def import_files(
    files: Annotated[
        list[Path], typer.Argument(help="Copies of PO files that came back; folders are searched.")
    ],
    by: Annotated[
        str, typer.Option("--by", help="Whose work it is; else the Last-Translator of each file.")
    ] = "",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Merge what translators send back; where both sides changed a sentence, both texts stay."""
    from translate.edition.importing import copies, import_copy  # start-up time

    project = open_project()
    imports: list[Import] = []
    failed = False
    for path in copies(files):
        try:
            imports.append(import_copy(project, path, by))
        except TranslateError as error:
            note(f"error: {error}")
            failed = True
    if output is Format.JSON:
        print_json([_as_json(item) for item in imports])
    else:
        rows = [_row(item) for item in imports]
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
    for item in imports:
        _tell(item)
    note_some(project.remarks)
    if failed or any(item.merge.conflicts for item in imports):
        raise typer.Exit(1 if failed else _INCOMPLETE)


def _row(item: "Import") -> dict[str, object]:
    return {
        "file": str(item.path),
        "article": item.edition.article.path,
        "locale": item.edition.locale,
        "taken": len(item.merge.taken),
        "conflicts": len(item.merge.conflicts),
        "notes": len(item.merge.noted),
        "kept aside": len(item.merge.kept_aside),
        "by": item.by,
    }


def _as_json(item: "Import") -> dict[str, object]:
    merge = item.merge
    return _row(item) | {
        "taken": [_unit(unit) for unit in merge.taken],
        "conflicts": [
            _unit(conflict.ours) | {"theirs": conflict.theirs.target} for conflict in merge.conflicts
        ],
        "notes": [_unit(unit) | {"notes": list(unit.notes)} for unit in merge.noted],
        "not taken": [_unit(unit) | {"reason": _NOT_TAKEN} for unit in merge.declined],
        "kept aside": [_unit(unit) for unit in merge.kept_aside],
        "odd": [f"{issue.path}:{issue.line}: {issue.message}" for issue in item.issues],
    }


def _unit(unit: "Unit") -> dict[str, object]:
    from translate.catalog import state_word  # start-up time

    line = unit.places[0].line if unit.places else None
    return {"line": line, "source": unit.source, "text": unit.target, "state": state_word(unit)}


def _tell(item: "Import") -> None:
    """What a person has to decide, or should know."""
    for conflict in item.merge.conflicts:
        place = conflict.ours.places[0] if conflict.ours.places else None
        where = f"{place.path}:{place.line}" if place else item.edition.article.path
        note(f"{where} ({item.edition.locale}): {conflict.ours.source}")
        note(f"  here: {conflict.ours.target}")
        note(f"  {item.by or 'the copy'}: {conflict.theirs.target}")
    note_some([f"{_NOT_TAKEN}: {unit.source}" for unit in item.merge.declined])
    note_some(
        [f"not in the article, kept among the obsolete: {unit.source}" for unit in item.merge.kept_aside]
    )
    note_some([f"{issue.path}:{issue.line}: {issue.message}" for issue in item.issues])
