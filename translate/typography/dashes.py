"""The three strokes that are typed as a hyphen: the dash, the range of numbers, the minus."""

import re
from collections.abc import Iterator

from translate.languages.typography import Typography
from translate.placeables.sheet import OPAQUE, Edit
from translate.typography.roman import roman_value

_SPACE = "[ \u00a0\u202f]"
_SPACED = re.compile(
    rf"(?P<before>[\w»“”\")\].,…!?%:;{OPAQUE}]){_SPACE}(?P<dash>-{{1,3}}|[–—―‒])"
    rf"(?={_SPACE}(?P<after>[\w«„“\"(\[№${OPAQUE}]))"
)
_GLUED = re.compile(
    r"(?P<word>[^\W\d_]*)(?P<end>[^\W\d_]|[»“”\")…])(?P<dash>—|--)(?=(?P<after>[^\W\d_]|[«„“\"]))"
)
_ONE_SIDED = re.compile(rf"(?:[\w»“\")%]{_SPACE}|\A)—(?=[«„“\"]*[^\W\d_])|[\w»“\")%](?=—{_SPACE}[«„“\"(]*\w)")
_SCORE = re.compile(r"\d+:\d")
_NUMBER = r"(?:[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|0|[1-9]\d{0,3})(?:,\d+)?"
_RANGE = re.compile(rf"(?<![\w.,:/–—−-])({_NUMBER})-({_NUMBER})(?![\w:/–—−-]|[.,]\d)")
_HOURS = re.compile(
    r"(?<![\w.,:-])(?:[01]?\d|2[0-4]):[0-5]\d(?P<range>-)(?:[01]?\d|2[0-4]):[0-5]\d(?![\w:-])"
)
_ROMAN = re.compile(r"(?<![\w-])(?P<first>[IVXХІ]+)(?P<range>-)(?P<last>[IVXХІ]+)(?![\w-])")
_MINUS = re.compile(
    rf"(?:(?<!\w)(?P<word>[^\W\d_]+){_SPACE}|(?P<open>[(\[«„\"…]))(?P<minus>[-–])(?=\d+(?:,\d+)?(?![\w:–-]))"
)
_DEGREES = re.compile(rf"(?<=[ \u00a0])(?P<minus>[-–])(?=\d+(?:,\d+)?{_SPACE}?°)")


def dashes(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen or another stroke between parts of a sentence becomes a dash with spaces: «Минск — столица».

    Between numbers it is left alone, a short one before a number too, for it may be a minus; and so is a long
    dash between two names: «поезд Минск—Москва».
    """
    if not style.dash:
        return
    for found in _SPACED.finditer(text):
        minus_or_range = (
            found["after"].isdigit()
            and not _SCORE.match(text, found.start("after"))
            and (found["before"].isdigit() or found["dash"] in "-–")
        )
        if not minus_or_range and found["dash"] != style.dash:
            yield Edit(*found.span("dash"), style.dash)
    for found in _GLUED.finditer(text):
        first = (found["word"] + found["end"])[0]
        if not (first.isupper() and found["after"].isupper()):
            yield Edit(*found.span("dash"), f" {style.dash} ")
    yield from (Edit(found.end(), found.end(), " ") for found in _ONE_SIDED.finditer(text))


def ranges(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen between two numbers, the greater one last, becomes the dash of ranges: «5–7 процентов».

    So do those between Roman numbers and between hours: «XIX–XX вв.», «10:00–18:00».
    """
    for found in _RANGE.finditer(text):
        if _value(found[1]) < _value(found[2]):
            yield Edit(found.end(1), found.start(2), style.range)
    for found in _ROMAN.finditer(text):
        if 0 < roman_value(found["first"]) < roman_value(found["last"]):
            yield Edit(*found.span("range"), style.range)
    yield from (Edit(*found.span("range"), style.range) for found in _HOURS.finditer(text))


def minus(text: str, style: Typography) -> Iterator[Edit]:
    """A hyphen before a number, behind a word in small letters or a bracket, becomes a minus: «до −15 °C».

    Behind a word with a capital it does where that is a preposition, or where degrees follow: «От −5».
    """
    places = {found.span("minus") for found in _DEGREES.finditer(text)}
    places |= {found.span("minus") for found in _MINUS.finditer(text) if _before_minus(found["word"], style)}
    yield from (Edit(*place, style.minus) for place in places)


def _before_minus(word: str | None, style: Typography) -> bool:
    """Whether a number behind a word may be negative; behind a name, «COVID -19», it is hardly."""
    return word is None or word[0].islower() or word.lower() in style.short_words


def _value(number: str) -> float:
    return float(re.sub(r"\s", "", number).replace(",", "."))
