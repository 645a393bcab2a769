from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.worddiff import Kind, Piece, plain, shortened, word_diff

LINES = (Path(__file__).parent / "worddiff_cases.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if not line.startswith("#")]
PARTS = [
    "the ",
    "port",
    " port",
    ", ",
    ".",
    "<a1>",
    "</a1>",
    "<x2/>",
    "4.5",
    "10",
    "-",
    "’",
    " ",
    "\u00a0",
    "\n",
    "ў",
]
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PARTS), max_size=15).map("".join))


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_the_difference_is_told_in_words(old: str, new: str, expected: str) -> None:
    assert plain(word_diff(old, new)) == expected


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED) == new
    assert all(piece.text for piece in pieces)
    assert all(
        (a.kind, b.kind) != (Kind.ADDED, Kind.REMOVED) and a.kind != b.kind for a, b in pairwise(pieces)
    )


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert word_diff(text, text) == ((Piece(Kind.SAME, text),) if text else ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b c d e", "a b c d x", "… c d [-e-]{+x+}"),
        ("x b c d e", "y b c d e", "[-x-]{+y+} b c …"),
        ("x b c d e f g.", "y b c d e f g h.", "[-x-]{+y+} b c … f g{+ h+}."),
        ("x b c d e f z", "y b c d e f w", "[-x-]{+y+} b c d e f [-z-]{+w+}"),
    ],
)
def test_long_stretches_that_are_the_same_can_be_left_out(old: str, new: str, expected: str) -> None:
    assert plain(shortened(word_diff(old, new), words=2)) == expected


def test_the_rendering_is_one_line() -> None:
    assert plain(word_diff("one\ntwo", "one\nthree")) == "one [-two-]{+three+}"
