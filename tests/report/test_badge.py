from xml.etree import ElementTree

import pytest

from translate.model import State
from translate.report import palette
from translate.report.badge import render_badge, text_width
from translate.steps.status import Tally

SVG = "{http://www.w3.org/2000/svg}"


def badge(locales: list[str], approved: int, of: int) -> ElementTree.Element:
    return ElementTree.fromstring(
        render_badge(locales, Tally({State.APPROVED: approved, State.NEW: of - approved}))
    )


def test_it_says_how_much_is_approved() -> None:
    found = badge(["ru", "be"], 7, 8)
    assert [text.text for text in found.iter(f"{SVG}text")] == ["ru, be", "87\u00a0% approved"]
    assert found.get("aria-label") == found.findtext(f"{SVG}title") == "ru, be: 87\u00a0% approved"


def test_it_is_as_wide_as_its_text() -> None:
    short, long = badge(["ru"], 1, 10), badge(["ru", "be", "sr-Latn"], 1, 10)
    wider = text_width("ru, be, sr-Latn") - text_width("ru")
    assert int(long.get("width", "")) - int(short.get("width", "")) == wider
    parts = [int(rect.get("width", "")) for rect in short.iter(f"{SVG}rect")]
    assert parts[0] == parts[1] + parts[2]


@pytest.mark.parametrize(("percent", "colour"), [(0, 2), (49, 2), (50, 1), (99, 1), (100, 0)])
def test_its_colour_follows(percent: int, colour: int) -> None:
    fills = [rect.get("fill") for rect in badge(["ru"], percent, 100).iter(f"{SVG}rect")]
    assert fills[-1] == palette.BADGE_VALUES[colour][1]


def test_what_is_written_is_text() -> None:
    assert "<b>" in "".join(badge(["<b>"], 1, 2).itertext())
