"""Each line of cases.<language>.tsv; and what holds for any text."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translate.placeables import TAG, differences, strip_tags
from translate.typography import RULES, typeset

FOLDER = Path(__file__).parent
LOCALES = ("ru", "be", "en")


def cases() -> list[tuple[str, str, str]]:
    """Locale, text, text as it should be set."""
    found = []
    for locale in LOCALES:
        for line in (FOLDER / f"cases.{locale}.tsv").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                text, wanted = line.split("\t")
                found.append((locale, text, text if wanted == "=" else wanted.replace("~", "\u00a0")))
    return found


CASES = cases()
PIECES = [
    *[
        "слово",
        "Слово",
        "ў",
        "А.",
        "С.",
        "г.",
        "ул.",
        "№",
        "§",
        "млн",
        "км",
        "января",
        "т.",
        "в",
        "по-русски",
        "ст.5",
        "п.3",
        "2024г.",
        "2024-2025гг.",
        "XIX-XX",
        "млн.",
        "тыс.",
        "кв.",
        "Дж.",
        "А.С.Пушкин",
        "10:00-18:00",
        "( ",
        " )",
        "-5",
        "-ый",
        "ого",
        "-ыя",
        "-го",
        "XXI",
    ],
    *[
        "5",
        "10",
        "000",
        "2017",
        "1,5",
        "-",
        "--",
        "–",
        "—",
        "−",
        ".",
        "...",
        "…",
        ",",
        "!",
        "?",
        ":",
        "(",
        ")",
    ],
    *['"', '"', "«", "»", "„", "“", "”", "'", " ", " ", " ", "\u00a0", "\u202f", "\n", "%", "°C", "$"],
    *[
        "<b1>",
        "</b1>",
        "<i2>",
        "</i2>",
        "<x3/>",
        "<c4>a - b</c4>",
        "{name}",
        "http://a.by/x...y",
        "\ufffc",
        "<",
        "&",
    ],
]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("locale", "text", "wanted"), CASES, ids=[f"{case[0]}: {case[1][:40]}" for case in CASES]
)
def test_case(locale: str, text: str, wanted: str) -> None:
    assert typeset(text, locale) == wanted


def test_cases_are_many_and_use_every_language() -> None:
    assert {locale for locale, _, _ in CASES} == set(LOCALES)
    assert len(CASES) > 70


@given(text=texts, locale=st.sampled_from(LOCALES))
def test_twice_is_once(text: str, locale: str) -> None:
    once = typeset(text, locale, RULES)
    assert typeset(once, locale, RULES) == once


@given(text=texts, locale=st.sampled_from(LOCALES))
def test_letters_digits_and_tags_stay(text: str, locale: str) -> None:
    after = typeset(text, locale, RULES.keys() - {"ordinals"})
    assert _words(after) == _words(text)
    after = typeset(text, locale, RULES)
    assert [sign for sign in _words(after) if sign.isdigit()] == [
        sign for sign in _words(text) if sign.isdigit()
    ]
    assert [tag[0] for tag in TAG.finditer(after)] == [tag[0] for tag in TAG.finditer(text)]
    assert differences(text, after) == differences(text, text)


@given(text=texts)
@example("a - b <c1>c - d</c1> e - f")
def test_what_is_no_prose_stays(text: str) -> None:
    kept = r"<c4>a - b</c4>|\{name\}|http://a\.by/x\.\.\.y"
    assert re.findall(kept, typeset(text, "ru", RULES)) == re.findall(kept, text)


@given(text=texts)
def test_a_language_without_data_is_left_alone(text: str) -> None:
    assert typeset(text, "fi") == text


@given(text=texts)
def test_without_rules_nothing_changes(text: str) -> None:
    assert typeset(text, "ru", ()) == text


def test_short_words_are_bound_where_asked_for() -> None:
    assert typeset("Он жил в Минске и у моря - в доме.", "ru", RULES) == (
        "Он жил в\u00a0Минске и\u00a0у\u00a0моря\u00a0— в\u00a0доме."
    )
    assert typeset("Ён жыў у Мінску.", "be") == "Ён жыў у Мінску."


def _words(text: str) -> list[str]:
    return [letter for letter in strip_tags(text) if letter.isalnum()]
