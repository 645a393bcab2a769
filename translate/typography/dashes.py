"""The three strokes that are typed as a hyphen: the dash, the range of numbers, the minus."""

import re
from collections.abc import Iterator

from translate.languages.typography import Typography
from translate.placeables.sheet import OPAQUE, Edit

_SPACE = "[ \u00a0\u202f]"
_SPACED = re.compile(
    rf"(?P<before>[\w»“”\")\].,…!?%:;{OPAQUE}]){_SPACE}(?P<dash>-{{1,3}}|[–—―‒])"
    rf"(?={_SPACE}(?P<after>[\w«„“\"(\[№${OPAQUE}]))"
)
_GLUED = re.compile(
    r"(?P<word>[^\W\d_]*)(?P<end>[^\W\d_]|[»“”\")…])(?P<dash>—|--)(?=(?P<after>[^\W\d_]|[«„“\"]))"
)
_NUMBER = r"(?:0|[1-9]\d{0,3})(?:,\d+)?"
_RANGE = re.compile(rf"(?<![\w.,:/–—−-])({_NUMBER})-({_NUMBER})(?![\w:/–—−-]|[.,]\d)")
_MINUS = re.compile(
    rf"(?:(?<!\w)[^\W\d_A-ZА-ЯЁІЎ][^\W\d_]*{_SPACE}|[(\[«„\"])(?P<minus>[-–])(?=\d+(?:,\d+)?(?![\w–-]))"
)


def dashes(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen or another stroke between parts of a sentence becomes a dash with spaces: «Минск — столица».

    Between numbers it is left alone, a short one before a number too, for it may be a minus; and so is a long
    dash between two names: «поезд Минск—Москва».
    """
    if not style.dash:
        return
    for found in _SPACED.finditer(text):
        minus_or_range = found["after"].isdigit() and (found["before"].isdigit() or found["dash"] in "-–")
        if not minus_or_range and found["dash"] != style.dash:
            yield Edit(*found.span("dash"), style.dash)
    for found in _GLUED.finditer(text):
        first = (found["word"] + found["end"])[0]
        if not (first.isupper() and found["after"].isupper()):
            yield Edit(*found.span("dash"), f" {style.dash} ")


def ranges(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen between two numbers, the greater one last, becomes the dash of ranges: «5–7 процентов»."""
    for found in _RANGE.finditer(text):
        if _value(found[1]) < _value(found[2]):
            yield Edit(found.end(1), found.start(2), style.range)


def minus(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen before a number, behind a word in small letters or a bracket, becomes a minus: «до −15 °C»."""
    return (Edit(*found.span("minus"), style.minus) for found in _MINUS.finditer(text))


def _value(number: str) -> float:
    return float(number.replace(",", "."))
