"""The report: one HTML file that needs nothing else, neither scripts nor the network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from translate.estimate import FORMULA
from translate.languages.names import language_name
from translate.model import State, Unit
from translate.placeables import strip_tags
from translate.report import palette
from translate.report.bars import parts, spoken
from translate.report.deeds import latest_deeds
from translate.report.progress import Progress, Total, grouped, total
from translate.steps.status import STATE_NAMES, STEPS, Tally
from translate.worddiff import Piece, shortened, word_diff

_LATEST = 30  # deeds
_MOST = 40  # sentences of a list
_COLUMNS = 4  # of locales; more of them stand below each article


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the top of the report."""

    project: str
    moment: datetime
    source_locale: str
    problems: Sequence[str] = ()  # what could not be read, so that it is missing below
    poor: int = FORMULA.poor  # drafts estimated lower than this are counted


@dataclass(frozen=True, slots=True)
class Todo:
    """How many words wait for a translator, and how many for somebody who reads the translation."""

    translation: int
    reading: int


@dataclass(frozen=True, slots=True)
class Wait:
    """What an edition waits for."""

    edition: Progress
    todo: Todo


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that cannot wait."""

    edition: Progress
    unit: Unit

    @property
    def line(self) -> int | None:
        """Where it stands in the article."""
        return self.unit.places[0].line if self.unit.places else None

    @property
    def source(self) -> tuple[Piece, ...]:
        """The sentence, and how it differs from the one that was translated."""
        now = strip_tags(self.unit.source)
        pieces = word_diff(strip_tags(self.unit.previous_source or now), now)
        return shortened(pieces, words=12) if len(pieces) > 1 else pieces


def render_page(editions: Sequence[Progress], heading: Heading) -> str:
    """The report on some editions, as HTML.

    Args:
        editions: with their past.
        heading: what is told of the report itself.
    """
    environment = templates()
    environment.filters |= {
        "parts": parts,
        "spoken": spoken,
        "language": language_name,
        "day": day,
        "zone": zone,
    }
    environment.filters["untagged"] = strip_tags
    everything = total(editions)
    return environment.get_template("report.html.jinja").render(
        heading=heading,
        editions=editions,
        all=everything,
        todo=todo(everything.status.words),
        locales=_totals(editions, "locale"),
        articles=grouped(editions, lambda edition: edition.article),
        waits=waits(editions),
        stale=[Sentence(edition, unit) for edition in editions for unit in edition.past.stale],
        sent_back=[Sentence(edition, unit) for edition in editions for unit in edition.past.sent_back],
        deeds=latest_deeds(editions, _LATEST),
        most=_MOST,
        columns=_COLUMNS,
        State=State,
        states=STATE_NAMES,
        steps=STEPS,
        palette=palette,
    )


def templates() -> Environment:
    """The templates of this package; whatever they are given is escaped."""
    return Environment(
        loader=PackageLoader("translate.report"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def waits(editions: Iterable[Progress]) -> dict[str, list[Wait]]:
    """What each person has to do, by name; last, under an empty name, what nobody is responsible for."""
    found = [Wait(edition, todo(edition.status.words)) for edition in editions]
    open_ones = [wait for wait in found if wait.todo.translation or wait.todo.reading]
    people = sorted({wait.edition.person for wait in open_ones}, key=lambda name: (not name, name.casefold()))
    return {name: [wait for wait in open_ones if wait.edition.person == name] for name in people}


def todo(words: Tally) -> Todo:
    """What is left to do of some words."""
    translated = words.at_least(State.TRANSLATED)
    return Todo(words.total - translated, translated - words.at_least(State.APPROVED))


def day(moment: datetime) -> str:
    """A moment on this computer's clock, in words."""
    here = moment.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"


def zone(moment: datetime) -> str:
    """How far this computer's clock is from UTC then: `UTC+03:00`."""
    offset = f"{moment.astimezone():%z}"
    return f"UTC{offset[:3]}:{offset[3:5]}"


def _totals(editions: Iterable[Progress], of: str) -> dict[str, Total]:
    groups = grouped(editions, lambda edition: str(getattr(edition, of)))
    return {name: total(group) for name, group in groups.items()}
