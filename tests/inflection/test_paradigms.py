"""Drafted forms: `cases.<locale>.txt` say what is drafted, and what is refused."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.inflection import LOCALES, Paradigm, Traits, UncertainError, available, paradigm
from translate.inflection.belarusian import Belarusian
from translate.model import Case

HERE = Path(__file__).parent
_COGNATE = re.compile(r"(.+) = (.+) ([mfn])")


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Locale, kind and gender, name, expected forms or reason."""
    for locale in LOCALES:
        for line in (HERE / f"cases.{locale}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                what, name, forms = line.split(" | ", 2)
                yield locale, what, name, forms


def drafted(locale: str, what: str, name: str) -> Paradigm:
    kind, _, gender = what.partition(" ")
    found = _COGNATE.fullmatch(name)
    lemma, cognate, cognate_gender = found.groups() if found else (name, "", "")
    return paradigm(lemma, locale, Traits(kind, gender, cognate=cognate, cognate_gender=cognate_gender))


@pytest.mark.parametrize(("locale", "what", "name", "expected"), list(cases()))
def test_case(locale: str, what: str, name: str, expected: str) -> None:
    if not available(locale):
        pytest.skip("the extra `forms` is not installed")
    if expected.startswith("? "):
        with pytest.raises(UncertainError, match=re.escape(expected[2:])):
            drafted(locale, what, name)
        return
    forms = drafted(locale, what, name).forms
    assert " | ".join(forms[case][0] for case in Case if case is not Case.NOM) == expected


def test_russian_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.inflection._grammar", {"be": Belarusian()}.get)
    assert [available(locale) for locale in LOCALES] == [False, True]
    with pytest.raises(UncertainError, match=re.escape("pip install 'l10n-news[forms]'")):
        paradigm("Раков", "ru", Traits("place"))
    assert paradigm("Ракаў", "be", Traits("place")).forms[Case.GEN] == ("Ракава",)


def test_every_kind_is_both_drafted_and_refused() -> None:
    kinds = {(locale, what.split()[0]) for locale, what, _, forms in cases() if not forms.startswith("?")}
    assert kinds >= {(locale, kind) for locale in LOCALES for kind in ("place", "org", "title", "person")}
    assert sum(forms.startswith("?") for *_, forms in cases()) >= 20


@given(
    st.sampled_from(LOCALES),
    st.sampled_from(["person", "org", "place", "title", "event", "product", ""]),
    st.lists(st.text("абгдёжікнорсуцчшыьэюяйўіиАБКМ-’", min_size=1, max_size=9), min_size=1, max_size=4),
    st.sampled_from(["", "m", "f", "n"]),
)
def test_any_words_give_their_nominative_or_a_reason(
    locale: str, kind: str, words: list[str], gender: str
) -> None:
    lemma = " ".join(words)
    with suppress(UncertainError):
        found = paradigm(lemma, locale, Traits(kind, gender))
        assert found.forms[Case.NOM] == (lemma,)
        assert set(found.forms) == set(Case)
        assert all(form for forms in found.forms.values() for form in forms)
        assert found.number in ("sg", "pl")
