"""`translate diff`: what became of approved translations since they were approved."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Locales, OutputFormat
from translate.cli.wording import are_same, as_json, in_cell, one_line, print_editions, print_texts

if TYPE_CHECKING:
    from rich.console import Console

    from translate.edition import Edition
    from translate.steps.difference import Approved, Change, Difference

    Found = Sequence[tuple[Edition, Difference]]

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "line", "state", "by", "at", "approved by", "approved at", "source", "text")
DIFFERENT = 3


@app.command("diff")
def diff(
    articles: Articles = None,
    locale: Locales = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also list what was never approved; else it is counted.")
    ] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with exit code 3 if anything is listed.")
    ] = False,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Show how translations differ from what was last approved, word by word, and who changed them since."""
    from translate.edition.history import since_approval  # start-up time

    batch = Batch(open_project(), articles, locale)
    found = batch.each(since_approval)
    if output is Format.JSON:
        print_json([_as_json(edition, item, everything=everything) for edition, item in found])
    else:
        _show(found, everything=everything)
    batch.finish()
    if exit_code and any(_listed(item, everything=everything) for _, item in found):
        raise typer.Exit(DIFFERENT)


def _listed(found: "Difference", *, everything: bool) -> "tuple[Change, ...]":
    return (*found.changed, *found.never) if everything else found.changed


def _as_json(edition: "Edition", found: "Difference", *, everything: bool) -> dict[str, object]:
    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "as approved": len(found.same),
        "changed": len(found.changed),
        "never approved": len(found.never),
        "sentences": [_change_json(change) for change in _listed(found, everything=everything)],
    }


def _change_json(change: "Change") -> dict[str, object]:
    return {
        "line": _line(change),
        "context": change.unit.context,
        "source": change.unit.source,
        "target": change.unit.target,
        "state": change.state,
        "approved": _approved_json(change.approved) if change.approved else None,
        "since": [
            {"event": event.number or None, "at": event.at, "action": event.action.value, "by": event.by}
            for event in change.since
        ],
    }


def _approved_json(approved: "Approved") -> dict[str, object]:
    event = approved.event
    whose = {"event": event.number or None, "at": event.at, "by": event.by}
    return {**(as_json(approved.version) or {}), **whose}


def _show(found: "Found", *, everything: bool) -> None:
    listed = [(edition, _listed(item, everything=everything)) for edition, item in found]
    if sys.stdout.isatty():
        print_editions(listed, _paint)
    else:
        rows = [_as_row(edition, change) for edition, changes in listed for change in changes]
        print_table(HEADS, rows)
    for edition, item in found:
        if item.never and not everything:
            place = f"{edition.article.path} ({edition.locale})"
            note(f"{place}: never approved: {len(item.never)}; --all lists them")


def _as_row(edition: "Edition", change: "Change") -> list[str]:
    last = change.since[-1] if change.since else None
    approval = change.approved.event if change.approved else None
    return [
        edition.article.path,
        edition.locale,
        str(_line(change) or ""),
        change.state,
        one_line(last.by) if last else "",
        last.at if last else "",
        one_line(approval.by) if approval else "",
        approval.at if approval else "",
        in_cell(change.source),
        in_cell(change.target),
    ]


def _paint(console: "Console", change: "Change") -> None:
    """A sentence, and what changed in source and text."""
    from rich.text import Text  # start-up time: rich

    from translate.cli.reviewing.past import event_line

    where = f"line {_line(change)}" if _line(change) else ""
    console.print(Text.assemble("  ", (where, "bold cyan"), "  ", change.state))
    if change.approved:
        console.print(Text.assemble("      ", event_line(change.approved.event, "dim")))
    if change.since:
        console.print(Text.assemble("      ", event_line(change.since[-1], "dim")))
    texts = (change.source, change.target)
    print_texts(console, texts[1:] if change.target and are_same(change.source) else texts)


def _line(change: "Change") -> int | None:
    places = change.unit.places
    return places[0].line if places else None
