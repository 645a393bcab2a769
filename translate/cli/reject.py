"""`translate reject`: send translations back to their translator, and say why."""

from typing import Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.decisions import print_decisions
from translate.cli.opening import open_project
from translate.cli.options import By, Format, Lines, Locales, OutputFormat, WantedArticles
from translate.cli.person import person

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("reject")
def reject(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: WantedArticles,
    why: Annotated[str, typer.Option("--why", help="What the translator should change.")],
    locale: Locales = None,
    by: By = "",
    line: Lines = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Instead of --line: every sentence of the articles.")
    ] = False,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Send translations back: they keep their text, need work, and their translator sees why."""
    from translate.edition import decisions  # start-up time

    if bool(line) == everything:
        raise typer.BadParameter("say which sentences: --line N, again for more lines, or --all")
    name = person(by)
    batch = Batch(open_project(), articles, locale)
    found = batch.each(lambda edition: decisions.reject(edition, name, why, line or ()))
    print_decisions(
        "sent back", name, [(edition, item.rejected, item.skipped) for edition, item in found], output
    )
    batch.finish()
