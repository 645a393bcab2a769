"""The ellipsis, and spaces that should not be there."""

import re
from collections.abc import Iterator

from translate.languages.typography import Typography
from translate.placeables.sheet import Edit

_ELLIPSIS = re.compile(r"(?<![.…!?])\.{3}(?![.…])")
_STRAY = re.compile(r"(?P<before_mark>(?<=[\w»”)]) +(?=[,;:!?.](?:\s|$)))|(?<=\S) {2,}(?=\S)")


def ellipsis(text: str, style: Typography) -> Iterator[Edit]:
    """Three full stops become one sign: «Подождите…». Behind ? and ! they stay: «Что?..»."""
    return (Edit(*found.span(), "…") for found in _ELLIPSIS.finditer(text))


def spacing(text: str, style: Typography) -> Iterator[Edit]:
    """Two spaces in a row become one; a space before a comma, a full stop or another such mark goes."""
    for found in _STRAY.finditer(text):
        yield Edit(*found.span(), "" if found["before_mark"] else " ")
