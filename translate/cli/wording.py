"""How events and differences are told: painted for a terminal, or in plain words for a table."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

    from translate.edition import Edition
    from translate.ledger import Event, Version
    from translate.worddiff import Piece

Told = TypeVar("Told")
NO_TEXT = "no text"


def states(event: "Event") -> str:
    """How far the text had come before and after, `translated → approved`; one word where it is the same."""
    from translate.catalog import ALTERNATIVE  # start-up time: polib

    was, now = (version.state if version else NO_TEXT for version in (event.was, event.now))
    return was if was in (now, ALTERNATIVE) else f"{was} → {now}"


def changes(event: "Event") -> "tuple[tuple[Piece, ...], tuple[Piece, ...]]":
    """What an event changed in the source and in the text; a text that came to stand beside counts as new."""
    from translate.catalog import ALTERNATIVE  # start-up time: polib
    from translate.worddiff import word_diff

    was, now = event.was, event.now
    if was and was.state == ALTERNATIVE:
        return word_diff(was.source, was.source), word_diff("", was.target)
    before, after = was or now, now or was
    source = word_diff(before.source, after.source) if before and after else ()
    return source, word_diff(was.target if was else "", now.target if now else "")


def are_same(pieces: "Iterable[Piece]") -> bool:
    """Whether nothing changed."""
    from translate.worddiff import Kind  # start-up time

    return all(piece.kind is Kind.SAME for piece in pieces)


def in_cell(pieces: "Iterable[Piece]") -> str:
    """The pieces in one cell of a table."""
    from translate.worddiff import plain  # start-up time: polib

    return one_line(plain(pieces))


def one_line(text: str) -> str:
    """The text without tabs and line ends."""
    return " ".join(text.split())


def as_json(version: "Version | None") -> dict[str, str] | None:
    """A version for programs."""
    if version is None:
        return None
    return {"source": version.source, "target": version.target, "state": version.state}


def print_editions(
    listed: "Iterable[tuple[Edition, Sequence[Told]]]", tell: "Callable[[Console, Told], None]"
) -> None:
    """What is told of each edition, below its name."""
    from rich.console import Console  # start-up time: rich
    from rich.text import Text

    console = Console(highlight=False)
    for edition, told in listed:
        console.print(Text(f"{edition.article.path} ({edition.locale})", style="bold"))
        if not told:
            console.print(Text("      nothing", style="dim"))
        for each in told:
            tell(console, each)


def print_texts(console: "Console", texts: "Iterable[Sequence[Piece]]") -> None:
    """What changed, indented below a heading, also where a text runs over several lines."""
    from rich.padding import Padding  # start-up time: rich

    from translate.cli.reviewing.marking import difference

    for pieces in texts:
        shown = difference(pieces)
        if are_same(pieces):
            shown.stylize("dim")
        console.print(Padding(shown, (0, 0, 0, 6)))
