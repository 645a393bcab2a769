"""The index that finds, among a million texts, the few hundred that may resemble a given one.

Texts that are alike share most of their words. The rarest of them are looked up, as many as a fixed number of
index entries allows, and only among texts of a length that can be alike at all: the row numbers of the
full-text index begin with the length, so that no others are read.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from math import ceil, log
from zlib import crc32

from translate.placeables import strip_tags

CANDIDATES = 500
"""Texts that are compared letter by letter."""
_BUDGET = 60_000
"""Index entries that are read for one text. The rarest word is always looked up."""
_WORD = re.compile(r"[^\W_]+")
_SERIAL_BITS = 32
_LONGEST = (1 << 30) - 1


def words(text: str) -> set[int]:
    """The words of a text, without regard to case or tags, as numbers."""
    return {crc32(word.encode()) for word in _WORD.findall(strip_tags(text).casefold())}


def length(text: str) -> int:
    """The length of a text as its row number tells it: characters without tags."""
    return min(len(strip_tags(text)), _LONGEST)


def first_number(size: int) -> int:
    """The lowest row number of texts of a length."""
    return size << _SERIAL_BITS


def add(connection: sqlite3.Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Index texts by row number."""
    rows = _rows(texts)
    connection.executemany(
        "INSERT INTO words (rowid, word) VALUES (?, ?)", ((number, _terms(found)) for number, found in rows)
    )
    _count(connection, Counter(word for _, found in rows for word in found))


def remove(connection: sqlite3.Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Take texts out of the index again: it has to be told what stood there."""
    rows = _rows(texts)
    connection.executemany(
        "INSERT INTO words (words, rowid, word) VALUES ('delete', ?, ?)",
        ((number, _terms(found)) for number, found in rows),
    )
    counts = Counter(word for _, found in rows for word in found)
    _count(connection, {word: -count for word, count in counts.items()})


def candidates(connection: sqlite3.Connection, text: str, at_least: float) -> list[int]:
    """Row numbers of texts that may be alike `text` to the degree `at_least` (0 to 1), likeliest first."""
    rarest = _rarest(connection, words(text))
    if not rarest:
        return []
    size = length(text)
    low, high = first_number(int(size * at_least)), first_number(ceil(size / at_least) + 1) - 1
    one = (
        "SELECT * FROM"
        " (SELECT rowid AS number, ? AS weight FROM words (?) WHERE rowid BETWEEN ? AND ? LIMIT ?)"
    )
    values = [part for word, weight in rarest for part in (weight, _term(word), low, high, _BUDGET)]
    rows = connection.execute(
        f"SELECT number FROM ({' UNION ALL '.join([one] * len(rarest))})"
        " GROUP BY number ORDER BY sum(weight) DESC, abs(number - ?) LIMIT ?",
        [*values, first_number(size), CANDIDATES],
    )
    return [number for (number,) in rows]


def _rarest(connection: sqlite3.Connection, found: set[int]) -> list[tuple[int, float]]:
    """The words to look up, each with the weight of having it in common: rare words tell more."""
    marks = ",".join("?" * len(found))
    counted = connection.execute(
        f"SELECT count, word FROM word WHERE word IN ({marks}) AND count > 0 ORDER BY count, word", [*found]
    )
    chosen: list[tuple[int, float]] = []
    read = 0
    for count, word in counted:
        read += count
        if chosen and read > _BUDGET:
            break
        chosen.append((word, log(1 + _BUDGET / count)))
    return chosen


def _rows(texts: Iterable[tuple[int, str]]) -> list[tuple[int, set[int]]]:
    """In ascending order: at every step back the full-text index would be written out."""
    return [(number, words(text)) for number, text in sorted(texts)]


def _count(connection: sqlite3.Connection, counts: Mapping[int, int]) -> None:
    connection.executemany(
        "INSERT INTO word (word, count) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET count = count + excluded.count",
        sorted(counts.items()),
    )


def _terms(found: set[int]) -> str:
    return " ".join(map(_term, sorted(found)))


def _term(word: int) -> str:
    return f"{word:08x}"
