"""Which units want a reader, and in which order."""

from collections.abc import Collection, Mapping

from translate.catalog import state_word
from translate.model import Catalog, Unit

_WORST_FIRST = ("new", "stale", "mt", "needs-work", "translated", "reviewed", "approved", "locked")

WANT_A_READER = ("stale", "mt", "needs-work", "translated", "reviewed")
"""What is read unless somebody asks for something else."""

WORDS: Mapping[str, tuple[str, ...]] = {
    **{word: (word,) for word in _WORST_FIRST},
    "draft": ("mt", "needs-work"),
}
"""What people call states → words of the record."""


def worst_first(estimate: int | None) -> tuple[bool, int]:
    """A sort key: machine drafts by their estimates, the lowest first; behind them what has no estimate."""
    return (True, 0) if estimate is None else (False, estimate)


def queue(catalog: Catalog, words: Collection[str] = WANT_A_READER) -> tuple[Unit, ...]:
    """The units whose state is one of `words`, worst first; those in the same state in article order."""
    wanted = [unit for unit in catalog.units if state_word(unit) in words]
    return tuple(sorted(wanted, key=lambda unit: _WORST_FIRST.index(state_word(unit))))
