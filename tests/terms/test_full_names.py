"""Each line of full_name_cases.<locale>.txt: a draft, and the same with names as full as in the source."""

import pytest

from tests.terms.tables import rows
from translate.terms import Glossary
from translate.terms.full_names import in_full


@pytest.mark.parametrize(("source", "draft", "wanted"), rows("full_name_cases.ru.txt"))
def test_russian(source: str, draft: str, wanted: str, glossary: Glossary) -> None:
    _check(source, draft, wanted, "ru", glossary)


@pytest.mark.parametrize(("source", "draft", "wanted"), rows("full_name_cases.be.txt"))
def test_belarusian(source: str, draft: str, wanted: str, glossary: Glossary) -> None:
    _check(source, draft, wanted, "be", glossary)


def _check(source: str, draft: str, wanted: str, locale: str, glossary: Glossary) -> None:
    found, changed = in_full(source, draft, locale, glossary)
    assert found == wanted
    assert bool(changed) == (draft != wanted)
    assert in_full(source, found, locale, glossary) == (found, frozenset())
