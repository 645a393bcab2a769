"""What is told of an edition, and of many together."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from translate.ledger import Event
from translate.model import Issue, Unit
from translate.steps.status import Contributions, Estimates, Status

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Past:
    """Who brought an edition where it is, what in it cannot wait, and what was done to it."""

    contributions: Contributions = field(default_factory=Contributions)
    stale: tuple[Unit, ...] = ()
    sent_back: tuple[Unit, ...] = ()
    events: tuple[Event, ...] = ()  # oldest first


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an edition is."""

    article: str  # its path below the project root
    title: str
    locale: str
    person: str  # who is responsible; empty: nobody
    status: Status
    estimates: Estimates = field(default_factory=Estimates)  # of its machine drafts
    issues: tuple[Issue, ...] = ()  # what another program left in its PO file
    past: Past = field(default_factory=Past)  # empty unless it was asked for


@dataclass(frozen=True, slots=True)
class Total:
    """How far several editions are together."""

    editions: int
    status: Status
    estimates: Estimates
    contributions: Contributions


def total(editions: Iterable[Progress]) -> Total:
    """The sum of some editions."""
    found = list(editions)
    statuses = (edition.status for edition in found)
    drafts = (edition.estimates for edition in found)
    shares = (edition.past.contributions for edition in found)
    return Total(len(found), sum(statuses, Status()), sum(drafts, Estimates()), sum(shares, Contributions()))


def grouped(editions: Iterable[Progress], key: Callable[[Progress], Key]) -> dict[Key, list[Progress]]:
    """The editions by what they have in common, each group where its first edition stands."""
    groups: dict[Key, list[Progress]] = {}
    for edition in editions:
        groups.setdefault(key(edition), []).append(edition)
    return groups
