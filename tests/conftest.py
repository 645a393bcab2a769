"""Projects for the tests: made anew in a temporary folder, with this repository's glossary and articles."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import command_server
from translate.project import Project

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Newsroom:
    """A project folder and a way to run the real command line in it."""

    root: Path

    def run(self, *arguments: str, code: int = 0, before: Sequence[str] = ()) -> str:
        """Run `translate` and return its standard output; `before` wraps the command (unshare, say)."""
        done = self._done(before, arguments)
        assert done.returncode == code, (
            f"{arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        )
        return done.stdout if code in (0, 3) else done.stderr

    def _done(self, before: Sequence[str], arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
        if not before:
            return command_server.run(arguments, self.root, self.environment())
        command = [*before, sys.executable, "-m", "translate", *arguments]
        return subprocess.run(
            command, cwd=self.root, env=self.environment(), capture_output=True, text=True, check=False
        )

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--format", "json"))

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """Run a Python program in the project folder."""
        return subprocess.run(
            [sys.executable, "-c", program],
            cwd=self.root,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def environment(self) -> dict[str, str]:
        """An environment whose home is empty, so that no package installed on this machine is found."""
        return {
            **os.environ,
            "HOME": str(self.root / "home"),
            "XDG_DATA_HOME": str(self.root / "home" / "data"),
            "PYTHONPATH": str(ROOT),
        }

    def po(self, locale: str, article: str) -> Path:
        return self.root / "locales" / locale / "LC_MESSAGES" / f"{article}.po"


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project with the repository's glossary, which it has read once."""
    room = Newsroom(tmp_path_factory.mktemp("started"))
    (room.root / "home").mkdir()
    room.run("init")
    shutil.copytree(ROOT / "glossary", room.root / "glossary", dirs_exist_ok=True)
    Project.open(room.root).glossary()
    return room.root


@pytest.fixture
def newsroom(tmp_path: Path, started: Path) -> Newsroom:
    """An empty project with the repository's glossary."""
    shutil.copytree(started, tmp_path, dirs_exist_ok=True)
    return Newsroom(tmp_path)


@pytest.fixture
def sample(newsroom: Newsroom) -> Newsroom:
    """A project with the sample articles and the reviewed editions of the first."""
    shutil.copytree(ROOT / "articles", newsroom.root / "articles", dirs_exist_ok=True)
    shutil.copytree(ROOT / "locales", newsroom.root / "locales", dirs_exist_ok=True)
    return newsroom
