"""Bring a memory up to date with the files that it is a cache of."""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from translate.errors import TranslateError
from translate.files import locked
from translate.memory.content import BATCH, add_entries, forget_entries
from translate.memory.database import connect, is_damaged, remove, transaction, usable
from translate.memory.entry import Entry
from translate.memory.store import Memory

_PATIENCE_SECONDS = 1800.0
"""Another process may be reading a million entries."""
_COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds: a file looked at so soon after its last change may have changed since without a sign of it."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A file whose entries belong in the memory."""

    name: str  # tells the file apart from the others, for ever: its path below the project
    path: Path
    label: str  # what a match says of its origin: article id, name of the TMX file
    read: Callable[[], Iterable[Entry]]  # raises TranslateError when the file cannot be read


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a refresh did."""

    read: tuple[str, ...] = ()  # names of the files that were new or had changed
    gone: tuple[str, ...] = ()
    errors: tuple[TranslateError, ...] = ()  # of files that could not be read; the memory does without them


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the memory knows it."""

    number: int
    stamp: str
    digest: str  # empty: it was not read to its end


def refresh(memory: Memory, holdings: Sequence[Holding]) -> Refresh:
    """Make the memory hold what the files hold: read those that changed, forget those that are gone.

    Safe beside other processes, of which one refreshes at a time, and against being killed: a file counts as
    read only when all of it is in.

    Raises:
        TranslateError: the database cannot be written, or another process is at it for too long.
    """
    with usable(memory.path):
        if _is_fresh(memory.connection, holdings):
            return Refresh()
    with locked(memory.path.with_suffix(".lock"), timeout=_PATIENCE_SECONDS), usable(memory.path):
        try:
            return _refreshed(memory.connection, holdings)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            memory.close()
            remove(memory.path)
            memory.connection = connect(memory.path)
            return _refreshed(memory.connection, holdings)


def _is_fresh(connection: sqlite3.Connection, holdings: Sequence[Holding]) -> bool:
    known = _known(connection)
    if known.keys() != {holding.name for holding in holdings}:
        return False
    return all(_trusted(known[holding.name], holding.path) for holding in holdings)


def _refreshed(connection: sqlite3.Connection, holdings: Sequence[Holding]) -> Refresh:
    known = _known(connection)
    gone = sorted(known.keys() - {holding.name for holding in holdings})
    for name in gone:
        _forget(connection, known.pop(name).number)
    read: list[str] = []
    errors: list[TranslateError] = []
    for holding in holdings:
        old = known.get(holding.name)
        if old and _trusted(old, holding.path):
            continue
        try:
            if _read_changed(connection, holding, old):
                read.append(holding.name)
        except TranslateError as error:
            errors.append(error)
            for file in (old, _known(connection).get(holding.name)):
                if file:
                    _forget(connection, file.number)
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    return Refresh(tuple(read), tuple(name for name in gone if not name.startswith("/")), tuple(errors))


def _read_changed(connection: sqlite3.Connection, holding: Holding, old: _File | None) -> bool:
    """Read a file unless it still has the content it had. A small one is exchanged in one transaction."""
    stamp, digest = _stamp(holding.path), _digest(holding.path)
    if old and old.digest == digest:
        with transaction(connection):
            connection.execute("UPDATE file SET stamp = ? WHERE id = ?", (stamp, old.number))
        return False
    entries = iter(holding.read())
    number = None
    finished = False
    while not finished:
        batch = list(islice(entries, BATCH))
        finished = len(batch) < BATCH
        with transaction(connection):
            if number is None:
                number = _begin(connection, holding, stamp, old)
            add_entries(connection, number, batch)
            if finished:
                connection.execute("UPDATE file SET digest = ? WHERE id = ?", (digest, number))
    if old:
        _forget(connection, old.number)
    return True


def _begin(connection: sqlite3.Connection, holding: Holding, stamp: str, old: _File | None) -> int:
    """A new, unfinished file for an old one, which is forgotten as far as one transaction goes."""
    if old:  # by a name that no file has, so that the refresh after a kill forgets the rest of it
        connection.execute("UPDATE file SET name = '/' || id WHERE id = ?", (old.number,))
        forget_entries(connection, old.number)
    number = connection.execute(
        "INSERT INTO file (name, label, stamp, digest) VALUES (?, ?, ?, '')",
        (holding.name, holding.label, stamp),
    ).lastrowid
    assert number is not None
    return number


def _forget(connection: sqlite3.Connection, number: int) -> None:
    """Forget a file and its entries, piece by piece."""
    left = True
    while left:
        with transaction(connection):
            connection.execute("UPDATE file SET digest = '' WHERE id = ?", (number,))
            left = forget_entries(connection, number)
            if not left:
                connection.execute("DELETE FROM file WHERE id = ?", (number,))


def _known(connection: sqlite3.Connection) -> dict[str, _File]:
    rows = connection.execute("SELECT name, id, stamp, digest FROM file")
    return {name: _File(number, stamp, digest) for name, number, stamp, digest in rows}


def _trusted(file: _File, path: Path) -> bool:
    """Whether a file is surely the one that was read, going by its size and time alone."""
    if not file.digest or not path.exists():
        return False
    size, changed, _ = _stamp(path).split()
    old_size, old_changed, looked = file.stamp.split()
    return (size, changed) == (old_size, old_changed) and int(changed) + _COARSEST_CLOCK < int(looked)


def _stamp(path: Path) -> str:
    """Size and time of change of a file, and the time now."""
    try:
        status = path.stat()
    except OSError as error:
        raise TranslateError(f"cannot be read: {error.strerror}", path) from error
    return f"{status.st_size} {status.st_mtime_ns} {time.time_ns()}"


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise TranslateError(f"cannot be read: {error.strerror}", path) from error
