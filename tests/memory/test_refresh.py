"""The memory follows its files: what changed is read, what is gone is forgotten, whoever is killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.memory.entries import entry, holding
from translate.errors import TmxError, TranslateError
from translate.memory import Entry, Holding, Memory, Origin, Passage, Refresh, refresh
from translate.memory.content import BATCH
from translate.memory.database import VERSION

LONG_AGO = 1_000_000_000
RAIN, SNOW = entry("Rain", "Дождь"), entry("Snow", "Снег")

REFRESHER = """
import sys
from pathlib import Path
from translate.memory import Entry, Holding, Memory, Origin, Passage, refresh

folder, salt = Path(sys.argv[1]), sys.argv[2]

def entries(number):
    for place in range(400):
        source = f"Sentence {place * (number + 1)} of file {number} with words w{place} w{place % 7}"
        yield Entry(Passage(source, ""), f"{salt} {place}", Origin.APPROVED)

def holdings():
    for path in sorted(folder.glob("*.po")):
        number = int(path.stem)
        yield Holding(path.name, path, path.stem, lambda number=number: entries(number))

import translate.memory.content as content, translate.memory.refresh as refreshing
content.BATCH = refreshing.BATCH = 50
print("ready", flush=True)
with Memory(folder / "memory.sqlite") as memory:
    done = refresh(memory, list(holdings()))
print(len(done.read))
"""


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory.sqlite") as opened:
        yield opened


def _file(folder: Path, name: str, content: str = "", changed: int = LONG_AGO) -> Path:
    path = folder / name
    path.write_text(content)
    os.utime(path, (changed, changed))
    return path


def _content(memory: Memory) -> list[tuple[str, str]]:
    rows = memory.connection.execute("SELECT source, target FROM entry")
    return sorted(rows.fetchall())


def _assert_sound(path: Path) -> None:
    """The file is whole, the index of words fits the texts, and nothing is left of what was forgotten."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    lost = "SELECT count(*) FROM entry WHERE file NOT IN (SELECT id FROM file)"
    assert connection.execute(lost).fetchone() == (0,)
    twice = "SELECT count(DISTINCT number), count(DISTINCT source) FROM entry"
    assert len(set(connection.execute(twice).fetchone())) == 1, (
        "a number for each text, a text for each number"
    )
    assert connection.execute("SELECT count(*) FROM word WHERE count < 0").fetchone() == (0,)
    connection.close()


def test_only_what_changed_is_read(memory: Memory, tmp_path: Path) -> None:
    a, b = _file(tmp_path, "a.po"), _file(tmp_path, "b.po")
    assert refresh(memory, [holding(a, RAIN), holding(b, SNOW)]) == Refresh(read=("a.po", "b.po"))
    assert refresh(memory, [holding(a, RAIN), holding(b, SNOW)]) == Refresh()
    _file(tmp_path, "b.po", "changed", LONG_AGO + 1)
    assert refresh(memory, [holding(a), holding(b, entry("Snow", "Снежок"))]) == Refresh(read=("b.po",))
    assert _content(memory) == [("Rain", "Дождь"), ("Snow", "Снежок")]
    assert refresh(memory, [holding(b)]) == Refresh(gone=("a.po",))
    assert _content(memory) == [("Snow", "Снежок")]


def test_a_file_that_was_only_touched_is_not_read_again(memory: Memory, tmp_path: Path) -> None:
    a = _file(tmp_path, "a.po", "same")
    refresh(memory, [holding(a, RAIN)])
    _file(tmp_path, "a.po", "same", LONG_AGO + 60)
    assert refresh(memory, [holding(a, SNOW)]) == Refresh()
    assert _content(memory) == [("Rain", "Дождь")]


def test_a_change_within_the_tick_of_a_clock_is_seen(memory: Memory, tmp_path: Path) -> None:
    """Same size, same time: only the content tells."""
    now = int(time.time())
    a = _file(tmp_path, "a.po", "one", now)
    refresh(memory, [holding(a, RAIN)])
    _file(tmp_path, "a.po", "two", now)
    assert refresh(memory, [holding(a, SNOW)]) == Refresh(read=("a.po",))
    assert _content(memory) == [("Snow", "Снег")]


def test_a_file_that_cannot_be_read_is_told_and_left_out(memory: Memory, tmp_path: Path) -> None:
    a, b = _file(tmp_path, "a.tmx"), _file(tmp_path, "b.po")
    refresh(memory, [holding(a, RAIN), holding(b, SNOW)])

    def broken() -> Iterator[Entry]:
        for number in range(BATCH + 1):
            yield entry(f"Rain {number}", "Дождь")
        raise TmxError("cut off", a, 7)

    _file(tmp_path, "a.tmx", "broken")
    for _ in range(2):  # told every time
        done = refresh(memory, [Holding("a.tmx", a, "a", broken), holding(b, SNOW)])
        assert [str(error) for error in done.errors] == [f"{a}:7: cut off"]
        assert _content(memory) == [("Snow", "Снег")]
    a.unlink()
    assert "No such file" in str(refresh(memory, [holding(a, RAIN), holding(b, SNOW)]).errors[0])
    _assert_sound(memory.path)


def test_a_file_of_several_batches(memory: Memory, tmp_path: Path) -> None:
    a = _file(tmp_path, "a.tmx")
    many = [entry(f"Sentence {number}", str(number), "tmx") for number in range(BATCH + 5)]
    refresh(memory, [holding(a, *many)])
    assert memory.counts() == {Origin.TMX: BATCH + 5}
    _file(tmp_path, "a.tmx", "changed")
    refresh(memory, [holding(a, *many[:3])])
    assert memory.counts() == {Origin.TMX: 3}
    assert [match.target for match in memory.find(Passage("Sentence 2"), 60, 1)] == ["2"]
    _assert_sound(memory.path)


@pytest.mark.parametrize("damage", [b"", b"no database at all, but long enough to have a header" * 99])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    a = _file(tmp_path, "a.po")
    with Memory(tmp_path / "memory.sqlite") as memory:
        refresh(memory, [holding(a, RAIN)])
    (tmp_path / "memory.sqlite").write_bytes(damage)
    with Memory(tmp_path / "memory.sqlite") as memory:
        refresh(memory, [holding(a, RAIN)])
        assert _content(memory) == [("Rain", "Дождь")]


def test_damage_in_the_middle_is_told_and_mended_by_the_next_command(tmp_path: Path) -> None:
    a = _file(tmp_path, "a.po")
    path = tmp_path / "memory.sqlite"
    with Memory(path) as memory:
        refresh(memory, [holding(a, *(entry(f"Rain {n}", "Дождь") for n in range(2000)))])
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    with Memory(path) as memory, pytest.raises(TranslateError, match="is deleted; run the command again"):
        memory.find(Passage("Rain 1"), 60, 3)
    with Memory(path) as memory:
        refresh(memory, [holding(a, RAIN)])
        assert _content(memory) == [("Rain", "Дождь")]
    _assert_sound(path)


def test_damage_that_a_refresh_meets_is_mended_at_once(tmp_path: Path) -> None:
    a = _file(tmp_path, "a.po")
    path = tmp_path / "memory.sqlite"
    with Memory(path) as memory:
        refresh(memory, [holding(a, *(entry(f"Rain {n}", "Дождь") for n in range(2000)))])
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    _file(tmp_path, "a.po", "changed")
    with Memory(path) as memory:
        refresh(memory, [holding(a, RAIN)])
        assert _content(memory) == [("Rain", "Дождь")]
    _assert_sound(path)


def test_a_snapshot_does_not_move(tmp_path: Path) -> None:
    a = _file(tmp_path, "a.po")
    path = tmp_path / "memory.sqlite"
    with Memory(path) as memory, Memory(path) as other:
        refresh(memory, [holding(a, RAIN)])
        with memory.snapshot():
            assert [match.target for match in memory.exact(Passage("Rain"))] == ["Дождь"]
            _file(tmp_path, "a.po", "changed")
            refresh(other, [holding(a, SNOW)])
            assert [match.target for match in memory.exact(Passage("Rain"))] == ["Дождь"]
        assert memory.exact(Passage("Rain")) == []


def test_another_version_is_made_anew(tmp_path: Path) -> None:
    a = _file(tmp_path, "a.po")
    path = tmp_path / "memory.sqlite"
    with Memory(path) as memory:
        refresh(memory, [holding(a, RAIN)])
        memory.connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with Memory(path) as memory:
        assert _content(memory) == []
        refresh(memory, [holding(a, RAIN)])
        assert _content(memory) == [("Rain", "Дождь")]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from("abc"),
            st.lists(st.tuples(st.sampled_from(["Rain", "Snow", "Rain and snow", "…"]), st.text(max_size=2))),
        ),
        max_size=4,
    )
)
def test_a_refresh_ends_where_a_new_memory_begins(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, list[tuple[str, str]]]]
) -> None:
    folder = tmp_path_factory.mktemp("memory")
    with Memory(folder / "old.sqlite") as old:
        for moment, files in enumerate(history):
            holdings = [
                holding(
                    _file(folder, f"{name}.po", str(pairs), LONG_AGO + moment),
                    *(entry(*pair) for pair in pairs),
                )
                for name, pairs in files.items()
            ]
            refresh(old, holdings)
            (folder / "new.sqlite").unlink(missing_ok=True)
            with Memory(folder / "new.sqlite") as new:
                refresh(new, holdings)
                assert _content(old) == _content(new)
                index = "SELECT word, count FROM word WHERE count > 0 ORDER BY word"
                assert old.connection.execute(index).fetchall() == new.connection.execute(index).fetchall()
    _assert_sound(folder / "old.sqlite")


def _start(folder: Path, salt: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", REFRESHER, str(folder), salt], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_several_processes_at_once(tmp_path: Path) -> None:
    for number in range(8):
        _file(tmp_path, f"{number}.po")
    processes = [_start(tmp_path, "same") for _ in range(3)]
    answers = [process.communicate(timeout=120)[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert sorted(answers) == [["ready", "0"], ["ready", "0"], ["ready", "8"]], "one read, the others waited"
    with Memory(tmp_path / "memory.sqlite") as memory:
        assert memory.counts() == {Origin.APPROVED: 8 * 400}
    _assert_sound(tmp_path / "memory.sqlite")


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Every run has new content to read and is killed at it; what it leaves is whole, the next one mends."""
    for number in range(6):
        _file(tmp_path, f"{number}.po", "first")
    undisturbed = _start(tmp_path, "first")
    assert undisturbed.stdout
    assert undisturbed.stdout.readline() == "ready\n"
    started = time.monotonic()
    undisturbed.communicate(timeout=120)
    duration = time.monotonic() - started
    moments = random.Random(11)
    interrupted = 0
    for run in range(60):
        if interrupted == 8:
            break
        for number in range(6):
            _file(tmp_path, f"{number}.po", str(run))
        process = _start(tmp_path, str(run))
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(duration * moments.uniform(0, 0.9))
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            interrupted += 1
        else:
            duration *= 0.7  # the machine has become quicker
        process.stdout.close()
        if (tmp_path / "memory.sqlite").exists():
            connection = sqlite3.connect(tmp_path / "memory.sqlite")
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()
    assert interrupted == 8, "hardly a run was caught at work: the test proves nothing"
    for number in range(6):
        _file(tmp_path, f"{number}.po", "last")
    assert _start(tmp_path, "last").communicate(timeout=120)[0].split() == ["ready", "6"]
    with Memory(tmp_path / "memory.sqlite") as memory:
        assert {target.split()[0] for _, target in _content(memory)} == {"last"}
        assert memory.counts() == {Origin.APPROVED: 6 * 400}
    _assert_sound(tmp_path / "memory.sqlite")
