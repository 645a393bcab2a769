"""Time to build the demo site of the sample articles, all drafted, beside an empty Python in the same run.

    python -m benchmarks.site [RUNS]

Whole commands are timed, with the start of Python. Wall time depends on what else the machine does, CPU time
hardly. "anew" writes all files, "again" finds them written.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

ROOT = Path(__file__).parent.parent
EMPTY = [sys.executable, "-c", "pass"]
TRANSLATE = [sys.executable, "-m", "translate"]
SITE = [*TRANSLATE, "build", "--site", "--at-least", "draft"]


def main() -> None:
    """Draft the sample articles and print the median of each command."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ("articles", "locales", "glossary"):
            shutil.copytree(ROOT / name, folder / name)
        config = (ROOT / "l10n.toml").read_text(encoding="utf-8")
        (folder / "l10n.toml").write_text(config.replace("# url =", "url ="), encoding="utf-8")
        for step in ("extract", "draft"):
            subprocess.run([*TRANSLATE, step], cwd=folder, check=True, capture_output=True)
        floor = _median(EMPTY, folder, runs)
        _tell("python -c pass", floor, floor)
        _tell("build, both languages", _median([*TRANSLATE, "build"], folder, runs), floor)
        _tell("build --site, anew", _median(SITE, folder, runs, anew=True), floor)
        _tell("build --site, again", _median(SITE, folder, runs), floor)
        pages = sorted(path.relative_to(folder) for path in (folder / "build" / "site").rglob("*.html"))
    print(f"{len(pages)} pages")


def _median(command: list[str], folder: Path, runs: int, *, anew: bool = False) -> tuple[float, float]:
    """Milliseconds of wall and of CPU time."""
    found = [_timed(command, folder, anew=anew) for _ in range(runs)]
    return median(wall for wall, _ in found), median(cpu for _, cpu in found)


def _timed(command: list[str], folder: Path, *, anew: bool) -> tuple[float, float]:
    if anew:
        shutil.rmtree(folder / "build", ignore_errors=True)
    before, began = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    wall, after = time.perf_counter() - began, getrusage(RUSAGE_CHILDREN)
    return 1000 * wall, 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def _tell(name: str, took: tuple[float, float], floor: tuple[float, float]) -> None:
    print(
        f"{name:24} {took[0]:6.0f} ms   {took[1]:6.0f} ms CPU   {took[1] / floor[1]:5.1f} × an empty Python"
    )


if __name__ == "__main__":
    main()
