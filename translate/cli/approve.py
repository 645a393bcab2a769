"""`translate approve`: record that a person has read a translation and stands by it."""

from pathlib import Path
from typing import Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note_some, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, Locales, OutputFormat
from translate.cli.person import person

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("approve")
def approve(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: Annotated[list[Path], typer.Argument(help="Article files or folders.")],
    locale: Locales = None,
    by: Annotated[str, typer.Option("--by", help="Who approves; else git's user.name, else the login.")] = "",
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="Record `reviewed` instead of `approved`.")
    ] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Machine drafts too: I have read them.")] = False,
    line: Annotated[
        list[int] | None, typer.Option("--line", help="Only sentences on this article line.")
    ] = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Approve translations: who and when is recorded, and any later edit ends the approval."""
    from translate.model import State  # start-up time

    level = State.REVIEWED if reviewed else State.APPROVED
    word = level.name.lower()
    name = person(by)
    batch = Batch(open_project(), articles, locale)
    approvals = batch.each(lambda edition: edition.approve(name, level, line or (), include_drafts=drafts))
    rows = [
        {
            "article": edition.article.path,
            "locale": edition.locale,
            word: len(approval.approved),
            "by": name,
            "skipped": [{"source": unit.source, "reason": why} for unit, why in approval.skipped],
        }
        for edition, approval in approvals
    ]
    if output is Format.JSON:
        print_json(rows)
    else:
        heads = ("article", "locale", word, "by")
        print_table(heads, [[str(row[head]) for head in heads] for row in rows])
        for edition, approval in approvals:
            place = f"{edition.article.path} ({edition.locale})"
            note_some([f"{place}: {why}: {unit.source}" for unit, why in approval.skipped])
    batch.finish()
