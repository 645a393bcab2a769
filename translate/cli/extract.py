"""`translate extract`: bring PO files up to date with their articles."""

import typer

from translate.cli.console import print_json, print_table
from translate.cli.opening import open_project, wanted_editions
from translate.cli.options import Articles, Format, Locales, OutputFormat

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "units", "added", "changed", "revived", "removed", "po")


@app.command()
def extract(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Cut articles into sentences and bring their PO files up to date; no translation is lost."""
    project = open_project()
    rows: list[dict[str, object]] = []
    for edition in wanted_editions(project, articles, locale):
        result = edition.extract()
        rows.append(
            {
                "article": edition.article.path,
                "locale": edition.locale,
                "units": len(result.catalog.units),
                "added": result.added,
                "changed": result.changed,
                "revived": result.revived,
                "removed": result.removed,
                "po": project.relative(edition.po_path),
            }
        )
    if output is Format.JSON:
        print_json(rows)
    else:
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
