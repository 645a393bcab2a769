"""How long `translate check` takes for a newsroom's articles, in CPU time and by the clock.

Usage: python -m benchmarks.check_speed [--jobs N ...]

Makes a project of the news sentences written for this project, a dozen to an article, in two locales, and
runs the real command. By the clock several processes help only where that many cores have nothing else to do.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import polib

from tests.checks.whole_articles import news_articles, news_sentences
from tests.conftest import ROOT
from translate.edition.parallel import cores

UNITS = 100_000
LOCALES = ("ru", "be")
SETTINGS = """\
source_locale = "en"
target_locales = ["ru", "be"]

[paths]
glossary = "glossary"

[checks]
spelling = []
"""


def make(root: Path) -> None:
    """A project with every article extracted and translated by people."""
    (root / "l10n.toml").write_text(SETTINGS, encoding="utf-8")
    shutil.copytree(ROOT / "glossary", root / "glossary")
    (root / "articles").mkdir()
    for article in (*news_articles("ru"), *news_sentences("ru")):
        text = "\n\n".join(unit.source for unit in article.units)
        (root / "articles" / f"{article.article}.txt").write_text(text + "\n", encoding="utf-8")
    _translate(root, "extract")
    for locale in LOCALES:
        articles = (*news_articles(locale), *news_sentences(locale))
        targets = {unit.source: unit.target for article in articles for unit in article.units}
        for path in (root / "locales" / locale).rglob("*.po"):
            file = polib.pofile(str(path), wrapwidth=0)
            for entry in file:
                entry.msgstr = targets.get(entry.msgid, "")
            file.save()


def _translate(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "translate", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)


def timed(root: Path, jobs: int) -> Iterator[str]:
    """A row of the table: the units, and the seconds that as many as `UNITS` would take."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    told = _translate(root, "check", "--jobs", str(jobs)).stderr
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    units = sum(map(int, re.findall(r": (\d+) translations?,", told)))
    times = UNITS / units
    yield f"| {jobs} | {units:,} | {cpu:.1f} s | {wall:.1f} s | {cpu * times:.0f} s | {wall * times:.0f} s |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2], help="so many processes, one row each")
    with TemporaryDirectory() as folder:
        make(Path(folder))
        print(f"{cores()} cores may be used; load {os.getloadavg()[0]:.1f}")
        print(f"| processes | units | CPU time | by the clock | CPU time of {UNITS:,} | by the clock |")
        print("| ---: | ---: | ---: | ---: | ---: | ---: |")
        for jobs in parser.parse_args().jobs:
            for line in timed(Path(folder), jobs):
                print(line, flush=True)


if __name__ == "__main__":
    main()
