"""Case files of this folder: one case a line, `#` begins a comment, cells parted by `|`."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def rows(name: str) -> list[object]:
    """The cases of a file, each named by its file and line."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [
        pytest.param(*(cell.strip() for cell in line.split(" | ")), id=f"{name}:{number}")
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#")
    ]


def documented_example() -> str:
    """The entry that docs/glossary.md shows as an example."""
    text = (HERE.parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")
    return text.partition("```yaml\n")[2].partition("```")[0]
