"""A `draft` that is killed again and again ends where an undisturbed one does."""

import random
import shutil
import signal
import subprocess
import sys
import time

from tests.conftest import Newsroom
from tests.test_flow import SHARED, assert_gettext_accepts

KILLS = 10


def test_killed_ten_times_and_resumed(newsroom: Newsroom) -> None:
    for path in SHARED[:2]:
        shutil.copy(path, newsroom.root / "articles")
    newsroom.run("extract", "--locale", "ru")
    locales = newsroom.root / "locales"
    shutil.copytree(locales, newsroom.root / "untouched")

    started = time.monotonic()
    newsroom.run("draft", "--locale", "ru")
    duration = time.monotonic() - started
    undisturbed = {path.name: path.read_bytes() for path in locales.rglob("*.po")}

    shutil.rmtree(locales)
    shutil.copytree(newsroom.root / "untouched", locales)
    moments = random.Random(7)
    interrupted = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-m", "translate", "draft", "--locale", "ru"],
            cwd=newsroom.root,
            env=newsroom.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(duration * moments.uniform(0.2, 0.9))
        process.send_signal(signal.SIGKILL)
        interrupted += process.wait() == -signal.SIGKILL
        for path in locales.rglob("*.po"):
            assert_gettext_accepts(path)
    assert interrupted, "no run was caught at work"
    newsroom.run("draft", "--locale", "ru")
    assert {path.name: path.read_bytes() for path in locales.rglob("*.po")} == undisturbed
    assert not list(locales.rglob("*.tmp")), "temporary files of killed runs were cleared away"
