"""Quotation marks in their places: the outer ones, and others inside."""

import re
from collections.abc import Iterator

from translate.languages.typography import Typography
from translate.placeables.sheet import Edit

_MARK = re.compile('["«»„“”‟]')
_OPENS = {"«": True, "„": True, "»": False}
_PAIRS = {'""', "«»", "„“", "„”", "“”", "‟”"}
_BEFORE_OPENING = "([{—–-/"
_AFTER_CLOSING = '.,;:!?…)]}—–-/"»“”'


def quotes(text: str, style: Typography) -> Iterator[Edit]:
    """Quotation marks of any kind become those of the language, and others stand inside: «Он сказал: „Да“».

    Where one has no partner all of the text's marks are left as they are.
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    levels = _levels(text, marks)
    if levels is None:
        return
    for place, (level, opens) in zip(marks, levels, strict=True):
        pair = style.nested_quotes if level % 2 else style.quotes
        mark = pair[0 if opens else 1]
        if text[place] != mark:
            yield Edit(place, place + 1, mark)


def _levels(text: str, marks: list[int]) -> list[tuple[int, bool]] | None:
    """How deep each mark stands, and whether it opens; None when they are not all in pairs."""
    levels: list[tuple[int, bool]] = []
    opened: list[str] = []
    last = -1  # the place of the last opening mark
    for place in marks:
        opens = _opens(text, place, follows_opening=place > 0 and last == place - 1)
        if opens is None:
            return None
        if opens:
            levels.append((len(opened), True))
            opened.append(text[place])
            last = place
        elif opened and opened.pop() + text[place] in _PAIRS:
            levels.append((len(opened), False))
        else:
            return None
    return None if opened else levels


def _opens(text: str, place: int, *, follows_opening: bool) -> bool | None:
    """Whether a mark opens or closes a quotation, by what stands around it; None when nothing tells."""
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    opens = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING or follows_opening)
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING) and not follows_opening
    inherent = _OPENS.get(text[place])
    if inherent is not None:
        fits = not after.isspace() if inherent else not before.isspace()
        return inherent if fits else None
    if opens and closes:
        return True if before in "([{" else None
    return True if opens else False if closes else None
