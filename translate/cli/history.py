"""`translate history`: what was done to translations, by whom and why; and bring back an earlier text."""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Lines, Locales, OutputFormat
from translate.cli.person import person
from translate.cli.wording import (
    are_same,
    as_json,
    changes,
    in_cell,
    one_line,
    print_editions,
    print_texts,
    states,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from translate.edition import Edition
    from translate.ledger import Event
    from translate.steps.history import Entry

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "event", "at", "line", "action", "by", "state", "source", "text", "why")
RESTORED = ("article", "locale", "event", "restored", "by", "line", "state", "text")


@app.command("history")
def history(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: Articles = None,
    locale: Locales = None,
    line: Lines = None,
    by: Annotated[
        str, typer.Option("--by", help="Only what this person did; with --restore: who brings it back.")
    ] = "",
    since: Annotated[
        datetime | None, typer.Option("--since", formats=["%Y-%m-%d"], help="Only from this day on.")
    ] = None,
    last: Annotated[int | None, typer.Option("--last", min=1, help="Only the last N of an edition.")] = None,
    number: Annotated[
        int | None, typer.Option("--restore", metavar="EVENT", help="Bring back the text of this event.")
    ] = None,
    before: Annotated[
        bool, typer.Option("--was", help="With --restore: the text from before the event.")
    ] = False,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Show what was done to translations: from what to what, by whom, when and why. Bring back a text."""
    if before and number is None:
        raise typer.BadParameter("--was goes with --restore EVENT")
    if number is not None and (line or since or last):
        raise typer.BadParameter("--restore goes with --was and --by alone; the event says which sentence")
    batch = Batch(open_project(), articles, locale)
    if number is not None:
        _restore(batch, number, by, output, before=before)
    else:
        from translate.edition.history import past  # start-up time
        from translate.steps.history import Wanted

        wanted = Wanted(by=by.strip(), since=since.date() if since else None, last=last)
        _print(batch.each(lambda edition: past(edition, wanted, line or ())), output)
    batch.finish()


def _restore(batch: Batch, number: int, by: str, output: Format, *, before: bool) -> None:
    from translate.edition.history import restore  # start-up time
    from translate.steps.review import Moment

    if len(batch.editions) > 1:
        raise typer.BadParameter("--restore needs one article and one --locale: events are counted in each")
    name = person(by)
    for edition, (done, event) in batch.each(lambda edition: restore(edition, Moment(number, before), name)):
        line = done.after.places[0].line if done.after.places else None
        row = {
            "article": edition.article.path,
            "locale": edition.locale,
            "event": event.number,
            "restored": number,
            "by": name,
            "line": line,
        }
        if output is Format.JSON:
            print_json(row | {"was": as_json(event.was), "now": as_json(event.now)})
        else:
            cells = row | {"state": states(event), "text": in_cell(changes(event)[1])}
            print_table(RESTORED, [[_cell(cells[head]) for head in RESTORED]])
        note(
            f"to take this back: translate history {edition.article.path} --locale {edition.locale}"
            f" --restore {event.number} --was"
        )


def _print(found: "Sequence[tuple[Edition, Sequence[Entry]]]", output: Format) -> None:
    if output is Format.JSON:
        print_json([_as_json(edition, entry) for edition, entries in found for entry in entries])
    elif sys.stdout.isatty():
        print_editions(found, _paint)
    else:
        print_table(HEADS, [_as_row(edition, entry) for edition, entries in found for entry in entries])


def _as_json(edition: "Edition", entry: "Entry") -> dict[str, object]:
    event = entry.event
    return {
        "article": edition.article.path,
        "locale": edition.locale,
        "event": event.number or None,
        "at": event.at,
        "line": entry.line,
        "action": event.action.value,
        "by": event.by,
        "context": event.context,
        "source": event.source,
        "was": as_json(event.was),
        "now": as_json(event.now),
        "why": event.why,
    }


def _as_row(edition: "Edition", entry: "Entry") -> list[str]:
    event = entry.event
    values = _as_json(edition, entry) | {"by": one_line(event.by), "why": one_line(event.why)}
    source, text = changes(event)
    values |= {"state": states(event), "source": in_cell(source), "text": in_cell(text)}
    return [_cell(values[head]) for head in HEADS]


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _paint(console: "Console", entry: "Entry") -> None:
    """An event, and what it changed in the texts."""
    console.print(_heading(entry))
    source, text = changes(entry.event)
    print_texts(console, [text] if are_same(source) else [source, text])


def _heading(entry: "Entry") -> "Text":
    from rich.text import Text  # start-up time: rich

    from translate.cli.reviewing.marking import visible
    from translate.cli.reviewing.past import deed_word

    event = entry.event
    what = deed_word(event.action, event.now.state if event.now else "deleted")
    told = (
        event.moment.astimezone().strftime("%Y-%m-%d %H:%M"),
        f"line {entry.line}" if entry.line else "",
        visible(_whose(event, what)),
        states(event),
    )
    number = str(event.number) if event.number else "–"
    return Text.assemble((f"{number:>4}", "bold cyan"), "  ", "  ".join(filter(None, told)))


def _whose(event: "Event", what: str) -> str:
    by = event.by.partition("+")[0]
    return what + (f" by {by}" if by else "") + (f": {event.why}" if event.why else "")
