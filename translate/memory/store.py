"""A translation memory: entries in a database, found by their source text or by its likeness."""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from translate.memory import words
from translate.memory.database import connect, unusable, usable
from translate.memory.entry import Match, Origin, Passage
from translate.memory.scoring import CONTEXT_PENALTY, EXACT, IN_CONTEXT, ORIGIN_PENALTIES, similar_texts

EVERY_ORIGIN = frozenset(Origin)

_MOST = 200
"""Entries of one text that are looked at, the most trusted first: a line of every article has thousands."""
_ENTRIES = f"""
SELECT target, origin, label, context, before, after, author, at
FROM entry JOIN file ON file.id = entry.file WHERE {{}} ORDER BY origin LIMIT {_MOST}
"""
_BY_TEXT = _ENTRIES.format("hash = ? AND source = ?")
_BY_NUMBER = _ENTRIES.format("number = ?")
_FILES_WITH_ENTRIES = """
SELECT name, digest FROM file WHERE EXISTS (SELECT 1 FROM entry WHERE file = file.id) ORDER BY name
"""
_ORIGINS = tuple(Origin)

_Row = tuple[str, int, str, str | None, int | None, int | None, str, str]


class Memory:
    """The memory of one pair of locales. To be closed, or used in a `with` statement."""

    def __init__(self, path: Path, origins: Collection[Origin] = EVERY_ORIGIN) -> None:
        """Open the memory at `path`, which is made if need be; only entries of `origins` are found.

        Raises:
            TranslateError: the file cannot be opened or made.
        """
        self.path = path
        self.connection = connect(path)
        self.origins = frozenset(origins)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within it all answers come from the memory as it is at the beginning. Many come a third faster."""
        with usable(self.path):
            self.connection.execute("BEGIN")
        try:
            yield
        finally:
            with usable(self.path):
                self.connection.execute("COMMIT")

    def exact(self, passage: Passage) -> list[Match]:
        """The translations of exactly this source text, each once, best first.

        Two with the same percentage are two different translations of equal standing.
        """
        source = passage.source
        try:  # a context manager would take a tenth of the time
            rows = self.connection.execute(_BY_TEXT, (text_key(source), source)).fetchall()
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error
        return self._matches(passage, source, EXACT, rows) if rows else []

    def find(self, passage: Passage, at_least: int, limit: int) -> list[Match]:
        """At most `limit` translations of this source text and of similar ones, best first.

        Args:
            passage: what is to be translated.
            at_least: percentage below which nothing is found.
            limit: how many to find.
        """
        with usable(self.path):
            texts = self._texts(passage.source, at_least)
            numbers = list(texts)
            matches: list[Match] = []
            for place, percent in similar_texts(passage.source, list(texts.values()), at_least):
                if len(matches) >= limit and percent < matches[limit - 1].percent:
                    break  # penalties only lower what follows
                rows = self.connection.execute(_BY_NUMBER, (numbers[place],)).fetchall()
                found = self._matches(passage, texts[numbers[place]], percent, rows)
                matches = _best_first([*matches, *found])
        return [match for match in matches if match.percent >= at_least][:limit]

    def counts(self) -> dict[Origin, int]:
        """How many entries there are of each origin."""
        with usable(self.path):
            rows = self.connection.execute("SELECT origin, count(*) FROM entry GROUP BY origin")
            return {Origin(origin): count for origin, count in rows}

    def fingerprint(self) -> str:
        """What identifies all that can be found; it stays while the files with entries stay as they are."""
        with usable(self.path):
            rows = self.connection.execute(_FILES_WITH_ENTRIES).fetchall()
        return blake2b(repr((sorted(self.origins), rows)).encode(), digest_size=8).hexdigest()

    def remark(self, name: str) -> str:
        """What was last written down under a name; empty if nothing was, or the memory was made anew."""
        with usable(self.path):
            row = self.connection.execute("SELECT text FROM remark WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def write_remark(self, name: str, text: str) -> None:
        """Write something down under a name, for whoever works with the memory next."""
        with usable(self.path):
            self.connection.execute("INSERT OR REPLACE INTO remark (name, text) VALUES (?, ?)", (name, text))

    def _texts(self, source: str, at_least: int) -> dict[int, str]:
        """The texts that may be alike, by their row numbers; the text itself is always among them."""
        numbers = words.candidates(self.connection, source, at_least / 100)
        marks = ",".join("?" * len(numbers))
        rows = self.connection.execute(
            f"SELECT number, source FROM entry WHERE number IN ({marks}) GROUP BY number"
            " UNION SELECT number, source FROM entry WHERE hash = ? AND source = ?",
            [*numbers, text_key(source), source],
        )
        return dict(rows.fetchall())

    def _matches(self, passage: Passage, text: str, likeness: int, rows: list[_Row]) -> list[Match]:
        """The translations of a text that is so many percent like the passage's, best first."""
        neighbours = _neighbours(passage)
        matches = []
        for row in rows:
            match = _match(passage, neighbours, text, likeness, row)
            if match and match.origin in self.origins:
                matches.append(match)
        return _best_first(matches) if len(matches) > 1 else matches


def text_key(text: str) -> int:
    """A number by which a text is found."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)


def _neighbours(passage: Passage) -> tuple[int, int] | None:
    """What an entry's neighbours must be; None when too little is known to tell."""
    if passage.before is None or passage.after is None or not (passage.before or passage.after):
        return None
    return text_key(passage.before), text_key(passage.after)


def _match(
    passage: Passage, neighbours: tuple[int, int] | None, text: str, likeness: int, row: _Row
) -> Match | None:
    """The match that an entry is; None when it is the passage itself."""
    target, number, label, context, before, after, author, at = row
    origin = _ORIGINS[number]
    exact = text == passage.source
    if exact and origin is not Origin.TMX and (label, context) == (passage.article, passage.context):
        return None
    percent = likeness - ORIGIN_PENALTIES[origin]
    if context is not None and passage.context is not None and context != passage.context:
        percent -= CONTEXT_PENALTY
    elif exact and neighbours == (before, after):
        percent += IN_CONTEXT - EXACT
    return Match(percent, text, target, origin, label, exact, author, at)


def _best_first(matches: list[Match]) -> list[Match]:
    """Each pair of texts once, by the best of its entries; of equal ones the latest."""
    ordered = sorted(matches, key=lambda match: (match.label, match.target))
    ordered.sort(key=lambda match: match.at, reverse=True)
    ordered.sort(key=lambda match: (-match.percent, match.origin))
    best: dict[tuple[str, str], Match] = {}
    for match in ordered:
        best.setdefault((match.source, match.target), match)
    return list(best.values())
