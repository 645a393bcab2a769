"""polib and Babel, row by row of what our files must expect of scripts that use them."""

import polib
import pytest

from tests.tools.edits import PO_FILE
from tests.tools.libraries import edited_with_babel, edited_with_polib
from tests.tools.round_trips import Workshop
from translate.catalog.records import take_record


def notes_and_records(data: bytes) -> list[tuple[object, tuple[str, ...]]]:
    return [take_record(entry.tcomment.split("\n")) for entry in polib.pofile(data.decode())]


def test_polib_wraps_records_and_we_read_them_all_the_same(workshop: Workshop) -> None:
    trip = workshop.back_from("polib")
    assert trip.cells()["`# l10n:`"] == "20 wrapped"
    before = [record for record, _ in notes_and_records(trip.sent)]
    assert [record for record, _ in notes_and_records(trip.returned)] == before


def test_polib_leaves_the_previous_source_when_fuzzy_is_cleared(workshop: Workshop) -> None:
    assert workshop.back_from("polib").cells()["`#|`"] == "1 left over"


def test_polib_drops_previous_sources_of_obsolete_entries(tmp_path: object, workshop: Workshop) -> None:
    marked = PO_FILE.read_bytes().replace(b"#~ msgid", b'#~| msgid "Ships stopped."\n#~ msgid', 1)
    folder = workshop.folder / "marked"
    folder.mkdir()
    assert b"Ships stopped." not in edited_with_polib(marked, [], folder)


@pytest.mark.parametrize("mark", [b"#= sticky\n", b"#note\n"])
def test_polib_refuses_what_newer_programs_write(mark: bytes) -> None:
    with pytest.raises(OSError, match="Syntax error"):
        polib.pofile(PO_FILE.read_bytes().replace(b"#, no-wrap\n", mark).decode())


def test_babel_drops_our_header_fields_and_signs(workshop: Workshop) -> None:
    returned = workshop.back_from("Babel").returned.decode()
    assert "X-Article-Id" not in returned
    assert '"Generated-By: Babel ' in returned


def test_babel_turns_previous_sources_into_comments(workshop: Workshop) -> None:
    returned = workshop.back_from("Babel").returned.decode()
    assert '# | msgid "The city council will decide on a toll in February."\n' in returned


def test_babel_wraps_records_and_we_read_them_all_the_same(workshop: Workshop) -> None:
    trip = workshop.back_from("Babel")
    before = {record for record, _ in notes_and_records(trip.sent)}
    assert {record for record, _ in notes_and_records(trip.returned)} == before


def test_babel_takes_braces_for_a_format_and_our_files_have_none(workshop: Workshop) -> None:
    assert b"brace-format" not in workshop.back_from("Babel").returned
    braced = PO_FILE.read_bytes().replace(b"The road is lit.", b"The road is {1} lit.")
    assert b"python-brace-format" in edited_with_babel(braced, [], workshop.folder)
