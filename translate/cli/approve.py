"""`translate approve`: record that a person has read a translation and stands by it."""

from typing import Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.decisions import print_decisions
from translate.cli.opening import open_project
from translate.cli.options import By, Format, Lines, Locales, OutputFormat, WantedArticles
from translate.cli.person import person

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("approve")
def approve(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: WantedArticles,
    locale: Locales = None,
    by: By = "",
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="Record `reviewed` instead of `approved`.")
    ] = False,
    lock: Annotated[
        bool, typer.Option("--lock", help="Record `locked`: settled for good, nobody should touch it.")
    ] = False,
    unlock: Annotated[
        bool,
        typer.Option("--unlock", help="Locked ones too: they are `approved` again and may be sent back."),
    ] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Drafts too: I have read them.")] = False,
    line: Lines = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Approve translations: who and when is recorded, and any later edit ends the approval."""
    from translate.edition import decisions
    from translate.model import State  # start-up time

    if lock and (reviewed or unlock):
        raise typer.BadParameter("--lock goes with neither --reviewed nor --unlock")
    level = State.LOCKED if lock else State.REVIEWED if reviewed else State.APPROVED
    least = State.DRAFT if drafts else State.TRANSLATED
    word = level.name.lower()
    name = person(by)
    batch = Batch(open_project(), articles, locale)
    approvals = batch.each(
        lambda edition: decisions.approve(edition, name, level, line or (), least=least, unlock=unlock)
    )
    print_decisions(
        word, name, [(edition, item.approved, item.skipped) for edition, item in approvals], output
    )
    batch.finish()
