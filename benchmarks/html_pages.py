"""Send HTML pages of other projects through the HTML format, and compare with html5lib; for maintainers.

    python -m benchmarks.html_pages /usr/share/doc --most 300

Each page is read, written back with nothing translated, and written back with a mark before every word. It is
wrong when its bytes differ with nothing translated, when its words are not those that html5lib sees, or when
html5lib sees more than new marks in the marked page. Letters are compared without their order: browsers
move words that stand in a table but in no cell.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.formats.html.comparison import all_words, bare, marked, shape
from tests.formats.html.parser import tree, visible_text
from translate.errors import ArticleError
from translate.formats import decode, parse_article, splice

LARGEST = 500_000  # bytes; html5lib takes minutes for more


def main() -> int:
    """Send the pages through and print what was found; 1 when a page came out wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=300, help="so many pages, chosen at random")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in _pages(options.folder, options.most):
        counts += _sent_through(path)
    for name, count in counts.items():
        print(f"{count:12,.1f} {name}" if name == "seconds" else f"{count:12,} {name}")
    return 1 if any(name.startswith("differs") for name in counts) else 0


def _pages(folders: Sequence[Path], most: int) -> list[Path]:
    found = sorted(
        path
        for folder in folders
        for path in folder.rglob("*.htm*")
        if path.suffix in {".html", ".htm"} and path.is_file() and path.stat().st_size < LARGEST
    )
    return random.Random(1).sample(found, min(most, len(found)))


def _sent_through(path: Path) -> Counter[str]:
    try:
        text = decode(path.read_bytes(), str(path))
        began = time.process_time()
        article = parse_article(str(path), "page", "en", text)
        seconds = time.process_time() - began
    except ArticleError as error:
        print(error)
        return Counter({"refused": 1})
    known = tree(text)
    wrong = {
        "bytes": splice(article, {}) != text,
        "words": sorted(bare(all_words(text))) != sorted(bare("".join(visible_text(known)))),
        "page": shape(tree(marked(article))) != shape(known),
    }
    for name in (name for name, is_wrong in wrong.items() if is_wrong):
        print(f"{path}: {name} differ")
    counts = {f"differs: {name}": 1 for name, is_wrong in wrong.items() if is_wrong}
    return Counter(
        counts | {"read": 1, "blocks": len(article.blocks), "characters": len(text), "seconds": seconds}
    )


if __name__ == "__main__":
    sys.exit(main())
