"""A page as a reader sees it: what it says, and what gives way first where the window is low."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.columns import Columns
from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from translate.catalog import text_hash
from translate.cli.reviewing.keys import AFTER_EDIT, KEYS, Key
from translate.cli.reviewing.marking import difference, marked, visible
from translate.cli.reviewing.past import event_line
from translate.estimate import FORMULA
from translate.model import Alternative, Unit
from translate.steps.review import Page

_STATES = {
    "new": ("not translated", "bold red"),
    "stale": ("stale: the source changed", "bold red"),
    "mt": ("machine draft", "bold yellow"),
    "needs-work": ("needs work", "bold yellow"),
    "translated": ("translated", "bold cyan"),
    "reviewed": ("reviewed", "bold cyan"),
    "approved": ("approved", "bold green"),
    "locked": ("locked", "bold green"),
}
_ROLE = "role: "
_GLOSSARY = "glossary: "
_SHOWN_ELSEWHERE = (_ROLE, "before: ", "after: ", "changed: ", "at the last check: ")
_RECENT = 3
_WIDEST = 110  # longer lines are hard to read

_HISTORY, _NEIGHBOURS, _REST, _ALWAYS = range(4)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the reader is."""

    path: str  # of the article
    locale: str
    source_locale: str
    number: int  # of the stop, from 1
    count: int


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    text: Text
    rank: int  # the lowest gives way first
    aside: bool = False  # not a text of the article, nor a translation


def paint(page: Page, heading: Heading, message: str, console: Console) -> RenderableType:
    """The page of one unit, as high as the console at most where that can be done."""
    head = _head(page, heading)
    rows = [*_texts(page, heading), *_asides(page)]
    return _fitted(rows, lambda kept: _whole(head, kept, _foot(message)), console)


def paint_notice(text: str, message: str) -> RenderableType:
    """A page without a unit: the end, or why there is none."""
    return _whole(Text(text), [], _foot(message))


def paint_help(keys: Sequence[Key] = KEYS) -> RenderableType:
    """The table of keys."""
    table = Table.grid(padding=(0, 2))
    for key in keys:
        table.add_row(Text(key.name, style="bold cyan"), key.meaning)
    return Group(table, Text(), Text("any key goes back to the sentence", style="dim"))


def paint_question(text: str, question: str) -> RenderableType:
    """A text that is not saved yet, and what its writer has to decide."""
    return Group(marked(text), Text(), Text(question, style="bold"), key_line(AFTER_EDIT))


def key_line(keys: Sequence[Key]) -> RenderableType:
    """The keys that are used most, on one line where they fit."""
    return Columns(
        [Text.assemble((key.name, "bold cyan"), f" {key.short}") for key in keys if key.short], padding=(0, 2)
    )


def place(page: Page, path: str) -> str:
    """Where a unit stands in its article."""
    line = page.unit.places[0].line if page.unit.places else 0
    return f"{path}:{line}" if line else path


def role(unit: Unit) -> str:
    """What its sentence is on the page."""
    hint = next((hint for hint in unit.hints if hint.startswith(_ROLE)), "")
    return hint.removeprefix(_ROLE) or unit.context or "body"


def advice(unit: Unit) -> list[str]:
    """What its hints say beside what a page shows anyway: names that the glossary has fixed, mostly."""
    return [
        hint.removeprefix(_GLOSSARY).removeprefix("term-")
        for hint in unit.hints
        if not hint.startswith(_SHOWN_ELSEWHERE)
    ]


def credit(item: Unit | Alternative) -> str:
    """Who made a text, and when, if that is known."""
    if isinstance(item, Alternative):
        return ", ".join(filter(None, (item.by, item.at)))
    record = item.record
    if record is None or record.target_hash != text_hash(item.target):
        return ""
    return ", ".join(filter(None, (record.by or record.engine.partition("+")[0], record.at)))


def _foot(message: str) -> RenderableType:
    keys = key_line(KEYS)
    return Group(Text(visible(message), style="bold"), keys) if message else keys


def _head(page: Page, heading: Heading) -> RenderableType:
    word, style = _STATES[page.state]
    first = Table.grid(expand=True)
    first.add_column(overflow="fold")
    first.add_column(justify="right", no_wrap=True)
    first.add_row(
        Text(f"{place(page, heading.path)} · {heading.locale} · {role(page.unit)}", style="bold"),
        f"  {heading.number} of {heading.count}",
    )
    by = credit(page.unit)
    said = Text.assemble((word, style), f" · {visible(by)}" if by else "")
    if page.estimate is not None:
        said.append(f" · estimate {page.estimate} of 100", "yellow" if page.estimate < FORMULA.poor else "")
    return Group(first, said)


def _texts(page: Page, heading: Heading) -> Iterator[_Row]:
    unit = page.unit
    if page.before:
        yield _Row("before", _neighbour(page.before), _NEIGHBOURS)
    yield _Row(heading.source_locale, marked(unit.source), _ALWAYS)
    if page.changes:
        yield _Row("changed", difference(page.changes), _ALWAYS)
    target = marked(unit.target, "bold") if unit.target else Text("(no translation)", style="dim")
    yield _Row(heading.locale, target, _ALWAYS)
    if page.after:
        yield _Row("after", _neighbour(page.after), _NEIGHBOURS)


def _asides(page: Page) -> Iterator[_Row]:
    unit = page.unit
    for fault in page.faults:
        yield _Row("tags", Text(fault, style="red"), _ALWAYS, aside=True)
    for finding in page.findings:
        yield _Row("check", Text(visible(finding), style="yellow"), _ALWAYS, aside=True)
    if unit.record and unit.record.why:
        yield _Row("sent back", Text(visible(unit.record.why), style="yellow"), _ALWAYS, aside=True)
    for line in advice(unit):
        wanted = line.startswith(("missing: ", "forbidden: ", "agreement: "))
        yield _Row("glossary", Text(visible(line), style="yellow" if wanted else ""), _REST, aside=True)
    for note in unit.notes:
        yield _Row("note", Text(visible(note)), _REST, aside=True)
    for number, other in enumerate(unit.alternatives, 1):
        yield _Row(f"other {number}", _alternative(other, unit), _ALWAYS, aside=True)
    for event in page.events[-_RECENT:]:
        yield _Row("history", event_line(event, "dim"), _HISTORY, aside=True)


def _neighbour(unit: Unit) -> Text:
    return Text(visible(unit.target or unit.source), style="dim")


def _alternative(other: Alternative, unit: Unit) -> Text:
    said = [credit(other)] if credit(other) else []
    if other.source_hash not in ("", text_hash(unit.source)):
        said.append("made for another wording of the source")
    return Text.assemble(marked(other.target), (f"  ({visible('; '.join(said))})" if said else "", "dim"))


def _fitted(
    rows: Sequence[_Row], whole: Callable[[Sequence[_Row]], RenderableType], console: Console
) -> RenderableType:
    """The whole of the rows that fit into the height of the console."""
    for least in range(_ALWAYS + 1):
        kept = [row for row in rows if row.rank >= least]
        picture = whole(kept)
        if len(console.render_lines(picture)) < console.height:
            return picture
    return picture


def _whole(head: RenderableType, rows: Sequence[_Row], foot: RenderableType) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold", max_width=_WIDEST)
    for above, row in zip([None, *rows], rows, strict=False):
        if row.aside and above and not above.aside:
            table.add_row()
        table.add_row("" if above and row.label == above.label else row.label, row.text)
    body: list[RenderableType] = [Text(), table] if rows else []
    return Group(head, *body, Text(), Rule(style="dim"), foot)
