"""Checking a catalog: which units are looked at, what silences a finding, what is compared."""

from dataclasses import replace

import pytest

from translate.checks import NOTE, Whole, findings
from translate.model import Catalog, Severity, Unit
from translate.steps.check import check
from translate.terms import Glossary, load

GOOD = Unit("", "They met in Minsk on Monday.", "Яны сустрэліся ў Мінску ў панядзелак.")
BAD = Unit("", "They met 12 people in Minsk.", "Яны сустрэлі 13 чалавек у Мінску.")


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load({})


def _checks(unit: Unit) -> list[str]:
    return [finding.check for finding in findings(unit, "be")]


def test_findings_stand_in_article_order_and_untranslated_units_are_passed_over(glossary: Glossary) -> None:
    result = check(Whole(Catalog("a", "be", (GOOD, Unit("", "New 5."), BAD)), "en", glossary))
    assert result.checked == 2
    assert [(unit, finding.check) for unit, finding in result.found] == [(BAD, "numbers"), (BAD, "numbers")]


def test_a_finding_says_where_in_the_translation() -> None:
    added = findings(BAD, "be")[-1]
    assert added.span is not None
    assert BAD.target[slice(*added.span)] == "13"


def test_the_place_counts_tags() -> None:
    unit = Unit("", "They met <a1>12</a1> people.", "Яны <a1>сустрэлі</a1> 13 чалавек.")
    added = findings(unit, "be")[-1]
    assert added.span is not None
    assert unit.target[slice(*added.span)] == "13"


def test_a_note_with_a_reason_silences_one_check() -> None:
    assert _checks(replace(BAD, notes=("a note", "l10n-ignore: numbers: the host counts too"))) == []


def test_a_note_names_several_checks() -> None:
    unit = replace(BAD, target="Яны  сустрэлі 13 чалавек у Мінску.")
    assert _checks(unit) == ["numbers", "numbers", "spaces"]
    assert _checks(replace(unit, notes=("l10n-ignore: numbers, spaces: so printed",))) == []


@pytest.mark.parametrize("note", ["l10n-ignore: numbers", "l10n-ignore: numbers:", "l10n-ignore: numbers:  "])
def test_a_note_without_a_reason_silences_nothing(note: str) -> None:
    assert _checks(replace(BAD, notes=(note,))) == ["numbers", "numbers", NOTE]


def test_a_note_that_names_no_check_is_told() -> None:
    (finding,) = findings(replace(GOOD, notes=("l10n-ignore: nubmers: a joke",)), "be")
    assert (finding.check, finding.severity) == (NOTE, Severity.WARNING)
    assert "nubmers" in finding.message


def test_the_same_source_translated_differently_is_told_of_the_later_one(glossary: Glossary) -> None:
    headline = Unit("headline", GOOD.source, "Сустрэча прайшла ў Мінску ў панядзелак.")
    found = check(Whole(Catalog("a", "be", (GOOD, headline)), "en", glossary)).found
    assert [(unit, finding.check) for unit, finding in found] == [(headline, "same-source")]
    quiet = replace(headline, notes=("l10n-ignore: same-source: a headline is shorter",))
    assert check(Whole(Catalog("a", "be", (GOOD, quiet)), "en", glossary)).found == ()


def test_one_translation_of_two_sources_is_told(glossary: Glossary) -> None:
    other = Unit("", "They parted in Minsk on Monday.", GOOD.target)
    found = check(Whole(Catalog("a", "be", (GOOD, other)), "en", glossary)).found
    assert [(unit, finding.check) for unit, finding in found] == [(other, "same-target")]


def test_sources_that_differ_in_marks_alone_may_have_one_translation(glossary: Glossary) -> None:
    other = Unit("headline", "They met in Minsk — on Monday", GOOD.target.rstrip("."))
    assert check(Whole(Catalog("a", "be", (GOOD, other)), "en", glossary)).found == ()
