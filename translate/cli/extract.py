"""`translate extract`: bring PO files up to date with their articles."""

from typing import TYPE_CHECKING

import typer

from translate.cli.batch import Batch
from translate.cli.console import print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.steps.extract import Extraction

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "units", "added", "changed", "revived", "removed", "po")


@app.command()
def extract(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Cut articles into sentences and bring their PO files up to date; no translation is lost."""
    batch = Batch(open_project(), articles, locale)
    rows = [_row(edition, result) for edition, result in batch.each(lambda edition: edition.extract())]
    if output is Format.JSON:
        print_json(rows)
    else:
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
    batch.finish()


def _row(edition: "Edition", result: "Extraction") -> dict[str, object]:
    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "units": len(result.catalog.units),
        "added": result.added,
        "changed": result.changed,
        "revived": result.revived,
        "removed": result.removed,
        "po": edition.project.relative(edition.po_path),
    }
