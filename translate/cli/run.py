"""`translate run`: extract, draft and build in one go."""

import typer

from translate.cli.batch import Batch
from translate.cli.build import Level, build_batch, print_editions
from translate.cli.draft import draft_batch
from translate.cli.opening import open_project
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
    batch = Batch(open_project(), articles, locale)
    batch.each(lambda edition: edition.extract())
    draft_batch(batch, engine)
    print_editions(build_batch(batch, at_least), output)
    batch.finish()
