"""verbs.toml: what the verb of a draft says of the case of a name."""

import tomllib
from pathlib import Path

import pytest

from translate.ladder.draft_cases import as_verb_wants, verb_cases
from translate.model import Case
from translate.terms.fold import fold

CASES = tomllib.loads((Path(__file__).parent / "verbs.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case.get("ru") or case["be"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    [locale] = {"ru", "be"} & case.keys()
    assert verb_cases(fold(case[locale], locale).text, locale) == set(map(Case, case["cases"].split()))


def test_a_verb_that_allows_none_of_them_tells_nothing() -> None:
    assert as_verb_wants((Case.NOM,), "он помог ", "ru") == (Case.NOM,)
    assert as_verb_wants((Case.ACC, Case.DAT), "он помог ", "ru") == (Case.DAT,)
