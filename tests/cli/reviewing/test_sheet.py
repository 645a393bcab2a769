import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks import Whole
from translate.cli.reviewing.painting import Heading
from translate.cli.reviewing.sheet import sheet, target_of
from translate.model import Alternative, Catalog, Place, Record, State, Unit
from translate.steps.review import Page, page

UNIT = Unit(
    "",
    "See <a1>40</a1> ships.",
    "Смотрите <a1>30</a1> судов.",
    fuzzy=True,
    record=Record(State.DRAFT, "", "", "2026-11-24", by="Alena Novik", why="The figure is 40."),
    previous_source="See <a1>30</a1> ships.",
    places=(Place("articles/port.md", 5),),
    hints=(
        "role: body",
        "glossary: ships → судно (gen. судна)",
        "at the last check: loop: it was found earlier",
    ),
    notes=("Check the figure.",),
    alternatives=(Alternative("Смотрите <a1>40</a1> судов.", "", "Ivan Koval"),),
)
HEADING = Heading("articles/port.md", "ru", "en", 1, 3)


def shown(unit: Unit) -> Page:
    found = page(Whole(Catalog("port", "ru", (unit,))), unit.key, [])
    assert found
    return found


def test_the_text_on_top_and_what_helps_below() -> None:
    assert sheet(shown(UNIT), HEADING, UNIT.target).split("\n") == [
        "Смотрите <a1>30</a1> судов.",
        "",
        "# ------------------------ only what stands above this line is saved ------------------------",
        "# articles/port.md:5 · ru · body",
        "# Saved unchanged or empty, nothing changes.",
        "#",
        "# en:",
        "#   See <a1>40</a1> ships.",
        "#",
        "# before it changed:",
        "#   See <a1>30</a1> ships.",
        "#",
        "# changed:",
        "#   See <a1>[-30-]{+40+}</a1> ships.",
        "#",
        "# check:",
        "#   numbers: the number 40 of the source is missing",
        "#   numbers: the number 30 is not in the source",
        "#",
        "# sent back:",
        "#   The figure is 40.",
        "#",
        "# glossary:",
        "#   ships → судно (gen. судна)",
        "#",
        "# notes:",
        "#   Check the figure.",
        "#",
        "# other text (Ivan Koval):",
        "#   Смотрите <a1>40</a1> судов.",
        "",
    ]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_what_was_written_is_read(target: str) -> None:
    assert target_of(sheet(shown(UNIT), HEADING, target), UNIT.source) == target.strip()


LINE = "# ------------------------ only what stands above this line is saved ------------------------"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#Минск: новости\n\n" + LINE + "\n# en:\n", "#Минск: новости"),  # a hashtag is no comment
        ("Порт\nоткрыт.\n\n" + LINE, "Порт открыт."),  # wrapped by the editor
        ("  Порт открыт.  \n" + LINE, "Порт открыт."),
        ("Порт открыт.\n\n# en:\n#   Port opens.\n", "Порт открыт."),  # the line was deleted
        ("\n" + LINE + "\n# en:\n", ""),
        ("", ""),
    ],
)
def test_what_people_make_of_the_file(text: str, target: str) -> None:
    assert target_of(text, "Port opens.") == target


def test_lines_of_a_source_with_lines_stay() -> None:
    assert target_of("Раз \nдва\n\n" + LINE, "One\ntwo") == "Раз\nдва"
