"""`translate status`: how far every article is in every locale."""

from typing import TYPE_CHECKING

import typer

from translate.cli.batch import Batch
from translate.cli.console import note_some, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.steps.status import Status

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("status")
def status(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Show how far every article is: how many sentences are new, drafted, translated, reviewed, approved."""
    batch = Batch(open_project(), articles, locale)
    found = batch.each(lambda edition: edition.inspect())
    rows = [(edition.article.path, edition.locale, status) for edition, (status, _) in found]
    note_some([f"{issue.path}:{issue.line}: {issue.message}" for _, (_, issues) in found for issue in issues])
    if output is Format.JSON:
        print_json([_as_json(*row) for row in rows])
    else:
        print_table(_heads(), [_as_row(*row) for row in rows])
    batch.finish()


def _heads() -> tuple[str, ...]:
    from translate.steps.status import STATE_NAMES  # start-up time

    return ("article", "locale", "units", *STATE_NAMES.values(), "done")


def _as_json(path: str, locale: str, found: "Status") -> dict[str, object]:
    from translate.model import State  # start-up time
    from translate.steps.status import STATE_NAMES

    return {
        "article": path,
        "locale": locale,
        "units": found.total,
        "words": found.total_words,
        "states": {name: found.counts[state] for state, name in STATE_NAMES.items()},
        "words by state": {name: found.words[state] for state, name in STATE_NAMES.items()},
        "machine drafts": found.machine_drafts,
        "translated %": round(found.percent(State.TRANSLATED), 1),
        "approved %": round(found.percent(State.APPROVED), 1),
    }


def _as_row(path: str, locale: str, found: "Status") -> list[str]:
    from translate.model import State  # start-up time

    counts = (str(count) for count in found.counts.values())
    return [path, locale, str(found.total), *counts, f"{found.percent(State.TRANSLATED):.0f}%"]
