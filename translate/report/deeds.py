"""The latest changes of many editions, as a person would tell them: one line for what was done in one go."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from translate.catalog import ALTERNATIVE
from translate.ledger import Action, Event
from translate.placeables import strip_tags
from translate.report.progress import Progress

_MEMORY = "memory"
_VERBS = {
    Action.EDIT: "edited",
    Action.DRAFT: "drafted",
    Action.REJECT: "sent back",
    Action.IMPORT: "imported",
    Action.RESTORE: "restored",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person, or program, did to an edition at one moment."""

    moment: datetime
    who: str  # empty: nobody knows
    what: str
    edition: Progress
    source: str = ""  # of the sentence, where it was only one
    why: str = ""


def latest_deeds(editions: Iterable[Progress], most: int) -> list[Deed]:
    """The newest deeds of all editions, newest first."""
    found = [deed for edition in editions for deed in _deeds(edition)]
    found.sort(key=lambda deed: deed.moment, reverse=True)
    return found[:most]


def _deeds(edition: Progress) -> Iterator[Deed]:
    for _, run in groupby(
        edition.past.events, key=lambda event: (event.at, event.action, event.by, _what(event))
    ):
        events = list(run)
        first = events[0]
        yield Deed(
            first.moment,
            _who(first),
            _what(first).format("1 sentence" if len(events) == 1 else f"{len(events):,} sentences"),
            edition,
            strip_tags(first.source) if len(events) == 1 else "",
            first.why if first.action is Action.REJECT else "",
        )


def _who(event: Event) -> str:
    if event.action is Action.DRAFT:
        return "Translation memory" if event.by == _MEMORY else "Machine translation"
    return "The article" if event.action is Action.EXTRACT else event.by


def _what(event: Event) -> str:
    """What was done; `{}` stands for so many sentences."""
    if event.action is Action.ASSIGN:
        return f"made {_escaped(event.now.target) if event.now else 'nobody'} responsible"
    if event.action is Action.EXTRACT:
        return f"changed: {{}} now {event.now.state}" if event.now else "changed: {} removed"
    if event.now is None:
        return "removed {}"
    if event.was is not None and event.was.state == ALTERNATIVE:
        return "sent another text for {}"
    return f"{_VERBS.get(event.action, _escaped(event.now.state))} {{}}"


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
