"""Poedit, row by row of what our files must expect of it."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.tools.edits import PO_FILE, Edit, entry_of
from tests.tools.poedit import edited_in_poedit
from tests.tools.round_trips import RoundTrip, Workshop
from translate.model import State

HEADLINE = "Bridge Over the Sozh Opens to Traffic"


@pytest.fixture(scope="module")
def trip(workshop: Workshop) -> RoundTrip:
    return workshop.back_from("Poedit")


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with marks of other programs, after one edit in Poedit."""
    text = PO_FILE.read_text(encoding="utf-8")
    text = text.replace("#, no-wrap\n", "#, no-wrap, x-checked\n#= x-sticky\n", 1)
    text = text.replace("#~ msgid", '#~| msgid "Ships were stopped for a week."\n#~ msgid', 1)
    edit = Edit(HEADLINE, fuzzy=False, state=State.TRANSLATED, target="Адкрыты мост праз Сож")
    return edited_in_poedit(text.encode(), [edit], tmp_path_factory.mktemp("poedit")).decode()


def test_only_the_date_and_the_generator_change_beside_the_edits(trip: RoundTrip) -> None:
    cells = trip.cells()
    assert cells.pop("untouched entries") == "all"
    assert cells.pop("header") == "PO-Revision-Date, X-Generator"
    assert set(cells.values()) == {"kept"}


def test_the_previous_source_goes_with_needs_work_and_stays_without(trip: RoundTrip) -> None:
    returned = trip.returned.decode()
    assert "Some 12,000 cars" not in returned
    assert '\n#| msgid "The city council will decide on a toll in February."\n' in returned


def test_a_changed_text_needs_work_no_longer(trip: RoundTrip) -> None:
    corrected = "Work began in the spring of 2024 and cost 96 million rubles."
    assert entry_of(trip.sent, corrected).fuzzy
    assert not entry_of(trip.returned, corrected).fuzzy


def test_a_compiled_file_lies_beside_and_git_ignores_it(trip: RoundTrip) -> None:
    assert (trip.folder / "article.mo").is_file()
    assert "*.mo" in (ROOT / ".gitignore").read_text(encoding="utf-8").split("\n")


def test_custom_flags_are_dropped_and_no_wrap_is_kept(marked: str) -> None:
    assert "x-checked" not in marked
    assert "\n#, no-wrap\n" in marked


def test_sticky_flags_become_a_comment(marked: str) -> None:
    assert "#= " not in marked
    assert "\n# = x-sticky\n" in marked


def test_previous_sources_of_obsolete_entries_are_kept(marked: str) -> None:
    assert '#~| msgid "Ships were stopped for a week."\n' in marked


def test_own_header_fields_are_kept(marked: str) -> None:
    assert '"X-Article-Id: sozh-bridge\\n"\n"X-Source-Language: en\\n"\n' in marked


def test_poedit_says_what_it_did_when_it_cannot_be_driven(tmp_path: Path) -> None:
    """A file without the sentence to be edited: nothing is saved, and the test fails instead of waiting."""
    with pytest.raises(AssertionError, match="nothing was edited"):
        edited_in_poedit(PO_FILE.read_bytes(), [], tmp_path)
