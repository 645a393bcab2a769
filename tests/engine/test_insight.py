"""What the shipped model says of given translations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engine import ArgosEngine, PseudoEngine
from translate.engine.pieces import spans
from translate.model import Insight
from translate.packages import find_route, installed

SOURCE = "Talks in Minsk ended."


@pytest.fixture(scope="module")
def engine() -> ArgosEngine:
    return ArgosEngine(find_route("en", "ru", installed().packages))


@pytest.fixture(scope="module")
def insight(engine: ArgosEngine) -> Insight:
    found = engine.insight
    assert found is not None
    return found


def test_a_sentence_is_likelier_than_its_words_in_disorder(insight: Insight) -> None:
    good, bad = insight.likelihoods(
        [(SOURCE, "Переговоры в Минске завершились."), (SOURCE, "Минске переговоры в завершились.")]
    )
    assert bad < good < 0


def test_nothing_is_asked_of_no_pairs(insight: Insight) -> None:
    assert insight.likelihoods([]) == []


@pytest.mark.parametrize("source", ["Talks in Minsk ended.", "TALKS IN MINSK ENDED YESTERDAY", " Minsk "])
def test_looks_lie_within_both_texts(insight: Insight, source: str) -> None:
    target = source.replace("Minsk", "Минск")
    looks = insight.looks(source, target)
    assert looks
    for look in looks:
        assert target[slice(*look.target)].strip() == target[slice(*look.target)]
        assert 0 <= look.source[0] <= look.source[1] <= len(source)


def test_looks_of_a_draft_are_those_of_the_same_text_given(engine: ArgosEngine, insight: Insight) -> None:
    (draft,) = engine.translate([SOURCE])
    known = insight.looks(SOURCE, draft.target)
    engine.translate(["Something else."])
    assert insight.looks(SOURCE, draft.target) == known


@pytest.mark.parametrize("pair", [("", "Минск"), ("Minsk", "")])
def test_empty_texts_have_no_looks(insight: Insight, pair: tuple[str, str]) -> None:
    assert insight.looks(*pair) == []


def test_an_engine_without_a_model_has_no_insight() -> None:
    assert PseudoEngine().insight is None


@given(words=st.lists(st.text("аб, ", min_size=1, max_size=4), min_size=1, max_size=5))
def test_pieces_are_found_in_the_text_that_they_make(words: list[str]) -> None:
    text = " ".join(" ".join(words).split())
    pieces = ["▁" + word for word in text.split()]
    found = spans(pieces, text)
    assert found is not None
    assert [text[slice(*span)] for span in found] == text.split()


def test_pieces_of_another_text_are_not_found() -> None:
    assert spans(["▁Мин", "ск"], "Минск") == [(0, 3), (3, 5)]
    assert spans(["▁Мин"], "Минск") is None
    assert spans(["▁Брест"], "Минск") is None
