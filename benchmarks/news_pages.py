"""Import saved news pages and tell in how many a title, an author, a date, a picture were found.

    python -m benchmarks.news_pages FOLDER

FOLDER holds pages as HTML or scraped text. Where `../metadata/<page>.json` stands beside it, as in the source
package of newspaper4k (tests/data/html), what was found is compared with its `title`, `authors` and
`publish_date`, and each difference printed: some of those are faults of the other side.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from translate.errors import ArticleError
from translate.pages import PAGE_SUFFIXES, Metadata, Page, read_page


def main() -> None:
    """Read the pages and print shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    counts: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    began = time.process_time()
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PAGE_SUFFIXES)
    for path in paths:
        try:
            page = read_page(path.read_bytes(), path.name, "en")
        except ArticleError as error:
            print(f"refused: {error}")
            counts["refused"] += 1
            continue
        counts += Counter(["read", *_found(page)])
        known = path.parent.parent / "metadata" / f"{path.stem}.json"
        if known.is_file():
            agreed += _compared(path.name, page.metadata, json.loads(known.read_text(encoding="utf-8")))
    print(f"{len(paths)} pages, {time.process_time() - began:.1f} s CPU")
    for name, count in counts.most_common():
        print(f"{count:5} {name}")
    for name in ("title", "authors", "date"):
        if total := agreed[f"{name} known"]:
            print(f"{agreed[name]:5} of {total} known: {name} agree")


def _found(page: Page) -> list[str]:
    said = page.metadata
    parts = {
        "title": said.title,
        "author": said.authors,
        "date": said.published,
        "description": said.description,
        "source": said.source,
        "picture": said.image,
        "caption or credit": said.image and (said.image.caption or said.image.credit),
        "other stories": page.related,
        "lines left out": page.left_out,
    }
    return [name for name, value in parts.items() if value]


def _compared(name: str, said: Metadata, known: dict[str, Any]) -> Counter[str]:
    date = str(said.published or "")[:10]
    pairs = {
        "title": (said.title, known.get("title") or ""),
        "authors": (sorted(said.authors), sorted(known.get("authors") or [])),
        "date": (date, str(known.get("publish_date") or "")[:10]),
    }
    for key, (ours, theirs) in pairs.items():
        if theirs and ours != theirs:
            print(f"{name}: {key}: {ours!r}, not {theirs!r}")
    return Counter(
        [f"{key} known" for key, (_, theirs) in pairs.items() if theirs]
        + [key for key, (ours, theirs) in pairs.items() if theirs and ours == theirs]
    )


if __name__ == "__main__":
    main()
