"""`translate extract`: bring PO files up to date with their articles."""

import typer

from translate.cli.console import print_json, print_table
from translate.cli.opening import open_project, wanted_articles, wanted_locales
from translate.cli.options import Articles, Format, Locales, OutputFormat


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract")(extract)


def extract(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Cut articles into sentences and bring their PO files up to date; no translation is lost."""
    from translate.workflow import extract_article  # start-up time

    project = open_project()
    rows = []
    for article in wanted_articles(project, articles):
        for target in wanted_locales(project, locale):
            result = extract_article(project, article, target)
            rows.append(
                {
                    "article": article.path,
                    "locale": target,
                    "units": len(result.catalog.units),
                    "added": result.added,
                    "changed": result.changed,
                    "removed": result.removed,
                    "po": project.relative(project.catalog_path(article.id, target)),
                }
            )
    if output is Format.JSON:
        print_json(rows)
    else:
        heads = ("article", "locale", "units", "added", "changed", "removed", "po")
        print_table(heads, [[str(row[head]) for head in heads] for row in rows])
