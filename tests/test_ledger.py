import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import LedgerError
from translate.ledger import (
    Action,
    Event,
    Version,
    append,
    latest,
    ledger_path,
    ledger_size,
    read_ledger,
    take_back,
)

TEXT = st.text(max_size=30)
VERSIONS = st.builds(Version, TEXT, TEXT, st.sampled_from(["mt", "translated", "approved"]), TEXT)
EVENTS = st.builds(
    Event,
    st.just("2026-11-24T09:00:00+00:00"),
    st.sampled_from(Action),
    TEXT,
    TEXT,
    TEXT,
    st.none() | VERSIONS,
    st.none() | VERSIONS,
    TEXT,
)
DRAFTED = Event(
    "2026-11-24T09:00:00+00:00",
    Action.DRAFT,
    "argos/en_ru/0.2",
    "",
    "The port was opened.",
    None,
    Version("The port was opened.", "Порт открыт.", "mt"),
)


def test_a_ledger_lies_beside_its_po_file() -> None:
    assert ledger_path(Path("locales/ru/LC_MESSAGES/v1.2.po")).name == "v1.2.history.jsonl"


@given(first=st.lists(EVENTS, max_size=4), second=st.lists(EVENTS, max_size=4))
def test_events_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, first: list[Event], second: list[Event]
) -> None:
    path = tmp_path_factory.mktemp("ledger") / "a.history.jsonl"
    append(path, first)
    append(path, second)
    assert read_ledger(path) == first + second


def test_a_line_cut_by_a_crash_is_left_out_and_then_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.history.jsonl"
    append(path, [DRAFTED])
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole + whole[:size])
        assert read_ledger(path) == [DRAFTED]
        append(path, [DRAFTED])
        assert path.read_bytes() == whole * 2


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "{}",
        '{"at": "2026-11-24", "action": "fly", "was": null, "now": null}',
        '{"at": "yesterday", "action": "edit", "was": null, "now": null}',
        '{"at": 20261124, "action": "edit", "was": null, "now": null}',
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.history.jsonl"
    append(path, [DRAFTED])
    with path.open("a") as file:
        file.write(line + "\n")
    with pytest.raises(LedgerError) as caught:
        read_ledger(path)
    assert caught.value.line == 2


def test_the_number_of_an_event_is_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.history.jsonl"
    append(path, [DRAFTED, DRAFTED])
    path.write_text(path.read_text() + "\n")  # a person's editor left an empty line
    append(path, read_ledger(path)[:1])
    assert [event.number for event in read_ledger(path)] == [1, 2, 4]


def test_a_date_without_time_zone_is_utc() -> None:
    moments = [replace(DRAFTED, at=at).moment for at in ("2026-11-24T09:00", "2026-11-24T12:00+03:00")]
    assert moments[0] == moments[1] == DRAFTED.moment


def test_what_did_not_come_about_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "a.history.jsonl"
    assert ledger_size(path) == 0
    append(path, [DRAFTED])
    length = ledger_size(path)
    append(path, [DRAFTED, DRAFTED])
    take_back(path, length)
    assert read_ledger(path) == [DRAFTED]
    take_back(path, length + 1)
    assert ledger_size(path) == length, "nothing is added"
    take_back(tmp_path / "none.jsonl", 0)


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "a.history.jsonl") == []


def test_the_latest_version_of_a_unit_counts() -> None:
    gone = Event("2026-11-24T10:00:00+00:00", Action.EXTRACT, "", "", DRAFTED.source, DRAFTED.now, None)
    assert latest([DRAFTED]) == {("", DRAFTED.source): DRAFTED.now}
    assert latest([DRAFTED, gone]) == {("", DRAFTED.source): None}


def test_a_text_that_went_over_to_another_sentence_is_no_longer_of_the_first() -> None:
    stale = Version("The ports were opened.", "Порт открыт.", "stale")
    moved = Event("2026-11-24T10:00:00+00:00", Action.EXTRACT, "", "", stale.source, DRAFTED.now, stale)
    assert latest([DRAFTED, moved]) == {stale.key: stale}


def test_a_ledger_is_read_by_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "a.history.jsonl"
    append(path, [DRAFTED])
    values = json.loads(path.read_text(encoding="utf-8"))
    assert values["now"] == {"source": "The port was opened.", "target": "Порт открыт.", "state": "mt"}
    assert "why" not in values


WRITER = """
import sys
from pathlib import Path
from translate.ledger import Action, Event, Version, append
path = Path(sys.argv[1])
number = 0
print("ready", flush=True)
while True:
    number += 1
    text = f"{number} " * 2000
    append(path, [Event("2026-11-24", Action.DRAFT, "x", "", str(number), None, Version(text, text, "mt"))])
"""


def test_a_killed_writer_leaves_whole_events(tmp_path: Path) -> None:
    path = tmp_path / "a.history.jsonl"
    for _ in range(10):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, env={**os.environ}
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            writer.kill()
        for event in read_ledger(path):
            assert event.now is not None
            assert event.now.source == f"{event.source} " * 2000
