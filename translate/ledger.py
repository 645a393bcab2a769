"""The ledger beside a PO file: an append-only list of what changed, from what, by whom; JSON lines.

The PO file alone says what holds now; the ledger says how it came about, and loses no text that was replaced.
A line is written before the PO file is, so that nothing changes unrecorded; when a crash comes between the
two, the next command takes the line out again.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from translate.errors import LedgerError, TranslateError


class Action(StrEnum):
    """What was done to a unit."""

    EDIT = "edit"  # outside this tool: in an editor, by another program
    EXTRACT = "extract"  # the article changed
    DRAFT = "draft"
    APPROVE = "approve"
    REJECT = "reject"
    IMPORT = "import"
    RESTORE = "restore"
    ASSIGN = "assign"


@dataclass(frozen=True, slots=True)
class Doing:
    """What a command does, on whose behalf, and why."""

    action: Action
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A unit's text at one moment."""

    source: str
    target: str
    state: str  # the word of the `# l10n:` line, or "new" or "stale"
    context: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What identified the unit at that moment."""
        return (self.context, self.source)


@dataclass(frozen=True, slots=True)
class Event:
    """One change of one unit. The unit is the one with this context and source after the change."""

    at: str  # ISO date and time, UTC
    action: Action
    by: str
    context: str
    source: str
    was: Version | None  # None: there was no text
    now: Version | None  # None: the text was deleted, or its sentence left the article
    why: str = ""
    number: int = field(default=0, compare=False)  # its line in the ledger; 0: not written yet

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the unit after the change."""
        return (self.context, self.source)

    @property
    def moment(self) -> datetime:
        """When it happened; a date without a time zone is UTC."""
        moment = datetime.fromisoformat(self.at)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def ledger_path(po_path: Path) -> Path:
    """Where the ledger of a PO file lies."""
    return po_path.with_suffix(".history.jsonl")


def read_ledger(path: Path) -> list[Event]:
    """The events of a ledger, oldest first; none when there is no ledger. A cut last line is left out.

    Raises:
        LedgerError: a line is no event; says which.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise LedgerError(f"cannot be read: {error.strerror}", path) from error
    lines = data.split(b"\n")
    return [_event(line, path, number) for number, line in enumerate(lines[:-1], 1) if line.strip()]


def latest(events: Iterable[Event]) -> dict[tuple[str, str], Version | None]:
    """The last version of each unit that the ledger knows, by the context and source that it has now."""
    found: dict[tuple[str, str], Version | None] = {}
    for event in events:
        if event.was is not None and event.was.key != event.key:
            found.pop(event.was.key, None)
        found[event.key] = event.now
    return found


def append(path: Path, events: Iterable[Event]) -> None:
    """Add events at the end, durably. What a killed writer left of a line is removed first.

    The caller holds the lock of the PO file.

    Raises:
        TranslateError: the ledger cannot be written.
    """
    lines = [json.dumps(_plain(event), ensure_ascii=False) + "\n" for event in events]
    if not lines:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            _remove_cut_line(file)
            file.write("".join(lines).encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise TranslateError(f"cannot be written: {error.strerror}", path) from error


def ledger_size(path: Path) -> int:
    """How long a ledger is, in bytes; 0 when there is none."""
    return path.stat().st_size if path.exists() else 0


def take_back(path: Path, length: int) -> None:
    """Make a ledger as long as it was before a change that did not come about.

    The caller holds the lock of the PO file.

    Raises:
        TranslateError: the ledger cannot be written.
    """
    try:
        if ledger_size(path) > length:
            with path.open("rb+") as file:
                file.truncate(length)
                os.fsync(file.fileno())
    except OSError as error:
        raise TranslateError(f"cannot be written: {error.strerror}", path) from error


def _remove_cut_line(file: Any) -> None:
    size = file.seek(0, os.SEEK_END)
    if size == 0:
        return
    file.seek(size - 1)
    if file.read(1) == b"\n":
        return
    file.seek(0)
    file.truncate(file.read().rfind(b"\n") + 1)


def _plain(event: Event) -> dict[str, Any]:
    values = {name: value for name, value in asdict(event).items() if value and name != "number"}
    return values | {"was": _plain_version(event.was), "now": _plain_version(event.now)}


def _plain_version(version: Version | None) -> dict[str, str] | None:
    if version is None:
        return None
    return {name: value for name, value in asdict(version).items() if value or name != "context"}


def _event(line: bytes, path: Path, number: int) -> Event:
    try:
        values = json.loads(line)
        was, now = (Version(**values[name]) if values[name] else None for name in ("was", "now"))
        return Event(
            at=_checked_date(values["at"]),
            action=Action(values["action"]),
            by=values.get("by", ""),
            context=values.get("context", ""),
            source=values.get("source", ""),
            was=was,
            now=now,
            why=values.get("why", ""),
            number=number,
        )
    except (ValueError, KeyError, TypeError) as error:
        message = "is no line of a ledger; take the line back from git, or delete it"
        raise LedgerError(message, path, number) from error


def _checked_date(value: str) -> str:
    datetime.fromisoformat(value)
    return value
