"""`translate memory`: what was translated before, in this project and elsewhere."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import wanted_locales
from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.memory import Match, Memory
    from translate.project import Project

app = typer.Typer(
    help="Search, import and export the translation memory.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

_MOST = 10


class TagForm(StrEnum):
    """How an exported file holds inline tags."""

    TEXT = "text"
    MARKUP = "markup"


@app.command("find")
def find(
    text: Annotated[str, typer.Argument(help="A source text, or something like it.")],
    locale: Locales = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Find translations of a text and of similar ones, best first."""
    from translate.memory import Passage  # start-up time

    project = open_project()
    at_least = project.config.memory_policy.similar
    rows = []
    for target in wanted_locales(project, locale):
        with _opened(project, target) as memory:
            rows += [_found(target, match) for match in memory.find(Passage(text), at_least, _MOST)]
    if not rows and output is Format.TABLE:
        note(f"nothing that is at least {at_least} percent like it")
    else:
        _print(rows, ("percent", "locale", "from", "source", "target"), output)


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="The TMX file of any program.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of a file of the same name.")
    ] = False,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Copy a TMX file into the project's memory folder, if it can be read, and take it in."""
    from translate.edition.exchange import import_tmx  # start-up time

    project = open_project()
    done = import_tmx(project, file, replace=replace)
    for locale in done.entries:
        _opened(project, locale).close()
    name = project.relative(done.path)
    rows = [{"file": name, "locale": locale, "entries": count} for locale, count in done.entries.items()]
    _print(rows, ("file", "locale", "entries"), output)


@app.command("export")
def export(
    file: Annotated[Path, typer.Argument(help="The TMX file to write.")],
    locale: Locales = None,
    tags: Annotated[
        TagForm, typer.Option("--tags", help="Inline tags as they stand in PO files, or as TMX elements.")
    ] = TagForm.TEXT,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Write the approved translations of all articles as a TMX file for other programs."""
    from translate.edition.exchange import export_tmx  # start-up time
    from translate.memory.tmx import Tags

    project = open_project()
    counts = export_tmx(project, file, wanted_locales(project, locale), Tags(tags.value))
    rows = [{"file": str(file), "locale": target, "entries": count} for target, count in counts.items()]
    _print(rows, ("file", "locale", "entries"), output)


@app.command("status")
def status(locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Show how much the memory holds, and name the files that it cannot read."""
    from translate.edition.remembering import open_memory  # start-up time

    project = open_project()
    rows: list[dict[str, object]] = []
    errors: dict[str, None] = {}
    for target in wanted_locales(project, locale):
        memory, refreshed = open_memory(project, target)
        with memory:
            entries = {origin.word: count for origin, count in memory.counts().items()}
        rows.append({"locale": target, "approved": 0, "reviewed": 0, "tmx": 0, **entries})
        errors |= dict.fromkeys(map(str, refreshed.errors))
    _print(rows, ("locale", "approved", "reviewed", "tmx"), output)
    for error in errors:
        note(f"error: {error}")
    if errors:
        raise typer.Exit(1)


def _opened(project: "Project", locale: str) -> "Memory":
    """A memory that is up to date; to be closed."""
    from translate.edition.remembering import open_memory  # start-up time

    memory, refreshed = open_memory(project, locale)
    for error in refreshed.errors:
        note(f"the translation memory does without this file: {error}")
    return memory


def _found(locale: str, match: "Match") -> dict[str, object]:
    return {
        "percent": match.percent,
        "locale": locale,
        "origin": match.origin.word,
        "from": match.label,
        "source": match.source,
        "target": match.target,
        "by": match.by,
        "at": match.at,
    }


def _print(rows: list[dict[str, object]], heads: tuple[str, ...], output: Format) -> None:
    if output is Format.JSON:
        print_json(rows)
    else:
        print_table(heads, [[str(row[head]) for head in heads] for row in rows])
