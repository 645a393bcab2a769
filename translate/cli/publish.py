"""`translate build --site`: what became of the articles, told to a person or a program."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from translate.cli.batch import Batch
from translate.cli.build import left_row, shown_path
from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import AtLeast, Format

if TYPE_CHECKING:
    from translate.edition.publishing import Outcome, Publication


def publish_site(
    at_least: AtLeast, fallback: str, out: Path | None, output: Format, *, complete: bool
) -> None:
    """Write the site and say what is in it.

    Exit with code 3 when a sentence is not ready and it was asked that all of them are: by `complete`, or by
    the fallback "fail".
    """
    from translate.edition.publishing import publish  # start-up time: jinja2
    from translate.model import State
    from translate.site.texts import WhenUnready

    project = open_project()
    batch = Batch(project, None, None)
    batch.each(lambda edition: edition.catalog())
    folder = out or project.root / project.config.build / "site"
    done = publish(project, batch.editions, State[at_least.name], WhenUnready(fallback), folder)
    _print(done, output)
    batch.finish()
    unwanted = [one for one in done.outcomes if one.fallbacks]
    if unwanted and (complete or fallback == WhenUnready.FAIL):
        raise typer.Exit(3)


def _print(done: "Publication", output: Format) -> None:
    if output is Format.JSON:
        print_json([_as_json(one, done.folder) for one in done.outcomes])
    else:
        rows = [
            [one.article, one.locale, one.page or f"not published: {one.refused}", one.state, _ready(one)]
            for one in done.outcomes
        ]
        print_table(("article", "locale", "page", "state", "ready"), rows)
        note(f"site: {shown_path(done.folder)}")
    for remark in done.remarks:
        note(f"warning: {remark}")


def _ready(one: "Outcome") -> str:
    return f"{one.ready} of {one.ready + len(one.fallbacks)}"


def _as_json(one: "Outcome", folder: Path) -> dict[str, object]:
    return {
        "article": one.article,
        "locale": one.locale,
        "page": shown_path(folder / one.page) if one.page else None,
        "state": one.state or None,
        "refused": one.refused or None,
        "ready": one.ready,
        "segments": one.ready + len(one.fallbacks),
        "not ready": [left_row(item) for item in one.fallbacks],
    }
