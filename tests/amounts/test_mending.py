"""The cases of mending_cases.toml; and what holds for any draft."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.amounts import mended
from translate.checks import Pair, look
from translate.placeables import TAG

CASES = tomllib.loads((Path(__file__).parent / "mending_cases.toml").read_text(encoding="utf-8"))["case"]
PIECES = [
    "$",
    "€",
    "700",
    "4.6",
    "12,000",
    " ",
    " ",
    "Mln",
    "bn",
    "m",
    "million",
    "%",
    "percent",
    "km",
    "17",
    "th",
]
PIECES += [
    "January",
    "Jan.",
    "May",
    "2017",
    ", ",
    ".",
    "долларов",
    "млн",
    "г.",
    "года",
    "No. ",
    "<b1>",
    "</b1>",
    "-",
]
texts = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("ru") or case["be"])
def test_case(case: dict[str, str]) -> None:
    [locale] = {"ru", "be"} & case.keys()
    wanted = case.get("becomes", case[locale]).replace("~", "\u00a0")
    assert mended(case["en"], case[locale], locale, "en") == wanted


@pytest.mark.parametrize(
    "case", [case for case in CASES if "becomes" in case], ids=lambda case: case["becomes"]
)
def test_the_checks_find_the_same_amounts_in_what_is_mended(case: dict[str, str]) -> None:
    [locale] = {"ru", "be"} & case.keys()
    pair = Pair(case["en"], case["becomes"].replace("~", "\u00a0"), "en", locale)
    amounts = {"numbers", "money", "percent", "units", "dates"}
    assert not [finding for finding in look(pair) if finding.check in amounts]


def test_cases_hold_both_kinds_and_languages() -> None:
    assert {"becomes" in case for case in CASES} == {True, False}
    assert {locale for case in CASES for locale in case} >= {"ru", "be"}


@given(source=texts, draft=texts, locale=st.sampled_from(["ru", "be"]))
def test_twice_is_once(source: str, draft: str, locale: str) -> None:
    for text in (draft, source, source + draft):
        once = mended(source, text, locale, "en")
        assert mended(source, once, locale, "en") == once


@given(source=texts, draft=texts)
def test_tags_stay(source: str, draft: str) -> None:
    after = mended(source, source + " " + draft, "ru", "en")
    tags = [tag[0] for tag in TAG.finditer(source + " " + draft)]
    assert [tag[0] for tag in TAG.finditer(after)] == tags or "<" not in after


@given(source=texts, draft=texts)
def test_without_data_nothing_changes(source: str, draft: str) -> None:
    assert mended(source, draft, "fi", "en") == draft
    assert mended(source, draft, "ru", "fi") == draft
