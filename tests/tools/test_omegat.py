"""OmegaT, row by row of what our files must expect of it."""

import re

import polib
import pytest

from tests.tools.edits import PO_FILE, entry_of
from tests.tools.omegat import target_file
from tests.tools.round_trips import RoundTrip, Workshop

SENT = PO_FILE.read_bytes()
OLD_BRIDGE = "The old bridge, built in 1968, stays open to pedestrians."
SECOND_BRIDGE = "A second bridge is planned."
NIGHT = "Open day and night"


@pytest.fixture(scope="module")
def trip(workshop: Workshop) -> RoundTrip:
    return workshop.back_from("OmegaT")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A target file after one sentence was typed, in a project with drafts in two of its memories."""
    return target_file(
        SENT,
        tmp_path_factory.mktemp("omegat"),
        typed={NIGHT: "Дзень і ноч"},
        memories={
            "penalty-030/drafts.tmx": {OLD_BRIDGE: "Стары мост адкрыты."},
            "auto/drafts.tmx": {SECOND_BRIDGE: "Будзе другі мост."},
        },
    )


def texts_of(data: bytes, source: str) -> list[str]:
    return [entry.msgstr for entry in polib.pofile(data.decode()) if entry.msgid == source]


def test_what_the_translator_typed_is_there(trip: RoundTrip) -> None:
    typed = [edit for edit in trip.edits if edit.target]
    assert [entry_of(trip.returned, edit.source).msgstr for edit in typed] == [edit.target for edit in typed]


def test_fuzzy_marks_are_removed(trip: RoundTrip) -> None:
    assert b"fuzzy" not in trip.returned


def test_drafts_that_were_not_confirmed_are_blanked(trip: RoundTrip) -> None:
    assert entry_of(trip.returned, OLD_BRIDGE).msgstr == ""
    assert entry_of(trip.returned, "“We waited a long time for this,” a driver said.").msgstr == ""


def test_a_text_that_equals_the_english_is_blanked_too(trip: RoundTrip) -> None:
    """Even a locked one: for OmegaT it is not translated."""
    assert entry_of(trip.returned, "Sozhmost").msgstr == ""


def test_previous_sources_stay_where_they_were(trip: RoundTrip) -> None:
    lines = [line for line in trip.sent.decode().split("\n") if line.startswith("#|")]
    assert [line for line in trip.returned.decode().split("\n") if line.startswith("#|")] == lines


def test_comments_hints_and_places_come_back(trip: RoundTrip) -> None:
    pattern = re.compile(r"^#[ .:].*$", re.MULTILINE)
    assert pattern.findall(trip.returned.decode()) == pattern.findall(trip.sent.decode())


def test_the_header_is_joined_to_its_keyword_and_says_the_same(trip: RoundTrip) -> None:
    assert b'msgid ""\nmsgstr "Project-Id-Version: sozh-bridge\\n"\n"Report' in trip.returned
    assert trip.cells()["header"] == "kept"


def test_drafts_in_a_penalty_folder_are_offered_and_not_published(prepared: bytes) -> None:
    assert entry_of(prepared, OLD_BRIDGE).msgstr == ""


def test_drafts_in_auto_would_be_published_unread(prepared: bytes) -> None:
    assert entry_of(prepared, SECOND_BRIDGE).msgstr == "Будзе другі мост."


def test_a_sentence_typed_once_is_typed_for_all_its_contexts(prepared: bytes) -> None:
    assert texts_of(prepared, NIGHT) == ["Дзень і ноч", "Дзень і ноч"]


def test_untyped_each_context_keeps_its_own_text(trip: RoundTrip) -> None:
    assert texts_of(trip.returned, NIGHT) == ["Адкрыта дзень і ноч", "Круглыя суткі"]


def test_the_header_is_a_segment_like_others(trip: RoundTrip) -> None:
    statistics = (trip.folder / "project" / "omegat" / "project_stats.txt").read_text(encoding="utf-8")
    (total,) = re.findall(r"^Total:\s+(\d+)", statistics, re.MULTILINE)
    assert int(total) == len([entry for entry in polib.pofile(trip.sent.decode()) if not entry.obsolete]) + 1
