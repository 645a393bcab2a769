"""`translate draft`: machine-translate what nobody has translated yet."""

from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table, progress_bar
from translate.cli.opening import open_engine, open_project
from translate.cli.options import Articles, EngineName, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.edition import Drafting, Edition

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "drafted", "terms ok", "terms repaired", "terms to check")
Redo = Annotated[
    bool, typer.Option("--redo", help="Also draft again what is still the machine's own, untouched text.")
]


@app.command()
def draft(
    articles: Articles = None,
    locale: Locales = None,
    redo: Redo = False,
    engine: EngineName = "argos",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Machine-translate offline what nobody has translated yet; a person's words are never replaced."""
    batch = Batch(open_project(), articles, locale)
    rows = [_row(*item) for item in draft_batch(batch, engine, redo=redo)]
    if output is Format.JSON:
        print_json(rows)
    elif not rows:
        note("nothing waits for a draft")
    else:
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
    batch.finish()


def draft_batch(batch: Batch, engine: str, *, redo: bool = False) -> "list[tuple[Edition, Drafting]]":
    """Draft the editions in which something waits, each locale with one engine."""
    waiting = batch.each(lambda edition: edition.waiting(redo=redo))
    units = {(edition.article.id, edition.locale): found for edition, found in waiting}
    open_once = cache(lambda locale: open_engine(batch.project.config, engine, locale))
    with progress_bar("drafting", sum(map(len, units.values()))) as advance:

        def work(edition: "Edition") -> "Drafting | None":
            found = units[edition.article.id, edition.locale]
            return edition.draft(found, open_once(edition.locale), advance) if found else None

        return [(edition, drafting) for edition, drafting in batch.each(work) if drafting]


def _row(edition: "Edition", drafting: "Drafting") -> dict[str, object]:
    from translate.model import Verdict  # start-up time

    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "drafted": drafting.drafted,
        "terms ok": drafting.count(Verdict.OK),
        "terms repaired": drafting.count(Verdict.REPAIRED),
        "terms to check": drafting.count(Verdict.MISSING, Verdict.FORBIDDEN, Verdict.BAD_AGREEMENT),
    }
