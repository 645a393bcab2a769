"""Every key, in one table: what the help shows, and what the loop obeys.

A key works in Latin and Cyrillic layouts alike: the second letter is the one in the same place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

REDRAW = "\f"
"""Ctrl-L; also what a resized window counts as."""


class Command(StrEnum):
    """What a reader can tell the desk to do."""

    APPROVE = "approve"
    REVIEWED = "reviewed"
    REJECT = "reject"
    EDIT = "edit"
    TAKE = "take"
    NEXT = "next"
    BACK = "back"
    UNDO = "undo"
    HISTORY = "history"
    HELP = "help"
    QUIT = "quit"
    REDRAW = "redraw"
    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Key:
    """One row: its command, how the help names the key, what the terminal sends, and what it does."""

    command: Command
    name: str
    presses: tuple[str, ...]
    short: str  # for the line below the page; empty: only the help has it
    meaning: str


_RIGHT = ("\x1b[C", "\x1bOC", "\xe0M", "\x00M")  # terminals in both modes; Windows
_LEFT = ("\x1b[D", "\x1bOD", "\xe0K", "\x00K")

KEYS = (
    Key(Command.APPROVE, "a", ("a", "ф"), "approve", "approve the translation, and go on"),
    Key(Command.REVIEWED, "r", ("r", "к"), "reviewed", "record it as reviewed, one step below, and go on"),
    Key(Command.REJECT, "x", ("x", "ч"), "send back", "send it back, with a reason, and go on"),
    Key(Command.EDIT, "e", ("e", "у"), "edit", "edit it in your editor"),
    Key(Command.TAKE, "1–9", tuple("123456789"), "", "take the text of another person that has this number"),
    Key(Command.NEXT, "space", (" ", "s", "ы", *_RIGHT), "next", "go on without a decision; also s, →"),
    Key(Command.BACK, "b", ("b", "и", "і", *_LEFT), "back", "go back one sentence; also ←"),
    Key(Command.UNDO, "u", ("u", "г"), "undo", "take back your last decision"),
    Key(Command.HISTORY, "h", ("h", "р"), "history", "show all that was ever done to this sentence"),
    Key(Command.HELP, "?", ("?", ","), "keys", "show these keys"),
    Key(Command.QUIT, "q", ("q", "й", "\x04"), "quit", "end; every decision is saved already"),
    Key(Command.REDRAW, "Ctrl-L", (REDRAW,), "", "draw the page again"),
)

AFTER_EDIT = (
    Key(Command.EDIT, "e", ("e", "у"), "edit again", "edit your text again"),
    Key(Command.KEEP, "k", ("k", "л"), "keep", "keep it nevertheless"),
    Key(Command.DROP, "d", ("d", "в"), "drop", "drop your text"),
    Key(Command.REDRAW, "Ctrl-L", (REDRAW,), "", "draw the page again"),
)


def command_of(pressed: str, keys: Sequence[Key] = KEYS) -> Command | None:
    """The command of a key press, in upper or lower case; None when it has none. The end of input quits."""
    if not pressed:
        return Command.QUIT
    same = {pressed, pressed.lower()}
    return next((key.command for key in keys if same.intersection(key.presses)), None)
