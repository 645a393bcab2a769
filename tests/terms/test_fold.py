"""Folding keeps every letter's place, and a text without tags folds as it does piece by piece."""

from hypothesis import given
from hypothesis import strategies as st

from translate.terms.fold import fold

PIECES = [
    "ў",
    "Ў",
    "ё",
    "Ё",
    "й",
    "и\u0306",
    "е\u0301",
    "’",
    "'",
    "«",
    "»",
    "\u00a0",
    "\u2011",
    "²",
    "_",
    "1",
    " ",
    "\t",
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=12))
TAG = "<x1/>"


@given(text=TEXTS, locale=st.sampled_from(["ru", "be"]))
def test_a_text_folds_the_same_before_a_tag(text: str, locale: str) -> None:
    alone, before = fold(text, locale), fold(text + TAG, locale)
    size = len(alone.text)
    assert before.text[:size] == alone.text
    assert list(before.starts[:size]) == list(alone.starts)
    assert list(before.ends[:size]) == list(alone.ends)


@given(text=TEXTS, locale=st.sampled_from(["ru", "be"]))
def test_every_letter_comes_from_its_place(text: str, locale: str) -> None:
    folded = fold(text, locale)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
