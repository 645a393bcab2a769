"""Which events are of which unit, although its sentence was reworded or moved to another role since."""

from collections.abc import Mapping, Sequence

from translate.ledger import Event

_Key = tuple[str, str]


def lineages(events: Sequence[Event]) -> Mapping[_Key, tuple[Event, ...]]:
    """The events of each unit, oldest first, by the key that the unit has today, or had when it left.

    A unit takes its events along when its translation goes over to another sentence: a sentence that stands
    again where it came from begins anew.

    Args:
        events: of one ledger, oldest first.
    """
    today: dict[_Key, _Key] = {}  # the key that a unit has now, by the one it had after the event in hand
    found: dict[_Key, list[Event]] = {}
    for event in reversed(events):
        key = today.get(event.key, event.key)
        found.setdefault(key, []).append(event)
        if event.was is not None and event.was.key != event.key:
            today.pop(event.key, None)
            today[event.was.key] = key
    return {key: tuple(reversed(own)) for key, own in found.items()}
