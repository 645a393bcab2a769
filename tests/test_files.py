import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from translate.errors import ChangedOnDiskError, TranslateError
from translate.files import MISSING, digest, locked, read_bytes, write_atomic

WRITER = """
import sys
from pathlib import Path
from translate.files import write_atomic
target = Path(sys.argv[1])
print("ready", flush=True)
for number in range(10**9):
    write_atomic(target, bytes([65 + number % 26]) * 200_000)
"""

HOLDER = """
import sys, time
from pathlib import Path
from translate.files import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_writes_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.po"
    write_atomic(path, b"one")
    assert read_bytes(path) == b"one"
    write_atomic(path, b"", expected=digest(b"one"))
    assert read_bytes(path) == b""
    assert [entry.name for entry in path.parent.iterdir()] == ["a.po"]


def test_writes_pieces_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    write_atomic(path, (letter.encode() for letter in "one"))
    assert read_bytes(path) == b"one"

    def broken() -> Iterator[bytes]:
        yield b"tw"
        raise TranslateError("no more")

    with pytest.raises(TranslateError, match="no more"):
        write_atomic(path, broken())
    assert read_bytes(path) == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.tmx"]


def test_a_missing_file_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match=r"a\.po: cannot be read: No such file") as caught:
        read_bytes(tmp_path / "a.po")
    assert caught.value.path == tmp_path / "a.po"


def test_digests_differ_and_know_the_missing_file() -> None:
    assert digest(None) == MISSING
    assert len({digest(None), digest(b""), digest(b"a"), digest(b"b")}) == 4


@pytest.mark.parametrize("now", [b"two", None])
def test_refuses_when_changed_since_it_was_read(tmp_path: Path, now: bytes | None) -> None:
    path = tmp_path / "a.po"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(ChangedOnDiskError, match="run the command again"):
        write_atomic(path, b"three", expected=digest(b"one"))
    assert (path.read_bytes() if path.exists() else None) == now
    assert len(list(tmp_path.iterdir())) == (now is not None)


def test_refuses_when_created_since(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    write_atomic(path, b"one", expected=digest(None))
    with pytest.raises(ChangedOnDiskError):
        write_atomic(path, b"two", expected=digest(None))
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_keeps_permissions(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"one")
    path.chmod(mode)
    write_atomic(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_atomic(tmp_path / "a.po", b"one")
    assert (tmp_path / "a.po").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "b.po"
    write_atomic(target, b"one")
    link = tmp_path / "a.po"
    link.symlink_to(target)
    write_atomic(link, b"two", expected=digest(b"one"))
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


def test_what_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.po").mkdir()
    with pytest.raises(TranslateError, match=r"a\.po: cannot be written: Is a directory"):
        write_atomic(tmp_path / "a.po", b"one")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.po"]


def test_removes_temporary_files_of_killed_writers_only(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    others = [".a.po.1.tmp", ".b.po.99999999.tmp", ".a.po.x.tmp", "a.po.1.tmp"]
    for name in [f".a.po.{dead.pid}.tmp", *others]:
        (tmp_path / name).touch()
    write_atomic(tmp_path / "a.po", b"one")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(["a.po", *others])


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    leftovers = 0
    for number in range(30):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.003 * number % 0.05)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        process.stdout.close()
        if path.exists():
            data = path.read_bytes()
            assert len(data) == 200_000
            assert data == data[:1] * 200_000
        found = len(list(tmp_path.glob(".*.tmp")))
        leftovers += found
        assert found <= 1, "each run removes what the one before left"
    assert leftovers, "no kill hit a write: the test proves nothing"
    write_atomic(path, b"one")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.po"]


def test_one_at_a_time_and_a_killed_holder_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / "locks" / "ru.lock"
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(lock)], stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    with (
        pytest.raises(
            TranslateError, match=r"ru\.lock: another command has been at work here for 0\.1 seconds"
        ),
        locked(lock, timeout=0.1),
    ):
        pytest.fail("two at a time")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with locked(lock, timeout=5):
        pass
