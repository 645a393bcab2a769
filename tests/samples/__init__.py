"""Files of other projects that the formats are tried on; `make samples` fetches them, none is kept here."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.samples.fetch import MARK, MOST, home

REQUIRED = "SAMPLES"
"""Environment variable: "required" where the samples must be there, as in continuous integration."""


@cache
def sample_paths(suffix: str) -> tuple[Path, ...]:
    """The samples with this suffix, always the same; the test is skipped where there are none."""
    found = tuple(sorted((_folder() / suffix.removeprefix(".")).iterdir()))
    assert len(found) == MOST
    return found


def commonmark_examples() -> list[dict[str, Any]]:
    """The examples of the CommonMark specification, with their numbers."""
    examples: list[dict[str, Any]] = json.loads((_folder() / "commonmark.json").read_text(encoding="utf-8"))
    assert len(examples) > 600
    return examples


def _folder() -> Path:
    folder = home()
    if not (folder / MARK).is_file():
        if os.environ.get(REQUIRED) == "required":
            pytest.fail("the samples are not there: make samples")
        pytest.skip("the files of other projects are not on this machine; with a network: make samples")
    return folder
