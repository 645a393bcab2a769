"""`translate build`: write the localised editions."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note_some, print_json, say
from translate.cli.opening import open_project
from translate.cli.options import Articles, AtLeast, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.model import Build

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Level = Annotated[AtLeast, typer.Option("--at-least", help="The state a translation needs to be built in.")]


@app.command("build")
def build(
    articles: Articles = None,
    locale: Locales = None,
    at_least: Level = AtLeast.TRANSLATED,
    complete: Annotated[
        bool,
        typer.Option("--complete", help="Exit with code 3 if anything had to stay in the source language."),
    ] = False,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Write the articles in every target locale; what is not ready keeps its source and is listed."""
    batch = Batch(open_project(), articles, locale)
    rows = build_batch(batch, at_least)
    print_editions(rows, output)
    batch.finish()
    if complete and any(row["not ready"] for row in rows):
        raise typer.Exit(3)


def build_batch(batch: Batch, at_least: AtLeast) -> list[dict[str, object]]:
    """Build editions; one row of the result each."""
    from translate.model import State  # start-up time

    built = batch.each(lambda edition: edition.build(State[at_least.name]))
    return [_row(edition, *result) for edition, result in built]


def print_editions(rows: list[dict[str, object]], output: Format) -> None:
    """Where the editions are, and on stderr what had to stay in the source language."""
    if output is Format.JSON:
        print_json(rows)
        return
    for row in rows:
        say(f"{row['edition']}  ({row['ready']} of {row['segments']} sentences in `{row['locale']}`)")
        note_some(
            [
                f"{row['article']}:{left['line']}: {left['reason']}: {left['source']}"
                for left in row["not ready"]  # type: ignore[attr-defined]
            ]
        )


def _row(edition: "Edition", path: Path, built: "Build") -> dict[str, object]:
    left = [{"line": item.line, "source": item.source, "reason": item.reason} for item in built.fallbacks]
    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "edition": _shown(path),
        "ready": built.ready,
        "segments": built.ready + len(left),
        "not ready": left,
    }


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
