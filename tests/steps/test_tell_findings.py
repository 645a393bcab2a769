"""What the checks find stands beside the unit in its PO file, and goes when the fault is gone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import read_catalog, with_draft, write_catalog
from translate.config import Config
from translate.model import Catalog, Unit
from translate.steps.tell_findings import PREFIX, tell_findings
from translate.terms import load

CONFIG, NO_GLOSSARY = Config("en", ("be",)), load({})
ROLE, NAME = "role: body", "glossary: Minsk → Мінск (gen. Мінска)"
BAD = Unit("", "They met 12 people.", "Яны сустрэлі 13 чалавек.", hints=(ROLE, NAME))
LOST = f"{PREFIX}numbers: the number 12 of the source is missing"
ADDED = f"{PREFIX}numbers: the number 13 is not in the source"
GOOD = replace(BAD, target="Яны сустрэлі 12 чалавек.")
OTHER = Unit("caption", "They saw the old ship in port.", "Яны сустрэлі 12 чалавек.")
COMPARED = f"{PREFIX}same-target: the same translation as that of “{GOOD.source}”"


def told(*units: Unit, keys: set[tuple[str, str]] | None = None) -> tuple[Unit, ...]:
    return tell_findings(Catalog("a", "be", units), CONFIG, NO_GLOSSARY, keys).units


def lines(unit: Unit) -> list[str]:
    return [hint for hint in unit.hints if hint.startswith(PREFIX)]


def test_a_line_for_each_finding_behind_all_other_hints() -> None:
    assert told(BAD)[0].hints == (ROLE, NAME, LOST, ADDED)


def test_a_line_goes_with_its_fault() -> None:
    mended = replace(told(BAD)[0], target=GOOD.target)
    assert told(mended) == (GOOD,)


def test_a_sound_unit_is_left_alone() -> None:
    assert told(GOOD)[0] is GOOD


def test_names_are_left_to_the_lines_of_the_glossary() -> None:
    assert lines(told(Unit("", "Minsk is quiet.", "Тут зусім ціха."))[0]) == []


def test_an_emptied_text_has_no_findings() -> None:
    assert told(replace(told(BAD)[0], target=""))[0].hints == (ROLE, NAME)


def test_what_a_note_silences_is_not_told() -> None:
    quiet = replace(BAD, notes=("l10n-ignore: numbers: the host counts too",))
    assert told(quiet)[0].hints == (ROLE, NAME)


def test_only_the_units_that_are_named_are_checked() -> None:
    draft = with_draft(Unit("", "They met 14 people."), "Яны 15.", "x", "2026-11-24")
    first, second = told(BAD, draft, keys={draft.key})
    assert first is BAD
    assert lines(second)


def test_units_are_compared_whichever_is_named() -> None:
    assert lines(told(GOOD, OTHER, keys={GOOD.key})[1]) == [COMPARED]
    gone = replace(told(GOOD, OTHER)[1], hints=(*told(BAD)[0].hints, COMPARED))
    again = told(replace(GOOD, target="Яны бачылі 12 чалавек."), gone, keys={GOOD.key})[1]
    assert lines(again) == [LOST, ADDED], "what was found in the unit itself waits until it is checked"


TEXTS = st.text(st.sampled_from("аўіў 12.,\n\t\x00\x85\u2028“”<a1>"), max_size=25) | st.text(max_size=15)
UNITS = st.builds(Unit, st.just(""), TEXTS.filter(str.strip), TEXTS)


@given(st.lists(UNITS, max_size=4, unique_by=lambda unit: unit.key))
def test_telling_twice_changes_nothing(units: list[Unit]) -> None:
    once = told(*units)
    again = told(*once)
    assert all(before is after for before, after in zip(once, again, strict=True))


@given(st.lists(UNITS, max_size=4, unique_by=lambda unit: unit.key))
def test_lines_are_read_as_they_were_written(units: list[Unit]) -> None:
    """Or each run would find others and write the file anew."""
    first = write_catalog(Catalog("a", "be", tuple(units)), read_catalog(None, "a.po", "a", "be")[1], "en")
    catalog, file = read_catalog(first, "a.po", "a", "be")
    second = write_catalog(tell_findings(catalog, CONFIG, NO_GLOSSARY), file, "en")
    catalog, file = read_catalog(second, "a.po", "a", "be")
    assert write_catalog(tell_findings(catalog, CONFIG, NO_GLOSSARY), file, "en") == second


@pytest.mark.parametrize("target", ["Яны сустрэлі 13 чалавек.", "Яны  сустрэлі 12 чалавек", "Они 12"])
def test_each_line_names_the_check_that_a_note_can_silence(target: str) -> None:
    found = lines(told(replace(BAD, target=target))[0])
    checks = {line.removeprefix(PREFIX).partition(": ")[0] for line in found}
    assert checks
    note = f"l10n-ignore: {', '.join(sorted(checks))}: it is a test"
    assert lines(told(replace(BAD, target=target, notes=(note,)))[0]) == []
