"""A remembered translation goes over to a source that differs in tags or numbers, where that is certain."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.memory import Match, Origin, adapted
from translate.placeables import differences

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "adaptation_cases.toml").read_text(encoding="utf-8")
)["case"]


def _match(source: str, target: str) -> Match:
    return Match(100, source, target, Origin.APPROVED, "story", exact=False)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    text = adapted(case["source"], _match(case["known"], case["target"]), case.get("locale", "ru"))
    assert text == (case["text"] or None)


TEXTS = st.lists(
    st.sampled_from(["<a1>", "</a1>", "<b2>", "</b2>", "<x3/>", "5", "7", "1999", "rain", " ", ".", "-"])
).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_a_text_always_has_the_tags_of_its_source(known: str, target: str, source: str) -> None:
    text = adapted(source, _match(known, target), "be")
    assert text is None or (text.strip() and not differences(source, text))
