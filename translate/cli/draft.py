"""`translate draft`: machine-translate what nobody has translated yet."""

from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.console import print_json, print_table, progress_bar
from translate.cli.opening import open_engine, open_project, wanted_articles, wanted_locales
from translate.cli.options import Articles, EngineName, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.model import Article
    from translate.project import Project
    from translate.workflow import Drafting

Redo = Annotated[
    bool, typer.Option("--redo", help="Also draft again what is still the machine's own, untouched text.")
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draft")(draft)


def draft(
    articles: Articles = None,
    locale: Locales = None,
    redo: Redo = False,
    engine: EngineName = "argos",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Machine-translate offline what nobody has translated yet; a person's words are never replaced."""
    project = open_project()
    found = wanted_articles(project, articles)
    rows = []
    for target in wanted_locales(project, locale):
        rows += [row_of(*item, target) for item in draft_articles(project, found, target, engine, redo=redo)]
    if output is Format.JSON:
        print_json(rows)
        return
    heads = ("article", "locale", "drafted", "terms repaired", "terms missing")
    print_table(heads, [[str(row[head]) for head in heads] for row in rows])


def draft_articles(
    project: "Project", articles: "Sequence[Article]", locale: str, engine: str, *, redo: bool
) -> "list[tuple[Article, Drafting]]":
    """Draft several articles into one locale with one engine; the model is loaded only if it is needed."""
    from translate.workflow import draft_units, units_to_draft  # start-up time

    waiting = [(article, units_to_draft(project, article, locale, redo)) for article in articles]
    total = sum(len(units) for _, units in waiting)
    results = []
    opened = open_engine(project, engine, locale) if total else None
    with progress_bar(f"drafting {locale}", total) as advance:
        for article, units in waiting:
            results.append((article, draft_units(project, article, locale, units, opened, advance)))
    return results


def row_of(article: "Article", drafting: "Drafting", locale: str) -> dict[str, object]:
    """One line of the result."""
    return {
        "article": article.path,
        "locale": locale,
        "drafted": drafting.drafted,
        "terms repaired": len(drafting.repaired),
        "terms missing": len(drafting.missing),
    }
