"""Each line of preference_cases.<locale>.txt: a draft, and the same with the names that it should have."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.terms.tables import rows
from translate.placeables import TAG
from translate.terms import Glossary
from translate.terms.preference import preferred


@pytest.mark.parametrize(("source", "draft", "wanted"), rows("preference_cases.ru.txt"))
def test_russian(source: str, draft: str, wanted: str, glossary: Glossary) -> None:
    _check(source, draft, wanted, "ru", glossary)


@pytest.mark.parametrize(("source", "draft", "wanted"), rows("preference_cases.be.txt"))
def test_belarusian(source: str, draft: str, wanted: str, glossary: Glossary) -> None:
    _check(source, draft, wanted, "be", glossary)


def _check(source: str, draft: str, wanted: str, locale: str, glossary: Glossary) -> None:
    found, changed = preferred(source, draft, locale, glossary)
    assert found == wanted
    assert bool(changed) == (draft != wanted)
    assert preferred(source, found, locale, glossary) == (found, frozenset())


def test_a_project_may_leave_full_names_to_the_translator(glossary: Glossary) -> None:
    source, draft = "Vladimir Makei flew to Tallinn.", "Макей улетел в Таллинн."
    assert preferred(source, draft, "ru", glossary, full_names=False)[0] == "Макей улетел в Таллин."


PIECES = st.lists(
    st.sampled_from(
        ["Макей", "Макеем", "Таллинне", "ЕАЭС", "в", "с", "для", " ", " ", ",", ".", "<a1>", "</a1>", "и"]
    ),
    max_size=12,
).map("".join)
SOURCE = "Vladimir Makei of the Eurasian Economic Union flew to Tallinn."


@given(PIECES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_preferring_twice_changes_nothing_and_no_tag_is_lost(glossary: Glossary, draft: str) -> None:
    once, changed = preferred(SOURCE, draft, "ru", glossary)
    assert preferred(SOURCE, once, "ru", glossary) == (once, frozenset())
    assert TAG.findall(once) == TAG.findall(draft)
    assert changed or once == draft
    assert preferred("The weather is fine.", draft, "ru", glossary) == (draft, frozenset())
