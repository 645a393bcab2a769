"""CPU time of the PO layer beside polib without wrapping, on one large file in the same run.

Usage: python benchmarks/po_files.py [ENTRIES]
"""

import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import polib

from translate.catalog import read_catalog, write_catalog
from translate.po import dump, new_item, parse

SAMPLE = Path(__file__).parents[1] / "tests" / "po_cases" / "canonical" / "states.ru.po"
Result = TypeVar("Result")


def large_file(entries: int) -> bytes:
    """The sample's live entries again and again, each time with other sources."""
    head, *samples = SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")[:-1]
    texts = (
        re.sub('^msgid "', f'msgid "{number} ', samples[number % len(samples)], flags=re.M)
        for number in range(entries)
    )
    return ("\n\n".join([head, *texts]) + "\n").encode()


def timed(action: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of CPU, and what came of them."""
    start = time.process_time()
    result = action()
    return time.process_time() - start, result


def rows(data: bytes, path: Path) -> list[tuple[str, float, float | None]]:
    """What was done, our seconds, and polib's where it does the same."""
    path.write_bytes(data)
    polib_parse, theirs = timed(lambda: polib.pofile(str(path), wrapwidth=0))
    polib_save, _ = timed(theirs.save)
    theirs[len(theirs) // 2].tcomment = "seen"
    polib_edit, _ = timed(theirs.save)
    del theirs
    ours_parse, document = timed(lambda: parse(data, path.name))
    ours_save, _ = timed(lambda: path.write_bytes(dump(document)))

    def edit() -> int:
        items = list(document.items)
        entry = items[len(items) // 2].entry
        entry.tcomment = "seen"
        items[len(items) // 2] = new_item(entry)
        return path.write_bytes(dump(replace(document, items=tuple(items))))

    ours_edit, _ = timed(edit)
    read, (catalog, file) = timed(lambda: read_catalog(data, path.name, "sample", "ru"))
    middle = len(catalog.units) // 2
    seen = replace(catalog.units[middle], notes=("seen",))
    changed = replace(catalog, units=(*catalog.units[:middle], seen, *catalog.units[middle + 1 :]))
    write, _ = timed(lambda: write_catalog(changed, file, "en"))
    return [
        ("parse", ours_parse, polib_parse),
        ("save untouched", ours_save, polib_save),
        ("save after one edit", ours_edit, polib_edit),
        ("read_catalog", read, None),
        ("write_catalog after one edit", write, None),
    ]


def main() -> None:
    """Print the table."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    data = large_file(entries)
    print(f"{entries:,} entries, {len(data) / 1e6:.1f} MB; seconds of CPU")
    print(f"{'':30}{'ours':>8}{'polib':>8}{'ours/polib':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for name, ours, theirs in rows(data, Path(folder) / "large.po"):
            beside = f"{theirs:8.2f}{ours / theirs:12.2f}" if theirs else ""
            print(f"{name:30}{ours:8.2f}{beside}")


if __name__ == "__main__":
    main()
