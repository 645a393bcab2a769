"""What was done to a unit, in words."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from translate.catalog import ALTERNATIVE
from translate.cli.reviewing.marking import difference, marked, visible
from translate.ledger import Action, Event
from translate.worddiff import word_diff

_WORDS = {
    Action.EDIT: "edited",
    Action.EXTRACT: "followed the article",
    Action.DRAFT: "drafted",
    Action.REJECT: "sent back",
    Action.IMPORT: "imported",
    Action.RESTORE: "restored",
    Action.ASSIGN: "assigned",
}


def deed_word(action: Action, state: str) -> str:
    """What was done, as a participle: "edited", "sent back"; an approval is called by its level."""
    return state if action is Action.APPROVE else _WORDS.get(action, action.value)


def event_line(event: Event, style: str = "") -> Text:
    """One event on one line: when, who, what and why. The time is that of this computer."""
    when = event.moment.astimezone().strftime("%Y-%m-%d %H:%M")
    if event.was and event.was.state == ALTERNATIVE:
        what = "brought another text"
    else:
        what = deed_word(event.action, event.now.state) if event.now else "deleted"
    why = f": {event.why}" if event.why else ""
    by = event.by.partition("+")[0]
    return Text(visible("  ".join(filter(None, (when, by, f"{what}{why}")))), style=style)


def paint_past(events: Sequence[Event]) -> RenderableType:
    """Every event, oldest first, with what it changed in the texts."""
    lines: list[Text] = []
    for event in events:
        lines += [event_line(event, "bold"), *_texts(event)]
    return Group(
        *(lines or [Text("nothing was done to this sentence yet")]),
        Text(),
        Text("any key goes back to the sentence", style="dim"),
    )


def _texts(event: Event) -> list[Text]:
    was, now = event.was, event.now
    if was and (now is None or was.state == ALTERNATIVE):
        return [Text.assemble("  ", marked(was.target))]
    if was is None or now is None:
        return [Text.assemble("  ", marked(now.target))] if now else []
    pairs = ((was.source, now.source), (was.target, now.target))
    changes = [word_diff(old, new) for old, new in pairs if old != new]
    return [Text.assemble("  ", difference(pieces)) for pieces in changes]
