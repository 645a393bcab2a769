"""The ellipsis, and spaces that should not be there."""

import re
from collections.abc import Iterator

from translate.languages.typography import Typography
from translate.placeables.sheet import Edit

_ELLIPSIS = re.compile(r"(?<![.…!?])\.{3}(?![.…])")
_STRAY = re.compile(r"(?P<gone>(?<=[\w»”“\")]) +(?=[,;:!?.](?:\s|$)))|(?<=\S) {2,}(?=\S)")
_PAIRS = ((r"\(", r"\)"), (r"\[", r"\]"), ("«", "»"))
_OTHER = r"[^()\[\]«»„“”\"]"
_INSIDE = rf"(?P<first> *){_OTHER}*(?!\s){_OTHER}(?P<last> *)"
_BRACKETED = [re.compile(rf"(?<!\w){one}{_INSIDE}{other}(?!\w)") for one, other in _PAIRS]
_EDGES = ("first", "last")


def ellipsis(text: str, style: Typography) -> Iterator[Edit]:
    """Three full stops become one sign: «Подождите…». Behind ? and ! they stay: «Что?..»."""
    return (Edit(*found.span(), "…") for found in _ELLIPSIS.finditer(text))


def spacing(text: str, style: Typography) -> Iterator[Edit]:
    """Two spaces in a row become one; one before a comma or another such mark, or within brackets, goes."""
    edits = {found.span(): "" if found["gone"] else " " for found in _STRAY.finditer(text)}
    inside = [found.span(name) for one in _BRACKETED for found in one.finditer(text) for name in _EDGES]
    edits |= {span: "" for span in inside if span[0] < span[1]}
    yield from (Edit(*span, new) for span, new in edits.items())


def abbreviations(text: str, style: Typography) -> Iterator[Edit]:
    """«млн», «млрд» and «трлн» have no full stop, unless the sentence ends there."""
    if style.without_stop:
        words = "|".join(map(re.escape, style.without_stop))
        pattern = rf"(?<!\w)(?:{words})(?P<stop>\.)(?=[ \u00a0][a-zа-яёіў\d$€£₽])"
        yield from (Edit(*found.span("stop"), "") for found in re.finditer(pattern, text))
