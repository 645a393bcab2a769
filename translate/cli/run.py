"""`translate run`: extract, draft and build in one go."""

import typer

from translate.cli.build import Level, build_editions, print_editions
from translate.cli.draft import draft_articles
from translate.cli.opening import open_project, wanted_articles, wanted_locales
from translate.cli.options import Articles, AtLeast, EngineName, Format, Locales, OutputFormat


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("run")(run)


def run(
    articles: Articles = None,
    locale: Locales = None,
    at_least: Level = AtLeast.DRAFT,
    engine: EngineName = "argos",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Extract, draft and build in one go, for one article or many; drafts are built in unless told otherwise."""
    from translate.workflow import extract_article  # start-up time

    project = open_project()
    found = wanted_articles(project, articles)
    targets = wanted_locales(project, locale)
    for target in targets:
        for article in found:
            extract_article(project, article, target)
        draft_articles(project, found, target, engine, redo=False)
    rows = [row for article in found for row in build_editions(project, article, targets, at_least)]
    print_editions(rows, output)
