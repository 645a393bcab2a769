"""Typography is passed over, and nothing but typography."""

import re
from collections import defaultdict
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.placeables import TAG
from translate.steps.extract.typography import normal_form, same_words

CASES = Path(__file__).parent / "extract_cases"


def pairs(name: str) -> list[tuple[str, str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), line) for line in lines]
    return [(old, new) for old, new in (line.split("\t") for line in found if not line.startswith("#"))]


@pytest.mark.parametrize(("old", "new"), pairs("typographic"))
def test_typography(old: str, new: str) -> None:
    assert old != new
    assert same_words(old, new)
    assert same_words(new, old)


@pytest.mark.parametrize(("old", "new"), pairs("not-typographic"))
def test_more_than_typography(old: str, new: str) -> None:
    assert not same_words(old, new)
    assert not same_words(new, old)


TOKEN = re.compile(
    rf"(?P<tag>{TAG.pattern})"
    r"|(?P<range>\d+(?:[-–]\d+|\s[-–]\s\d+)+)"
    r"|(?P<signed>(?<!\w)[-–—−]+\s*\$?\d+)"
    r"|(?P<word>\w+(?:[-–'’]\w+)*)"
    r"|(?P<mark>[.,…'’\"“])"
)
PLAIN = str.maketrans({"…": "...", "’": "'", "“": '"', "\u00a0": " "})


def substance(text: str) -> list[tuple[str | None, str]]:
    """Tags, words with hyphens and apostrophes, numbers with their signs, punctuation but dashes, in order.

    Found in another way than `normal_form` does: in one reading from left to right.
    """
    bare = text.replace("\u00ad", "").replace("…", "...")
    found = [(match.lastgroup, " ".join(match[0].translate(PLAIN).split())) for match in TOKEN.finditer(bare)]
    return [(kind, item.replace("–", "-") if kind == "range" else item) for kind, item in found]


PARTS = [
    "re",
    "Re",
    "1",
    " ",
    "\u00a0",
    "\u00ad",
    "-",
    "–",
    "—",
    "--",
    "−",
    "$",
    "'",
    "’",
    '"',
    "“",
    ".",
    "...",
    ",",
]
TAGS = ["<a1>", "</a1>"]


def test_no_two_texts_of_other_words_have_one_form() -> None:
    """All texts of up to four parts."""
    found: dict[object, list[str]] = defaultdict(list)
    for length in range(5):
        for parts in product([*PARTS, *TAGS], repeat=length):
            text = "".join(parts)
            found[normal_form(text)].append(text)
    wrong = [texts for texts in found.values() if len({tuple(substance(text)) for text in texts}) > 1]
    assert not wrong
    assert sum(len(texts) > 1 for texts in found.values()) > 10_000, "many differ in typography alone"


WRITTEN = "aBzжЎў019"
TEXTS = st.text(st.sampled_from([*WRITTEN, *" \u00a0-–—'’\"”.,…"]), max_size=30)


@given(TEXTS, st.sampled_from(WRITTEN), TEXTS, st.sampled_from(["", *WRITTEN, *" -’.", "<a1>"]))
def test_a_letter_or_digit_that_comes_goes_or_becomes_another_is_more(
    before: str, old: str, after: str, new: str
) -> None:
    assert same_words(before + old + after, before + new + after) is (old == new)


@given(TEXTS, TEXTS, TEXTS)
def test_tags_that_come_go_or_change_places_are_more(before: str, within: str, after: str) -> None:
    tagged = f"{before}<a1>{within}</a1>{after}"
    assert not same_words(tagged, f"{before}{within}{after}")
    assert not same_words(tagged, f"{before}<b1>{within}</b1>{after}")
    assert not same_words(tagged, f"{before}</a1>{within}<a1>{after}")


@given(st.lists(st.sampled_from(["Minsk", "beat", "Brest", "3", "2"]), min_size=2, max_size=6), st.randoms())
def test_words_in_another_order_are_more(words: list[str], random: Random) -> None:
    other = random.sample(words, len(words))
    assert same_words(" ".join(words), "\u00a0".join(other)) is (words == other)
