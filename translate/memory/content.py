"""Entries into the tables of a memory, and out of them."""

import sqlite3
from collections.abc import Iterable, Sequence

from translate.memory import words
from translate.memory.entry import Entry
from translate.memory.store import text_key

BATCH = 20_000
"""Entries in one transaction: what is held in memory at once, and what a kill may cost."""
_KNOWN = "SELECT number FROM entry WHERE hash = ? AND source = ? LIMIT 1"
_USED = "SELECT 1 FROM entry WHERE number = ? LIMIT 1"
_LAST = "SELECT max(number) FROM entry WHERE number >= ? AND number < ?"


def add_entries(connection: sqlite3.Connection, file: int, entries: Sequence[Entry]) -> None:
    """Add entries of a file, within a transaction."""
    numbers = _numbers(connection, {entry.passage.source for entry in entries})
    connection.executemany(
        "INSERT INTO entry (file, origin, number, hash, source, target, context, before, after, author, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                file,
                entry.origin,
                numbers[entry.passage.source],
                text_key(entry.passage.source),
                entry.passage.source,
                entry.target,
                entry.passage.context,
                None if entry.passage.before is None else text_key(entry.passage.before),
                None if entry.passage.after is None else text_key(entry.passage.after),
                entry.by,
                entry.at,
            )
            for entry in entries
        ),
    )


def forget_entries(connection: sqlite3.Connection, file: int) -> bool:
    """Remove entries of a file, `BATCH` at most, within a transaction. Whether some may be left."""
    rows = connection.execute(
        "SELECT id, number, source FROM entry WHERE file = ? LIMIT ?", (file, BATCH)
    ).fetchall()
    connection.executemany("DELETE FROM entry WHERE id = ?", ((row[0],) for row in rows))
    texts = {number: text for _, number, text in rows}
    words.remove(
        connection,
        (item for item in texts.items() if not connection.execute(_USED, item[:1]).fetchone()),
    )
    return len(rows) == BATCH


def _numbers(connection: sqlite3.Connection, texts: Iterable[str]) -> dict[str, int]:
    """The number of every text. Those not there yet get the next of their length, and are indexed."""
    numbers: dict[str, int] = {}
    new: dict[int, str] = {}
    last: dict[int, int] = {}
    for text in sorted(texts):
        known = connection.execute(_KNOWN, (text_key(text), text)).fetchone()
        if known:
            numbers[text] = known[0]
        else:
            size = words.length(text)
            last[size] = last.get(size) or _last_number(connection, size)
            last[size] += 1
            numbers[text] = last[size]
            new[last[size]] = text
    words.add(connection, new.items())
    return numbers


def _last_number(connection: sqlite3.Connection, size: int) -> int:
    """The highest number in use for texts of a length."""
    first, end = words.first_number(size), words.first_number(size + 1)
    (number,) = connection.execute(_LAST, (first, end)).fetchone()
    return first if number is None else number
