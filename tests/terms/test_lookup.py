"""Words that entries carry."""

import pytest

from translate.terms import Glossary
from translate.terms.lookup import carriers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("homyel", [("gomel", "source", "", "Homyel", "")]),
        (
            "минском",
            [("minsk", "term", "ru", "Минском", "ins"), ("minsk", "adjective", "ru", "минском", "loc")],
        ),
        ("орлёнком", []),
        ("менскам", [("minsk", "forbidden", "be", "Менскам", "ins")]),
        ("МІ́НСКА", [("minsk", "term", "be", "Мінска", "gen")]),
        ("", []),
        ("?!", []),
    ],
)
def test_words(glossary: Glossary, text: str, expected: list[tuple[str, ...]]) -> None:
    found = [
        (item.term.id, item.part, item.locale, item.text, " ".join(item.cases))
        for item in carriers(text, glossary)
        if len(item.text.split()) == 1
    ]
    assert found == expected


def test_a_word_inside_a_longer_name(glossary: Glossary) -> None:
    names = {item.text for item in carriers("Нацый", glossary) if item.part == "term"}
    assert "Арганізацыя Аб’яднаных Нацый" in names
    assert not [item for item in carriers("Наци", glossary) if item.locale == "ru"], "a part of a word"


def test_words_in_their_order(glossary: Glossary) -> None:
    assert carriers("аб'яднаных нацый", glossary)
    assert not carriers("нацый аб'яднаных", glossary)
