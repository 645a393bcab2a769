"""`translate draft` says what became of the names of the glossary."""

import re

from tests.conftest import Newsroom

ARTICLE = """The delegation flew to Budapest on Monday.

Imangali Tasmagambetov told Reuters about Belarus.

Makei, Ryzhenkov and Golovchenko returned from Tashkent.
"""


def test_names_are_counted_by_rung_and_written_down(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "names.txt").write_text(ARTICLE, encoding="utf-8")
    newsroom.run("extract")
    rows = newsroom.json("draft")
    assert {row["locale"] for row in rows} == {"ru", "be"}
    for row in rows:
        served = re.findall(
            r'served=(?:"([^"]+)"|(\S+))', newsroom.po(row["locale"], "names").read_text("utf-8")
        )
        rungs = [pair.partition(":")[2] for quoted, bare in served for pair in (quoted or bare).split()]
        assert row["terms put right"] == len(rungs) > 0
        assert row["terms by rung"] == {rung: rungs.count(rung) for rung in rungs}
        assert row["terms ok"] + row["terms put right"] + row["terms to check"] == 8


def test_drafting_again_gives_the_same_file(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "names.txt").write_text(ARTICLE, encoding="utf-8")
    newsroom.run("extract", "--locale", "be")
    newsroom.run("draft", "--locale", "be")
    drafted = newsroom.po("be", "names").read_bytes()
    newsroom.run("draft", "--locale", "be", "--redo")
    assert newsroom.po("be", "names").read_bytes() == drafted
