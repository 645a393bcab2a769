"""Which unit a new sentence comes from."""

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence

from translate.model import Unit
from translate.steps.extract.inheritance import base
from translate.steps.extract.typography import normal_form

LEAST = 0.6
"""Least similarity of characters; sentences that have nothing to do with each other reach 0.5."""

LEAST_MEAN = 0.5
"""Least mean of the similarities of characters and words: letters alone agree too easily."""

CANDIDATES = 32
"""So many units, those with the most similar letters, are looked at closely for a sentence."""

_NEIGHBOUR = 0.05  # what the same sentence before, or after, adds to the similarity

_Key = tuple[str, str]
_Around = Mapping[_Key, tuple[_Key | None, _Key | None]]


def predecessors(
    fresh: Sequence[_Key], offered: Sequence[Unit], wanted: Sequence[_Key], known: Sequence[_Key]
) -> dict[_Key, Unit]:
    """For each new sentence the unit whose work it takes over; most have none, no unit serves twice.

    First the sentences that differ in typography alone, then those that went back to an earlier wording, then
    those that only changed their role, then changed ones by similarity and neighbourhood.

    Args:
        fresh: keys that the catalog does not know.
        offered: units whose sentences are gone from the article, or from one of their places.
        wanted: all keys of the article, in order.
        known: all keys of the catalog, in order.
    """
    found: dict[_Key, Unit] = {}
    for work_of, alike in ((_now, _same_words), (base, _same_words), (_now, _anywhere)):
        found |= _equal(*_left(fresh, offered, found), work_of, alike)
    return found | _similar(*_left(fresh, offered, found), _neighbours(wanted), _neighbours(known))


def _left(
    fresh: Sequence[_Key], offered: Sequence[Unit], found: Mapping[_Key, Unit]
) -> tuple[list[_Key], list[Unit]]:
    """The sentences without a unit, and the units without a sentence."""
    taken = {unit.key for unit in found.values()}
    return [key for key in fresh if key not in found], [unit for unit in offered if unit.key not in taken]


def _equal(
    fresh: Sequence[_Key],
    offered: Sequence[Unit],
    work_of: Callable[[Unit], _Key],
    alike: Callable[[_Key], Hashable],
) -> dict[_Key, Unit]:
    """Pairs that are equal as `alike` sees a sentence and what a unit was made for."""
    units: dict[Hashable, list[Unit]] = defaultdict(list)
    for unit in reversed(offered):
        units[alike(work_of(unit))].append(unit)
    return {key: found.pop() for key in fresh if (found := units.get(alike(key)))}


def _now(unit: Unit) -> _Key:
    return unit.key


def _same_words(key: _Key) -> Hashable:
    return key[0], normal_form(key[1])


def _anywhere(key: _Key) -> Hashable:
    return normal_form(key[1])


def _similar(
    fresh: Sequence[_Key], offered: Sequence[Unit], now: _Around, before: _Around
) -> dict[_Key, Unit]:
    """Pairs by similarity, the best first; among equals those in article order.

    A sentence that lost its candidates to others looks for more in the next round.
    """
    found: dict[_Key, Unit] = {}
    free = {unit.key: unit for unit in offered}
    rest = fresh
    while rest:
        close = _close(rest, free.values())
        for _, key, unit in _ranked(close, now, before):
            if key not in found and unit.key in free:
                found[key] = free.pop(unit.key)
        rest = [key for key in rest if key not in found and _may_have_more(close[key], free)]
    return found


def _close(fresh: Iterable[_Key], offered: Iterable[Unit]) -> dict[_Key, list[tuple[float, Unit]]]:
    """For each sentence the units of its context with the most similar letters, and how similar they are."""
    from rapidfuzz.distance import Indel  # start-up time
    from rapidfuzz.process import extract  # start-up time

    units: dict[str, list[Unit]] = defaultdict(list)
    for unit in offered:
        units[unit.context].append(unit)
    sources = {context: [unit.source for unit in group] for context, group in units.items()}
    return {
        key: [
            (letters, units[key[0]][index])
            for _, letters, index in extract(
                key[1],
                sources.get(key[0], []),
                scorer=Indel.normalized_similarity,
                score_cutoff=LEAST,
                limit=CANDIDATES,
            )
        ]
        for key in fresh
    }


def _may_have_more(close: Sequence[tuple[float, Unit]], free: Container[_Key]) -> bool:
    return len(close) == CANDIDATES and any(unit.key not in free for _, unit in close)


def _ranked(
    close: Mapping[_Key, Sequence[tuple[float, Unit]]], now: _Around, before: _Around
) -> list[tuple[float, _Key, Unit]]:
    """Possible pairs, the best first."""
    pairs = []
    for key, candidates in close.items():
        for letters, unit in candidates:
            if alike := _mean(letters, unit.source, key[1]):
                same = sum(a == b for a, b in zip(now[key], before[unit.key], strict=True))
                pairs.append((alike + _NEIGHBOUR * same, key, unit))
    return sorted(pairs, key=lambda pair: -pair[0])


def similarity(old: str, new: str) -> float:
    """How alike two sentences are, 0 to 1; 0 when they are too far apart to share a translation."""
    from rapidfuzz.distance import Indel  # start-up time

    return _mean(Indel.normalized_similarity(old, new, score_cutoff=LEAST), old, new)


def _mean(letters: float, old: str, new: str) -> float:
    """The mean of the similarities of letters and words; 0 when either is too low."""
    from rapidfuzz.distance import Indel  # start-up time

    if not letters:
        return 0.0
    mean = (letters + Indel.normalized_similarity(old.split(), new.split())) / 2
    return mean if mean >= LEAST_MEAN else 0.0


def _neighbours(keys: Sequence[_Key]) -> dict[_Key, tuple[_Key | None, _Key | None]]:
    around = [None, *keys, None]
    return {key: (around[index], around[index + 2]) for index, key in enumerate(keys)}
