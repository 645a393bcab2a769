"""What the page shows, and what the picture in the documentation shows."""

import io
import re
import runpy
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType

from tests.conftest import ROOT
from translate.checks import Whole
from translate.cli.reviewing.keys import KEYS
from translate.cli.reviewing.painting import Heading, paint, paint_help, paint_notice
from translate.cli.reviewing.past import paint_past
from translate.ledger import Action, Event, Version
from translate.model import Catalog, Record, State, Unit
from translate.steps.review import Page, page

PICTURE: dict[str, Any] = runpy.run_path(str(ROOT / "docs" / "review_picture.py"))
SCREENS = Path(__file__).parent / "screens"
HEADING = Heading("articles/port.md", "ru", "en", 1, 3)


def console(width: int = 100, height: int = 40, **settings: Any) -> Console:
    return Console(width=width, height=height, file=io.StringIO(), **settings)


def painted(picture: RenderableType, on: Console) -> list[str]:
    on.print(picture)
    assert isinstance(on.file, io.StringIO)
    return [line.rstrip() for line in on.file.getvalue().rstrip("\n").split("\n")]


def lines(unit: Unit, width: int = 100, height: int = 40, **settings: Any) -> list[str]:
    found = page(Whole(Catalog("port", "ru", (unit,))), unit.key, [])
    assert found
    on = console(width, height, **settings)
    return painted(paint(found, HEADING, "", on), on)


@pytest.mark.parametrize(
    ("name", "width", "height"), [("wide", 100, 40), ("narrow", 60, 40), ("low", 100, 20), ("lower", 100, 16)]
)
def test_the_sample_page(name: str, width: int, height: int) -> None:
    """After a change of the page, look at what pytest shows and write the new screen into the file."""
    on = console(width, height)
    shown, heading = PICTURE["sample"]()
    screen = painted(paint(shown, heading, "", on), on)
    assert len(screen) < height
    assert screen == (SCREENS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_the_picture_is_that_of_the_page_and_needs_no_other_file() -> None:
    picture = (ROOT / "docs" / "review.svg").read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"]*", picture) == ["http://www.w3.org/2000/svg"]
    assert "@import" not in picture
    assert "@font-face" not in picture
    drawn = [texts(svg) for svg in (picture, PICTURE["draw"]())]
    assert drawn[0] == drawn[1], "run python docs/review_picture.py"


def texts(svg: str) -> str:
    return unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)))


@given(
    st.text(max_size=300),
    st.text(st.sampled_from("аб <a1>\x1b[2J\u202e\u0301\u00a0 "), max_size=300),
    st.integers(40, 200),
)
def test_any_text_stays_within_the_window_and_commands_nothing(source: str, target: str, width: int) -> None:
    for line in lines(Unit("", source, target, notes=(target,)), width):
        assert cell_len(line) <= width
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", line)


def test_colours_mark_tags_and_are_left_out_where_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unit = Unit("", "See <a1>here</a1>.")
    settings: dict[str, Any] = {"force_terminal": True, "color_system": "truecolor"}
    assert "\x1b[35m<a1>\x1b[0m" in "\n".join(lines(unit, **settings))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", "\n".join(lines(unit, **settings)))


def test_faults_and_reasons_are_shown() -> None:
    record = Record(State.DRAFT, "", "", "2026-11-24", by="Alena Novik", why="The figure is 40.")
    unit = Unit("caption", "See <x1/>.", "Смотрите.", fuzzy=True, record=record)
    screen = lines(replace(unit, hints=("term-missing: Minsk → Минск (gen. Минска)",)))
    assert screen[0].startswith("articles/port.md · ru · caption")
    assert "tags       <x1/> is missing" in screen
    assert "check  numbers: the number 30 is not in the source" in lines(Unit("", "Ships.", "30 судов."))
    assert "sent back  The figure is 40." in screen
    assert "glossary   missing: Minsk → Минск (gen. Минска)" in screen


def test_an_approval_is_credited_only_while_it_holds() -> None:
    record = Record(State.APPROVED, "0" * 12, "0" * 12, "2026-11-24", by="Alena Novik")
    assert lines(Unit("", "A.", "Б.", record=record))[1] == "translated"


def test_a_page_without_a_translation() -> None:
    assert "ru  (no translation)" in lines(Unit("", "Rain."))


def test_every_key_is_in_the_help() -> None:
    screen = painted(paint_help(), console())
    assert [line.split()[0] for line in screen[: len(KEYS)]] == [key.name for key in KEYS]


def test_a_notice_carries_its_message() -> None:
    screen = painted(paint_notice("That was the last sentence.", "nothing to undo"), console())
    assert screen[0] == "That was the last sentence."
    assert "nothing to undo" in screen


def test_the_whole_past_of_a_sentence() -> None:
    at = "2026-11-24T12:00:00"
    old, new = Version("Port opens.", "Порт.", "mt"), Version("Port opens.", "Порт открыт.", "translated")
    ready = replace(new, state="approved")
    events = [
        Event(at, Action.DRAFT, "argos/en_ru/1.9+glossary/7", "", "Port opens.", None, old),
        Event(at, Action.EDIT, "Alena Novik", "", "Port opens.", old, new),
        Event(at, Action.APPROVE, "Ivan Koval", "", "Port opens.", new, ready),
        Event(
            at,
            Action.REJECT,
            "Ivan Koval",
            "",
            "Port opens.",
            ready,
            replace(new, state="needs-work"),
            "Why?",
        ),
        Event(
            at,
            Action.IMPORT,
            "Chief",
            "",
            "Port opens.",
            replace(old, target="Порт!", state="alternative"),
            new,
        ),
        Event(at, Action.EDIT, "", "", "Port opens.", new, None),
    ]
    screen = painted(paint_past(events), console())
    assert [re.sub(r"^[-0-9]+ [0-9:]+  ", "", line) for line in screen[:-2]] == [
        "argos/en_ru/1.9  drafted",
        "  Порт.",
        "Alena Novik  edited",
        "  Порт{+ открыт+}.",
        "Ivan Koval  approved",
        "Ivan Koval  sent back: Why?",
        "Chief  brought another text",
        "  Порт!",
        "deleted",
        "  Порт открыт.",
    ]
    assert painted(paint_past([]), console())[0] == "nothing was done to this sentence yet"


def test_a_sample_has_all_that_can_stand_beside_a_sentence() -> None:
    shown: Page = PICTURE["sample"]()[0]
    assert shown.changes
    assert shown.unit.alternatives
    assert shown.events
