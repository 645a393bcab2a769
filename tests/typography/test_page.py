"""The documentation of typography is what data and cases say."""

from tests.typography.page import PAGE, page


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.typography.page`"


def test_every_part_is_there() -> None:
    assert page().count("<!-- made by tests/typography/page.py: ") == page().count("<!-- end -->") == 5
