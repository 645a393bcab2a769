"""The colours of the report, light and dark. Tests hold their contrast, also for the colour-blind."""

from dataclasses import dataclass

from translate.model import State


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour on a light page and on a dark one, as `#rrggbb`."""

    light: str
    dark: str


PAPER = Colour("#fbfaf6", "#17181b")
INK = Colour("#1d1c1a", "#ebe8e1")
MUTED = Colour("#5d5a53", "#aaa69b")
RULE = Colour("#d8d3c7", "#3a3b3f")
REMOVED = Colour("#9a3412", "#f0a27c")
ADDED = Colour("#17603a", "#86cfa2")

STATES = {
    State.NEW: Colour("#e2ddd0", "#46474b"),
    State.STALE: Colour("#b4470f", "#d4531a"),
    State.DRAFT: Colour("#e8b84a", "#d9b04a"),
    State.TRANSLATED: Colour("#a5cde4", "#cfe6f5"),
    State.REVIEWED: Colour("#5a9dc6", "#83bbe0"),
    State.APPROVED: Colour("#1f5f8b", "#4183b3"),
    State.LOCKED: Colour("#0d2c45", "#24557c"),
}
"""Warm where a translator is wanted, then ever deeper blue. Stale is hatched as well."""

TEXTS = {"ink": INK, "muted": MUTED, "removed": REMOVED, "added": ADDED}
"""What text is set in, on paper."""
SURFACES = {"paper": PAPER, "rule": RULE}

BADGE_TEXT = "#ffffff"
BADGE_LABEL = "#45464b"
BADGE_VALUES = ((100, "#17603a"), (50, "#1f5f8b"), (0, "#8a4a10"))
"""From which percentage on the badge has which colour."""
