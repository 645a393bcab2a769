"""`translate review`: read translations sentence by sentence in the terminal, and decide on each."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, say
from translate.cli.opening import open_project
from translate.cli.options import Articles, By, Locales
from translate.cli.person import person
from translate.errors import TranslateError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.edition import Edition
    from translate.model import Unit
    from translate.steps.review import Walk

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("review")
def review(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: Articles = None,
    locale: Locales = None,
    by: By = "",
    state: Annotated[
        list[str] | None,
        typer.Option("--state", help="Only sentences in this state: stale, draft, …; may be given again."),
    ] = None,
    worst: Annotated[
        bool, typer.Option("--worst-first", help="Begin with the machine drafts that are estimated worst.")
    ] = False,
    line: Annotated[
        int | None, typer.Option("--line", help="Begin with the sentence on this article line.")
    ] = None,
) -> None:
    """Read translations in the terminal, one sentence at a time: approve, send back, edit."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        note("error: `review` needs a terminal; programs use `translate approve` and `translate reject`")
        raise typer.Exit(2)
    from translate.edition.reading import estimated, waiting  # start-up time

    words = _known(state or ())
    batch = Batch(open_project(), articles, locale)
    wanted = len(batch.editions)

    def queue(edition: "Edition") -> "list[tuple[Unit, int | None]]":
        units = waiting(edition, words)
        points = estimated(edition, units) if worst else (None,) * len(units)
        return list(zip(units, points, strict=True))

    queues = batch.each(queue)
    walk = _walk([units for _, units in queues], line)
    if walk.stops:
        _read([edition for edition, _ in queues], walk, person(by), pause=len(queues) < wanted)
    elif queues:
        say("there is nothing to read here")
    batch.finish()


def _known(states: "Sequence[str]") -> "Sequence[str]":
    from translate.steps.review import WORDS  # start-up time

    for word in states:
        if word not in WORDS:
            raise typer.BadParameter(f"`{word}` is no state; there are {', '.join(WORDS)}")
    return states


def _walk(queues: "Sequence[Sequence[tuple[Unit, int | None]]]", line: int | None) -> "Walk":
    """All units: those with the lowest estimates first, those without edition by edition.

    With `line` from the first one on that line of an article.
    """
    from translate.steps.review import Stop, Walk, worst_first  # start-up time

    units = [(number, unit, points) for number, queue in enumerate(queues) for unit, points in queue]
    units.sort(key=lambda found: worst_first(found[2]))
    stops = tuple(Stop(number, unit.key) for number, unit, _ in units)
    if line is None:
        return Walk(stops)
    for at, (_, unit, _) in enumerate(units):
        if any(place.line == line for place in unit.places):
            return Walk(stops, at)
    raise TranslateError(f"no sentence on line {line} waits for a reader; --state shows others")


def _read(editions: "Sequence[Edition]", walk: "Walk", by: str, *, pause: bool) -> None:
    """Let `by` read, and say at the end what was done, however it ends."""
    from rich.console import Console  # start-up time
    from rich.text import Text

    from translate.cli.reviewing.desk import Desk
    from translate.cli.reviewing.keyboard import TerminalKeyboard
    from translate.cli.reviewing.screen import Screen

    screen = Screen(Console(highlight=False), TerminalKeyboard())
    desk = Desk(editions, walk, by, screen)
    try:
        if pause:
            screen.pause(Text("The errors above concern other articles; any key goes on without them."))
        screen.begin()
        desk.read()
    finally:
        say(desk.summary())
