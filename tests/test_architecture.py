"""The errors form the tree their module draws, and every test module has a module to test."""

import inspect
import re
from pathlib import Path

from translate import errors

ROOT = Path(__file__).parent.parent


def test_every_error_stands_in_the_tree() -> None:
    drawn = set(re.findall(r"\b\w+Error\b", errors.__doc__ or ""))
    defined = {name for name, item in vars(errors).items() if inspect.isclass(item)} - {"Path"}
    assert drawn == defined


def test_no_file_grows_too_long() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "translate").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long, f"divide these files: {long}"


def test_no_name_says_nothing() -> None:
    assert not [
        path for path in (ROOT / "translate").rglob("*.py") if path.stem in ("utils", "helpers", "misc")
    ]
