"""A command that dies while it writes leaves a file that is whole, and no text is lost.

`KILLS=200 pytest tests/test_killed_writers.py` kills as many; by default it is twenty.
"""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Newsroom
from tests.gettext_tools import assert_canonical
from tests.writers import ended, forked, texts_kept, texts_promised, translate, with_texts, without_glossary
from translate.edition.importing import import_copy
from translate.project import Project

KILLS = int(os.environ.get("KILLS", "20"))
SENTENCES = [f"Bridge number {number} was opened on Monday." for number in range(20)]


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles" / "bridges.txt").write_text(f"Bridges\n\n{' '.join(SENTENCES)}\n")
    without_glossary(newsroom).run("run", "--locale", "be", "--engine", "pseudo")
    return newsroom


def copy_of(room: Newsroom, number: int) -> str:
    """A copy as a translator sends it back: some sentences are done, each with a text of its own."""
    done = {source: f"Пераклад {number}: {source}" for source in SENTENCES[number % 5 :: 5]}
    text = room.po("be", "bridges").read_text(encoding="utf-8")
    name = f"copy-{number}.po"
    (room.root / name).write_text(with_texts(text, done), encoding="utf-8")
    return name


def test_killed_at_any_moment(room: Newsroom) -> None:
    first = copy_of(room, 0)
    started = time.monotonic()
    assert ended(forked(room, partial(command_line, "import", first))) == 0
    duration = time.monotonic() - started
    moments = random.Random(11)
    interrupted = 0
    article = room.root / "articles" / "bridges.txt"
    for number in range(1, KILLS + 1):
        if number % 4 == 0:
            article.write_text(f"{article.read_text().strip()} Tram {number} ran again.\n")
            command: tuple[str, ...] = ("run", "--locale", "be", "--engine", "pseudo")
        else:
            command = ("import", copy_of(room, number), "--by", f"Translator {number}")
        before = texts_promised(room, "bridges")
        child = forked(room, partial(command_line, *command))
        time.sleep(duration * moments.uniform(0, 1))
        os.kill(child, signal.SIGKILL)
        interrupted += ended(child) == -signal.SIGKILL
        assert_canonical(room.po("be", "bridges").read_bytes())
        assert before <= texts_promised(room, "bridges")
    assert interrupted > KILLS / 4, "too few runs were caught at work"
    room.run("run", "--locale", "be", "--engine", "pseudo")
    left = sorted(path.name for path in room.root.glob("copy-*.po"))
    assert ended(forked(room, partial(command_line, "import", *left))) in {0, 3}
    kept = texts_kept(room, "bridges")
    wanted = {
        f"Пераклад {number}: {source}"
        for number in range(KILLS + 1)
        if (room.root / f"copy-{number}.po").exists()
        for source in SENTENCES[number % 5 :: 5]
    }
    assert wanted <= kept, sorted(wanted - kept)
    assert not list((room.root / "locales").rglob("*.tmp")), (
        "temporary files of killed runs were cleared away"
    )


def command_line(*arguments: str) -> None:
    raise SystemExit(translate(*arguments))


class Crash(BaseException):
    """The machine stops."""


def crashing(call: Callable[..., Any], steps: list[int], *, after: bool) -> Callable[..., Any]:
    """`call`, until the steps are used up: then the machine stops right before the call or right after it."""

    def step(*arguments: Any, **options: Any) -> Any:
        steps[0] -= 1
        if steps[0] == 0 and not after:
            raise Crash
        result = call(*arguments, **options)
        if steps[0] == 0:
            raise Crash
        return result

    return step


@pytest.mark.parametrize("after", [False, True], ids=["before the step", "after the step"])
def test_stopped_at_every_step_of_writing(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, after: bool
) -> None:
    name = copy_of(room, 1)
    before = texts_promised(room, "bridges")
    wanted = {f"Пераклад 1: {source}" for source in SENTENCES[1::5]}
    stopped = 0
    while True:
        there = Newsroom(tmp_path / f"stop-{stopped}")
        for part in ("l10n.toml", "articles", "locales", name):
            copied(room.root / part, there.root / part)
        steps = [stopped + 1]
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", crashing(os.fsync, steps, after=after))
            patch.setattr(Path, "replace", crashing(Path.replace, steps, after=after))
            try:
                import_copy(Project.open(there.root), there.root / name)
            except Crash:
                stopped += 1
            else:
                break
        assert_canonical(there.po("be", "bridges").read_bytes())
        assert before <= texts_promised(there, "bridges")
        project = Project.open(there.root)
        import_copy(project, there.root / name)
        assert wanted <= {unit.target for unit in project.read_catalog("bridges", "be")[0].units}
    assert stopped >= 6, "ledger, PO file and folder are written durably"


def copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
