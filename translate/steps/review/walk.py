"""A reader's way through the units of several editions: where they are, and what can be undone."""

from collections import Counter
from dataclasses import dataclass, replace

from translate.ledger import Action
from translate.model import Unit


@dataclass(frozen=True, slots=True)
class Stop:
    """A unit on the way."""

    edition: int  # the number of its edition, from 0
    key: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Deed:
    """What the reader did at a stop, and the unit before and after."""

    at: int
    action: Action
    before: Unit
    after: Unit


@dataclass(frozen=True, slots=True)
class Walk:
    """All stops, the present one (after the last: the end), and what was done, oldest first."""

    stops: tuple[Stop, ...]
    at: int = 0
    deeds: tuple[Deed, ...] = ()

    @property
    def stop(self) -> Stop | None:
        """Where the reader is; None at the end."""
        return self.stops[self.at] if self.at < len(self.stops) else None

    @property
    def decided(self) -> int:
        """At how many stops something was done."""
        return len({deed.at for deed in self.deeds})

    def forward(self) -> "Walk":
        """One stop on."""
        return replace(self, at=min(self.at + 1, len(self.stops)))

    def back(self) -> "Walk":
        """One stop back."""
        return replace(self, at=max(self.at - 1, 0))

    def with_deed(self, action: Action, before: Unit, after: Unit) -> "Walk":
        """The walk with one more deed at the present stop."""
        return replace(self, deeds=(*self.deeds, Deed(self.at, action, before, after)))

    def without_last_deed(self) -> "Walk":
        """Back where the last deed was done, as if it were not."""
        return replace(self, at=self.deeds[-1].at, deeds=self.deeds[:-1])

    def tally(self) -> Counter[Action]:
        """How many deeds of each kind there were."""
        return Counter(deed.action for deed in self.deeds)
