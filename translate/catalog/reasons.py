"""Why a unit was sent back, as a `#.` line: editors show those more readily than comments.

    #. sent back: The figure is 40. (Alena Novik)

It only says again what the record beside it says, and stands there no longer than the record holds.
"""

from collections.abc import Sequence

from translate.model import Record

_PREFIX = "sent back: "


def with_reason(hints: Sequence[str], record: Record | None) -> tuple[str, ...]:
    """The hints of a unit as they are written: first why it was sent back, if it was."""
    if record is None or not record.why:
        return tuple(hints)
    return (f"{_PREFIX}{record.why}" + (f" ({record.by})" if record.by else ""), *hints)


def without_reason(hints: Sequence[str]) -> tuple[str, ...]:
    """The hints without that one."""
    return tuple(hint for hint in hints if not hint.startswith(_PREFIX))
