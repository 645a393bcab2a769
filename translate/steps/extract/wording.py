"""What changed in the wording of a stale unit's sentence, for its translator."""

from translate.model import Unit
from translate.worddiff import plain, shortened, word_diff


def wording(unit: Unit) -> tuple[str, ...]:
    """A line that shows the change from the source that the translation was made for, if there is one."""
    if unit.previous_source is None:
        return ()
    return (f"changed: {plain(shortened(word_diff(unit.previous_source, unit.source)))}",)
