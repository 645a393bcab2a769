"""Tags through an engine that never sees them: cases/*.toml, and properties over any tags."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.engine import PseudoEngine
from translate.model import Draft
from translate.placeables import differences, strip_tags
from translate.tagged import translate_tagged

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


class TableEngine:
    """Knows only the sentences of a table."""

    signature = "table"
    annotation = None
    insight = None

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft(self._table[source], -0.5) for source in sources]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    (draft,) = translate_tagged([case["source"]], TableEngine(case["words"]))
    assert draft.target == case["target"]
    assert not draft.target or differences(case["source"], draft.target) == []


class TwoTexts(PseudoEngine):
    """Offers what it hears as a second text."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft(source.upper(), -0.2, (Draft(source, -0.3),)) for source in sources]


@pytest.mark.parametrize(
    ("source", "others"),
    [
        ("gas", ["gas"]),
        ("the <a1>gas</a1> price", ["the <a1>gas</a1> price"]),
        ("<b1>gas</b1>", ["<b1>gas</b1>"]),
        ("gas <x1/> price", ["gas <x1/> price"]),
    ],
)
def test_the_next_best_texts_keep_the_tags_too(source: str, others: list[str]) -> None:
    (draft,) = translate_tagged([source], TwoTexts())
    assert [(other.target, other.score) for other in draft.others] == [(text, -0.3) for text in others]


WORDS = st.sampled_from(["Minsk", "gas", "and", "the ministry", "2017", "—", "EU", " ", ", ", "said."])


def _numbered(shape: str) -> str:
    """Give the pairs and lone tags of a shape their numbers, in order of appearance."""
    opened: list[str] = []
    count = 0

    def number(match: re.Match[str]) -> str:
        nonlocal count
        if match[1]:
            return f"</{opened.pop()}>"
        count += 1
        name = f"{match[2]}{count}"
        if not match[3]:
            opened.append(name)
        return f"<{name}{match[3]}>"

    return re.sub(r"<(/?)([a-z])(/?)>", number, shape)


SHAPES = st.recursive(
    st.one_of(WORDS, st.just("<x/>")),
    lambda inner: st.tuples(st.sampled_from("abisgc"), st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{' '.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=8,
)
SOURCES = st.lists(st.one_of(WORDS, SHAPES), max_size=6).map(lambda parts: _numbered(" ".join(parts)))


@given(st.lists(SOURCES, max_size=3))
@settings(max_examples=150, deadline=None)
def test_tags_always_survive(sources: list[str]) -> None:
    drafts = translate_tagged(sources, PseudoEngine())
    assert [differences(*pair) for pair in zip(sources, (d.target for d in drafts), strict=True)] == [
        [] for _ in sources
    ]


class ShufflingEngine:
    """Turns the words of a sentence around and its case too: few phrases are found again."""

    signature = "shuffling"
    annotation = None
    insight = None

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft(" ".join(reversed(source.upper().split())) + ".") for source in sources]


@given(SOURCES)
@settings(max_examples=150, deadline=None)
def test_tags_survive_an_engine_that_moves_everything(source: str) -> None:
    (draft,) = translate_tagged([source], ShufflingEngine())
    assert differences(source, draft.target) == []


@given(SOURCES)
@settings(max_examples=100, deadline=None)
def test_no_word_is_lost(source: str) -> None:
    (draft,) = translate_tagged([source], PseudoEngine())
    words = [len(re.findall(r"\w+", strip_tags(text))) for text in (source, draft.target)]
    assert words[0] == words[1]


class EchoingEngine:
    """Gives every sentence back."""

    signature = "echo"
    annotation = None
    insight = None
    insight = None

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft(source) for source in sources]


SPACED = st.lists(
    st.sampled_from(["Minsk", "gas", "oil,", "<x/>", "<b>rain</b>", "<i>snow <x/></i>", "<s><x/> ice</s>"]),
    min_size=1,
    max_size=6,
).map(lambda parts: _numbered(" ".join(parts)))


@given(SPACED)
@settings(max_examples=150, deadline=None)
def test_no_space_beside_a_tag_is_lost(source: str) -> None:
    (draft,) = translate_tagged([source], EchoingEngine())
    assert draft.target == source


@given(st.text("<>/abx1 0\n"))
@settings(max_examples=100, deadline=None)
def test_any_text_is_survived(source: str) -> None:
    (draft,) = translate_tagged([source], PseudoEngine())
    assert not draft.target or differences(source, draft.target) == []


def test_the_engine_is_asked_once_for_each_text() -> None:
    asked: list[str] = []

    class Counting(PseudoEngine):
        def translate(self, sources: Sequence[str]) -> list[Draft]:
            asked.extend(sources)
            return super().translate(sources)

    translate_tagged(["One <a1>two</a1>", "One <b1>two</b1>", "two"], Counting())
    assert sorted(asked) == ["One two", "two"]
