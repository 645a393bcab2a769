"""`translate run`: extract, draft and build in one go."""

import typer

from translate.cli.build import Level, build_editions, print_editions
from translate.cli.draft import draft_editions
from translate.cli.opening import open_project, wanted_editions
from translate.cli.options import Articles, AtLeast, EngineName, Format, Locales, OutputFormat

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def run(
    articles: Articles = None,
    locale: Locales = None,
    at_least: Level = AtLeast.DRAFT,
    engine: EngineName = "argos",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Extract, draft and build in one go, for one article or many; drafts are built in too."""
    editions = wanted_editions(open_project(), articles, locale)
    for edition in editions:
        edition.extract()
    draft_editions(editions, engine)
    print_editions(build_editions(editions, at_least), output)
