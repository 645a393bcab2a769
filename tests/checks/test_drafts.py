"""What makes an engine search again: drafts_cases.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from translate.checks import loses_number

CASES = tomllib.loads(Path(__file__).with_name("drafts_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["draft"])
def test_case(case: dict[str, Any]) -> None:
    assert loses_number("en", case["locale"], case["source"], case["draft"]) is case["loses"]
