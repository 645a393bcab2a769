"""`translate status`: how far every article is in every locale."""

from typing import TYPE_CHECKING

import typer

from translate.cli.console import print_json, print_table
from translate.cli.opening import open_project, wanted_articles, wanted_locales
from translate.cli.options import Articles, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.steps.status import Status


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("status")(status)


def status(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Show how far every article is: how many sentences are new, drafted, translated, reviewed, approved."""
    from translate.workflow import status_of  # start-up time

    project = open_project()
    rows = [
        (article.path, target, status_of(project, article, target))
        for article in wanted_articles(project, articles)
        for target in wanted_locales(project, locale)
    ]
    if output is Format.JSON:
        print_json([_as_json(*row) for row in rows])
        return
    from translate.steps.status import STATE_NAMES  # start-up time

    heads = ("article", "locale", "units", *STATE_NAMES.values(), "ready", "approved %")
    print_table(heads, [_as_row(*row) for row in rows])
