"""`translate assign`: say who is responsible for an article in a locale."""

from typing import Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import By, Format, Locales, OutputFormat, WantedArticles
from translate.cli.person import person

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "assigned to", "before")


@app.command("assign")
def assign(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: WantedArticles,
    to: Annotated[str, typer.Option("--to", help="Who is responsible from now on.")] = "",
    nobody: Annotated[bool, typer.Option("--none", help="Instead of --to: nobody is.")] = False,
    locale: Locales = None,
    by: By = "",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Say who is responsible for articles: it stands in the head of their PO files."""
    from translate.edition import decisions  # start-up time

    if bool(to.strip()) == nobody:
        raise typer.BadParameter("say who: --to NAME, or --none")
    name = person(by)
    batch = Batch(open_project(), articles, locale)
    rows = [
        {"article": edition.article.path, "locale": edition.locale, "assigned to": now, "before": before}
        for edition, (before, now) in batch.each(lambda edition: decisions.assign(edition, to, name))
    ]
    if output is Format.JSON:
        print_json(rows)
    else:
        print_table(HEADS, [[row[head] for head in HEADS] for row in rows])
    batch.finish()
