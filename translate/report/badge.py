"""A small badge for a start page: which locales, and how much of them is approved."""

from collections.abc import Sequence

from translate.model import State
from translate.report import palette
from translate.report.page import templates
from translate.steps.status import Tally

_PADDING = 7
_NARROW = frozenset("ijlI.,:;'|!·()-")
_WIDE = frozenset("mwMW%шщжюыфШЩЖЮЫФМ")


def render_badge(locales: Sequence[str], tally: Tally) -> str:
    """The badge as SVG, as wide as its text.

    Args:
        locales: what it tells of.
        tally: their units, or words.
    """
    percent = tally.whole_percent(State.APPROVED)
    label, value = ", ".join(locales), f"{percent}\u00a0% approved"
    colour = next(colour for least, colour in palette.BADGE_VALUES if percent >= least)
    return (
        templates()
        .get_template("badge.svg.jinja")
        .render(
            label=label,
            value=value,
            label_width=text_width(label),
            value_width=text_width(value),
            padding=_PADDING,
            colours={"label": palette.BADGE_LABEL, "value": colour, "text": palette.BADGE_TEXT},
        )
    )


def text_width(text: str) -> int:
    """About how many pixels the text takes at 11 pixels; the badge has any font fill just that."""
    return round(sum(3.9 if sign in _NARROW else 10.5 if sign in _WIDE else 6.8 for sign in text))
