"""Weblate's writes, made with the library that it writes with, row by row of what our files must expect."""

from pathlib import Path

import polib
import pytest

from tests.gettext_tools import assert_canonical
from tests.tools import toolkit
from tests.tools.edits import PO_FILE, in_a_text_editor
from tests.tools.round_trips import RoundTrip, Workshop


@pytest.fixture(scope="module")
def trip(workshop: Workshop) -> RoundTrip:
    return workshop.back_from("Weblate")


def test_with_our_settings_only_the_edits_and_two_header_fields_change(trip: RoundTrip) -> None:
    cells = trip.cells()
    assert cells.pop("untouched entries") == "all"
    assert cells.pop("header") == "PO-Revision-Date, X-Generator"
    assert set(cells.values()) == {"kept"}
    assert_canonical(trip.returned)


def test_the_previous_source_goes_when_the_sentence_is_translated(trip: RoundTrip) -> None:
    assert b"Some 12,000 cars" not in trip.returned
    assert b'#| msgid "The city council will decide on a toll in February."' in trip.returned


def test_as_it_comes_it_wraps_what_was_edited_at_77(workshop: Workshop) -> None:
    returned = workshop.back_from("Weblate as it comes").returned.decode()
    assert 'msgstr ""\n"Чакаецца, што новым мостам' in returned
    assert polib.pofile(returned) == polib.pofile(workshop.back_from("Weblate").returned.decode())


def test_without_any_line_wrapping_the_header_becomes_one_line(trip: RoundTrip, tmp_path: Path) -> None:
    returned = toolkit.edited_in_weblate(trip.sent, trip.edits, tmp_path, toolkit.ONE_LINE)
    assert b'\nmsgstr "Project-Id-Version: sozh-bridge\\nReport-Msgid-Bugs-To: ' in returned
    assert returned.split(b"\n\n")[1:] == trip.returned.split(b"\n\n")[1:]


def test_it_writes_no_approvals(trip: RoundTrip) -> None:
    """The records in its file are those that it was given; whatever a reviewer does there leaves no trace."""
    records = [line for line in PO_FILE.read_text(encoding="utf-8").split("\n") if line.startswith("# l10n:")]
    assert [line for line in trip.returned.decode().split("\n") if line.startswith("# l10n:")] == records


def test_the_file_is_the_one_of_a_careful_person_with_a_text_editor(trip: RoundTrip) -> None:
    by_hand = in_a_text_editor(trip.sent, trip.edits).replace(
        b'#| msgid "Some 12,000 cars a day are expected to use the new one."\n', b""
    )
    assert trip.returned.split(b"\n\n")[1:] == by_hand.split(b"\n\n")[1:]
