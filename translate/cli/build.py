"""`translate build`: write the localised editions."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note_some, print_json, say
from translate.cli.opening import open_project
from translate.cli.options import Articles, AtLeast, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.model import Build, Fallback

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Level = Annotated[AtLeast, typer.Option("--at-least", help="The state a translation needs to be built in.")]


class Unready(StrEnum):
    """What becomes of a sentence on a page of the site whose translation is not ready."""

    FAIL = "fail"
    SOURCE = "source"
    OMIT = "omit"


@app.command("build")
def build(  # noqa: PLR0913, PLR0917  # the options of the command line
    articles: Articles = None,
    locale: Locales = None,
    at_least: Level = AtLeast.TRANSLATED,
    complete: Annotated[
        bool,
        typer.Option("--complete", help="Exit with code 3 if anything had to stay in the source language."),
    ] = False,
    site: Annotated[
        bool, typer.Option("--site", help="Write a static site of all articles in all locales instead.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder of the site; else `site` in the build folder.")
    ] = None,
    fallback: Annotated[
        Unready | None,
        typer.Option(
            "--fallback",
            help="What the site has for a sentence that is not ready: `fail` does not publish the edition,"
            " `source` keeps the sentence in the source language, `omit` leaves its paragraph out.",
        ),
    ] = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Write the articles in every target locale; what is not ready keeps its source and is listed."""
    if site:
        from translate.cli.publish import publish_site  # start-up time

        if articles or locale:
            raise typer.BadParameter("a site has all articles in all locales; name none with `--site`")
        publish_site(at_least, (fallback or Unready.SOURCE).value, out, output, complete=complete)
        return
    if out is not None or fallback is not None:
        raise typer.BadParameter("`--out` and `--fallback` go with `--site`")
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
    left = [left_row(item) for item in built.fallbacks]
    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "edition": shown_path(path),
        "ready": built.ready,
        "segments": built.ready + len(left),
        "not ready": left,
    }


def left_row(item: "Fallback") -> dict[str, object]:
    """A sentence that is not ready, and why."""
    return {"line": item.line, "source": item.source, "reason": item.reason}


def shown_path(path: Path) -> str:
    """A path as a person reads it: from here on, if it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
