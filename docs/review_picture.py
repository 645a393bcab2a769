"""Draw docs/review.svg: what `translate review` shows. Run it after a change of the page.

python docs/review_picture.py
"""

import io
from datetime import datetime
from pathlib import Path

from rich.console import Console

from translate.catalog import text_hash
from translate.checks import Whole
from translate.cli.reviewing.painting import Heading, paint
from translate.ledger import Action, Event, Version
from translate.model import Alternative, Catalog, Place, Record, State, Unit
from translate.steps.review import Page, page

PICTURE = Path(__file__).with_name("review.svg")
COLUMNS = 100
FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
     aria-labelledby="{unique_id}-what">
  <title id="{unique_id}-what">A sentence in translate review: source, translation, what changed, keys</title>
  <style>
    .{unique_id}-matrix {{
      font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
      font-size: {char_height}px; line-height: {line_height}px;
    }}
    .{unique_id}-title {{ font: bold 18px system-ui, "DejaVu Sans", Arial, sans-serif; }}
    {styles}
  </style>
  <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
    </clipPath>
    {lines}
  </defs>
  {chrome}
  <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix" xml:space="preserve">
    {matrix}
    </g>
  </g>
</svg>
"""
"""As rich draws it, but with the fonts of the reader's own computer: nothing is fetched."""

BEFORE = Unit("", "About 65 percent goes there.", "Туды ідзе каля 65 працэнтаў.")
AFTER = Unit("", "The price of gas was not discussed.", "Цана на газ не абмяркоўвалася.")
SOURCE = (
    "Minsk puts the growth down to <i1>lower transport costs</i1>: since the {}, exporters have been paying "
    "less to move goods by rail."
)
TARGET = (
    "У Мінску тлумачаць рост <i1>зніжэннем транспартных выдаткаў</i1>: {} экспарцёры менш плацяць за "
    "перавозку тавараў па чыгунцы."
)
OLD, NEW = SOURCE.format("winter"), SOURCE.format("spring")
TEXT = TARGET.format("з зімы")
UNIT = Unit(
    "",
    NEW,
    TEXT,
    fuzzy=True,
    record=Record(State.TRANSLATED, text_hash(OLD), text_hash(TEXT), "2026-09-14", by="Alena Novik"),
    previous_source=OLD,
    places=(Place("articles/minsk-trade-talks.md", 34),),
    hints=("role: body", "glossary: Minsk → Мінск (gen. Мінска)"),
    notes=("The ministry says 'since March' in its review.",),
    alternatives=(Alternative(TARGET.format("з вясны"), text_hash(NEW), "Ivan Koval", "2026-09-15"),),
)


def sample() -> tuple[Page, Heading]:
    """A stale sentence with all that can stand beside it."""
    catalog = Catalog("minsk-trade-talks", "be", (BEFORE, UNIT, AFTER))
    shown = page(Whole(catalog), UNIT.key, list(_history()))
    if shown is None:
        raise LookupError(UNIT.source)
    return shown, Heading("articles/minsk-trade-talks.md", "be", "en", 2, 9)


def draw() -> str:
    """The picture."""
    console = Console(
        width=COLUMNS,
        height=40,
        record=True,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
    )
    console.print(paint(*sample(), "", console))
    return console.export_svg(title="translate review", code_format=FORMAT, unique_id="review")


def _history() -> tuple[Event, Event]:
    was, now = Version(OLD, TEXT, "translated"), Version(NEW, TEXT, "stale")
    evening, morning = (
        datetime(2026, 9, day, hour).astimezone().isoformat() for day, hour in ((14, 17), (15, 9))
    )
    return (
        Event(evening, Action.EDIT, "Alena Novik", "", OLD, None, was),
        Event(morning, Action.EXTRACT, "", "", NEW, was, now),
    )


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
