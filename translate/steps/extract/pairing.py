"""Which vanished unit a new sentence comes from."""

from collections.abc import Mapping, Sequence

from translate.model import Unit

LEAST = 0.6
"""Least similarity of characters; sentences that have nothing to do with each other reach 0.5."""

LEAST_MEAN = 0.5
"""Least mean of the similarities of characters and words: letters alone agree too easily."""

_NEIGHBOUR = 0.05  # what the same sentence before, or after, adds to the similarity

_Key = tuple[str, str]


def predecessors(
    fresh: Sequence[_Key], vanished: Sequence[Unit], wanted: Sequence[_Key], known: Sequence[_Key]
) -> dict[_Key, Unit]:
    """For each new sentence the vanished unit whose work it takes over; most have none, no unit serves twice.

    First the sentences that went back to an earlier wording, then those that only changed their role, then
    changed ones by similarity and neighbourhood.

    Args:
        fresh: keys that the catalog does not know.
        vanished: units whose keys are no longer in the article.
        wanted: all keys of the article, in order.
        known: all keys of the catalog, in order.
    """
    found: dict[_Key, Unit] = {}
    free = {unit.key: unit for unit in vanished}
    for exact in (_earlier, _elsewhere):
        for key in fresh:
            match = next((unit for unit in free.values() if exact(key, unit)), None)
            if key not in found and match:
                found[key] = free.pop(match.key)
    rest = [key for key in fresh if key not in found]
    for _, key, origin in _ranked(rest, list(free.values()), _neighbours(wanted), _neighbours(known)):
        if key not in found and origin.key in free:
            found[key] = free.pop(origin.key)
    return found


def _earlier(key: _Key, unit: Unit) -> bool:
    if unit.previous_source is None and unit.previous_context is None:
        return False
    context = unit.context if unit.previous_context is None else unit.previous_context
    return key == (context, unit.source if unit.previous_source is None else unit.previous_source)


def _elsewhere(key: _Key, unit: Unit) -> bool:
    return key[1] == unit.source


def _ranked(
    fresh: Sequence[_Key],
    vanished: Sequence[Unit],
    now: Mapping[_Key, tuple[_Key | None, _Key | None]],
    before: Mapping[_Key, tuple[_Key | None, _Key | None]],
) -> list[tuple[float, _Key, Unit]]:
    """Possible pairs, the best first; among equals those in article order."""
    pairs = []
    for key in fresh:
        for unit in vanished:
            alike = similarity(unit.source, key[1]) if unit.context == key[0] else 0.0
            if alike:
                same = sum(a == b for a, b in zip(now[key], before[unit.key], strict=True))
                pairs.append((alike + _NEIGHBOUR * same, key, unit))
    return sorted(pairs, key=lambda pair: -pair[0])


def similarity(old: str, new: str) -> float:
    """How alike two sentences are, 0 to 1; 0 when they are too far apart to share a translation."""
    from rapidfuzz.distance import Indel  # start-up time

    letters = Indel.normalized_similarity(old, new, score_cutoff=LEAST)
    if not letters:
        return 0.0
    mean = (letters + Indel.normalized_similarity(old.split(), new.split())) / 2
    return mean if mean >= LEAST_MEAN else 0.0


def _neighbours(keys: Sequence[_Key]) -> dict[_Key, tuple[_Key | None, _Key | None]]:
    around = [None, *keys, None]
    return {key: (around[index], around[index + 2]) for index, key in enumerate(keys)}
