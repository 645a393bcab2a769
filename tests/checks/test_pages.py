"""The documentation of the checks is what their docstrings and cases say."""

from tests.checks.pages import FOLDER, pages

WRITTEN_BY_HAND = {"comparison.md", "false-alarms.md"}
MAKE = "run `python -m tests.checks.pages`"


def test_pages_are_current() -> None:
    for name, text in pages().items():
        path = FOLDER / name
        assert path.is_file(), MAKE
        assert path.read_text(encoding="utf-8") == text, f"{name}: {MAKE}"


def test_no_page_is_left_of_a_check_that_is_gone() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == set(pages()) | WRITTEN_BY_HAND
