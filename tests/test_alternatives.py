"""Texts of others beside a unit: how they are written, and that every program brings them back."""

import textwrap
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gettext_tools import assert_canonical
from translate.catalog import read_catalog, with_draft, write_catalog
from translate.catalog.alternatives import alternative_line, read_alternative, take_alternatives
from translate.model import Alternative, Catalog, Unit

TEXT = "Порт адчынілі «ўвесну», паведаміў кіраўнік парт-сервісу з Мінска-2."
OTHER = Alternative(TEXT, "3f9a1c0d2b4e", "Alena Novik", "2026-11-24")
ALTERNATIVES = st.builds(
    Alternative, st.text(min_size=1), st.just("3f9a1c0d2b4e"), st.text(max_size=9), st.just("2026-11-24")
)


def test_the_line_is_one_that_people_can_read() -> None:
    assert alternative_line(Alternative("Порт адкрылі.", "3f9a1c0d2b4e", "Alena Novik", "2026-11-24")) == (
        'l10n-alternative: by="Alena Novik" src=3f9a1c0d2b4e at=2026-11-24 text="Порт адкрылі."'
    )


@given(ALTERNATIVES)
def test_any_text_survives_on_one_line(alternative: Alternative) -> None:
    line = alternative_line(alternative)
    assert len(line.splitlines()) == 1
    assert read_alternative(line) == alternative


@pytest.mark.parametrize("width", range(40, 120))
def test_a_line_wrapped_by_another_program_is_read(width: int) -> None:
    wrapped = textwrap.wrap(alternative_line(OTHER), width, break_long_words=False)
    notes = ("Ask the desk.", *wrapped, *wrapped, "a note below")
    assert take_alternatives(notes) == ((OTHER, OTHER), ("Ask the desk.", "a note below"))


def test_a_word_that_was_divided_at_its_hyphen_is_whole_again() -> None:
    wrapped = ['l10n-alternative: src=3f9a1c0d2b4e text="Газета по-', 'русски вышла."']
    assert take_alternatives(wrapped)[0] == (Alternative("Газета по-русски вышла.", "3f9a1c0d2b4e"),)


@pytest.mark.parametrize(
    "line",
    [
        "l10n-alternative:",
        "l10n-alternative: by=Ivan",
        'l10n-alternative: text="Порт',
        "l10n-alternatives: text=a",
    ],
)
def test_anything_else_is_a_note(line: str) -> None:
    assert take_alternatives([line]) == ((), (line,))


def test_it_stands_between_the_notes_and_the_record() -> None:
    draft = with_draft(Unit("", "The port was opened."), "Порт адкрыты.", "argos/en_be/0.3", "2026-11-24")
    unit = replace(draft, notes=("Ask the desk.",), alternatives=(OTHER, OTHER))
    _, document = read_catalog(None, "a.po", "port", "be")
    data = write_catalog(Catalog("port", "be", (unit,)), document, "en")
    assert_canonical(data)
    comments = [line for line in data.decode().splitlines() if line.startswith("# ")]
    assert [line.split()[1] for line in comments] == [
        "Ask",
        "l10n-alternative:",
        "l10n-alternative:",
        "l10n:",
    ]
    assert read_catalog(data, "a.po", "port", "be")[0].units == (unit,)
