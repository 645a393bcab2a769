"""`translate run`: extract, draft and build in one go."""

import typer

from translate.cli.batch import Batch
from translate.cli.build import Level, build_batch, print_editions
from translate.cli.console import note
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
    remembered = {
        (drafted.edition.article.path, drafted.edition.locale): drafted.remembering.filled
        for drafted in draft_batch(batch, engine)
    }
    editions = build_batch(batch, at_least)
    for row in editions:
        row["from memory"] = remembered.get((str(row["article"]), str(row["locale"])), 0)
    print_editions(editions, output)
    total = sum(remembered.values())
    if total and output is Format.TABLE:
        note(f"sentences from the translation memory: {total}")
    batch.finish()
