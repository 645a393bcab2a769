"""The file of a memory: its tables, and how it is opened, begun anew and kept whole.

It is a cache. What it holds can always be read again from PO and TMX files, so that a file of an earlier
version, or a damaged one, is simply begun anew. Write-ahead logging lets others read while one writes; a
process that is killed leaves the last finished transaction.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from translate.errors import TranslateError

VERSION = 2
"""Of the tables and of what stands in them: a change of either is a new version."""

_TABLES = """
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,   -- what a match says of its origin
    stamp TEXT NOT NULL,   -- size and time of change, and when they were looked at
    digest TEXT NOT NULL   -- empty until every entry is in
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    number INTEGER NOT NULL,   -- of the source text among all different ones, see words.py
    hash INTEGER NOT NULL,     -- of the source text
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    context TEXT,
    before INTEGER,            -- hashes of the neighbours
    after INTEGER,
    author TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX entry_hash ON entry (hash, origin);
CREATE INDEX entry_number ON entry (number, origin);
CREATE INDEX entry_file ON entry (file);
CREATE TABLE word (word INTEGER PRIMARY KEY, count INTEGER NOT NULL);
CREATE TABLE remark (name TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (word, content='', columnsize=0, detail=none, tokenize=ascii);
"""

_BUSY_SECONDS = 60.0
_PAUSE_SECONDS = 0.01
_CACHE_KIB = 131072
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def connect(path: Path) -> sqlite3.Connection:
    """Open the database at `path`; make it where it is missing, of another version or damaged.

    Raises:
        TranslateError: it cannot be opened or made.
    """
    with usable(path):
        try:
            return _opened(path)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            remove(path)
            return _opened(path)


def is_damaged(error: sqlite3.DatabaseError) -> bool:
    """Whether the file is not, or is no longer, a database; all else is trouble of the moment."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _DAMAGED


def remove(path: Path) -> None:
    """Delete a database and what SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


@contextmanager
def usable(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk have to say into an error for people."""
    try:
        yield
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    except OSError as error:
        raise TranslateError(f"the translation memory cannot be made: {error.strerror}", path) from error


def unusable(path: Path, error: sqlite3.Error) -> TranslateError:
    """What SQLite has to say, for people. A damaged file is deleted: all in it can be read again."""
    if isinstance(error, sqlite3.DatabaseError) and is_damaged(error):
        remove(path)
        message = "the translation memory was damaged and is deleted; run the command again, it is made anew"
    else:
        message = f"the translation memory cannot be used: {error}; delete the file, it is made anew"
    return TranslateError(message, path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and one writer at a time."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        _log_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost a transaction, no more
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store = MEMORY")
        if _version(connection) != VERSION:
            with transaction(connection):
                if _version(connection) != VERSION:  # nobody else made it in the meantime
                    _begin_anew(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Begin write-ahead logging. SQLite itself does not wait where another begins it at once."""
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _begin_anew(connection: sqlite3.Connection) -> None:
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'words\\__%' ESCAPE '\\'"
    ).fetchall()
    for (name,) in names:
        connection.execute(f'DROP TABLE "{name}"')
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")
