"""Editions checked by several processes: the same results in the same order, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from translate.edition import Edition
from translate.edition.checking import CheckedEdition
from translate.edition.parallel import checks
from translate.errors import TranslateError
from translate.project import Project

ARTICLES = 6
BROKEN = "locales/be/LC_MESSAGES/rain3.po"


@pytest.fixture
def editions(newsroom: Newsroom) -> list[Edition]:
    """Six articles in Belarusian, with a wrong number each; the PO file of one cannot be read."""
    for number in range(ARTICLES):
        path = newsroom.root / "articles" / f"rain{number}.txt"
        path.write_text(f"Rain in Minsk\n\nIt rained for {number + 12} hours on Monday.\n", encoding="utf-8")
    newsroom.run("extract", "--locale", "be")
    for path in (newsroom.root / "locales" / "be" / "LC_MESSAGES").glob("rain*.po"):
        text = path.read_text(encoding="utf-8").replace(
            'Monday."\nmsgstr ""', 'Monday."\nmsgstr "Ішло 7 гадзін."'
        )
        path.write_text(text, encoding="utf-8")
    (newsroom.root / BROKEN).write_text("<<<<<<< mine\n", encoding="utf-8")
    project = Project.open(newsroom.root)
    return [Edition(project, project.read_article(path), "be") for path in project.articles()]


def _told(found: Iterator[CheckedEdition | TranslateError]) -> list[object]:
    return [str(one) if isinstance(one, TranslateError) else one for one in found]


def test_the_same_results_in_the_same_order(editions: list[Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = _told(checks(editions, 1))
    monkeypatch.setattr("translate.edition.parallel.SMALL", 0)
    assert _told(checks(editions, 2)) == alone
    assert [one for one in alone if isinstance(one, str) and BROKEN in one]
    assert sum(bool(one.troubles) for one in alone if isinstance(one, CheckedEdition)) >= ARTICLES - 1


def test_little_work_begins_no_process(editions: list[Edition], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.edition.parallel.ProcessPoolExecutor", None)
    assert len(_told(checks(editions, 2))) == len(editions)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_every_process_without_a_traceback(editions: list[Edition], newsroom: Newsroom) -> None:
    program = (
        "from translate.edition import parallel\n"
        "parallel.SMALL = 0\n"
        "from translate.cli import main\n"
        "print('begun', flush=True)\n"
        "main()\n"
    )
    script = newsroom.root / "slow.py"
    script.write_text(
        f"if __name__ == '__main__':\n    {program.replace(chr(10), chr(10) + '    ')}", "utf-8"
    )
    process = subprocess.Popen(
        [sys.executable, script, "check", "--jobs", "2"],
        cwd=newsroom.root,
        env=newsroom.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    _wait_for_children(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "Traceback" not in errors
    assert _is_gone(process.pid)


def _is_gone(group: int) -> bool:
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def _wait_for_children(pid: int) -> None:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    for _ in range(600):
        if not children.exists() or len(children.read_text().split()) > 1:
            return
        time.sleep(0.05)
