"""Virtaal's saves, made with its library, and that library's programs on our files."""

from pathlib import Path

import polib
import pytest

from tests.tools.edits import PO_FILE, entry_of
from tests.tools.round_trips import RoundTrip, Workshop
from tests.tools.toolkit import PROGRAMS, in_environment


@pytest.fixture(scope="module")
def trip(workshop: Workshop) -> RoundTrip:
    return workshop.back_from("Virtaal")


def filtered(data: bytes, folder: Path, *checks: str) -> dict[str, str]:
    """Source → what pofilter says about it."""
    (folder / "article.po").write_bytes(data)
    arguments = [argument for check in checks for argument in ("--test", check)]
    in_environment(PROGRAMS / "pofilter", *arguments, folder / "article.po", folder / "found.po")
    if not (folder / "found.po").exists():
        return {}
    return {entry.msgid: entry.tcomment for entry in polib.pofile(str(folder / "found.po"))}


def test_untouched_entries_are_byte_for_byte_the_same(trip: RoundTrip) -> None:
    assert trip.cells()["untouched entries"] == "all"


def test_edited_entries_are_rewrapped(trip: RoundTrip) -> None:
    assert 'msgstr ""\n"Чакаецца, што новым мостам' in trip.returned.decode()


def test_the_previous_source_stays_behind_when_fuzzy_is_cleared(trip: RoundTrip) -> None:
    adapted = entry_of(trip.returned, "Some 14,000 cars a day are expected to use the new one.")
    assert not adapted.fuzzy
    assert adapted.previous_msgid == "Some 12,000 cars a day are expected to use the new one."


def test_notes_and_records_are_kept_and_the_new_note_is_there(trip: RoundTrip) -> None:
    assert (trip.cells()["notes"], trip.cells()["`# l10n:`"]) == ("kept", "kept")
    assert "# Спытаць у гарвыканкаме.\n" in trip.returned.decode()


def test_pofilter_finds_no_fault_with_the_tags_of_our_file(tmp_path: Path) -> None:
    assert filtered(PO_FILE.read_bytes(), tmp_path, "xmltags") == {}


def test_pofilter_finds_a_lost_tag(trip: RoundTrip, tmp_path: Path) -> None:
    broken = trip.returned.replace("<b1>11\u00a0000 тон</b1>".encode(), "11\u00a0000 тон".encode())
    (source, said) = filtered(broken, tmp_path, "xmltags").popitem()
    assert source.startswith("The builders used <b1>")
    assert "xmltags" in said


def test_po2tmx_takes_what_is_finished(trip: RoundTrip, tmp_path: Path) -> None:
    (tmp_path / "article.po").write_bytes(trip.returned)
    in_environment(PROGRAMS / "po2tmx", "-l", "be", tmp_path / "article.po", tmp_path / "article.tmx")
    memory = (tmp_path / "article.tmx").read_text(encoding="utf-8")
    assert "Найперш бяспека" in memory
    assert "Стары мост" not in memory, "a draft is no memory"
