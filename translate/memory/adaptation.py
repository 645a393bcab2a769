"""Carry a remembered translation over to a source that differs from its own in tags or numbers alone."""

import re
from collections import Counter

from translate.languages.plurals import plural_category
from translate.memory.entry import Match
from translate.placeables import TAG, differences

_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_ALONE = re.compile(r"(?<![\w:./-])\d+(?![\w:/-]|[.,]\d)")
"""A number that is no part of a word, a decimal, a date or a time of day."""

_SHORT_WORD_BEFORE = re.compile(r"(?<!\w)\w{1,2}\s$")
_A_YEAR = 1000


def adapted(source: str, match: Match, locale: str) -> str | None:
    """The translation of a match with the tags and numbers of `source`; None where that is not certain.

    Tags can be carried over when both sources have tags of the same form at the same places. A number can
    when it stands once on both sides, the words around it take the same plural form, and no short word stands
    before it: a preposition can depend on how a number is read ("со 100", "с 200").
    """
    target: str | None = match.target
    if match.source != source:
        names = _tag_names(match.source, source)
        if names is None:
            return None
        known = _renamed(match.source, names)
        target = _renumbered(known, source, _renamed(match.target, names), locale)
    if target is None or not target.strip() or differences(source, target):
        return None
    return target


def _tag_names(known: str, source: str) -> dict[str, str] | None:
    """What each tag of a known text is called in `source`; None unless each has its counterpart there."""
    before, after = ([tag[0] for tag in TAG.finditer(text)] for text in (known, source))
    names = dict(zip(before, after, strict=False))
    same_forms = [_form(tag) for tag in before] == [_form(tag) for tag in after]
    one_to_one = len(names) == len(before) == len(after) == len(set(after))
    return names if same_forms and one_to_one else None


def _form(tag: str) -> tuple[bool, bool]:
    return tag.startswith("</"), tag.endswith("/>")


def _renamed(text: str, names: dict[str, str]) -> str:
    return TAG.sub(lambda tag: names.get(tag[0], tag[0]), text)


def _renumbered(known: str, source: str, target: str, locale: str) -> str | None:
    """`target`, a translation of `known`, with the numbers of `source`."""
    if known == source:
        return target
    if _DIGITS.sub("0", known) != _DIGITS.sub("0", source):
        return None
    pairs = zip(_numbers(known), _numbers(source), strict=True)
    changes = {old: new for old, new in pairs if old != new}
    if not all(_is_safe(old, new, known, target, locale) for old, new in changes.items()):
        return None
    return _replaced(target, changes)


def _numbers(text: str) -> list[str]:
    """The numbers of a text, without those in the names of tags."""
    return _DIGITS.findall(TAG.sub("", text))


def _is_safe(old: str, new: str, known: str, target: str, locale: str) -> bool:
    if not (old.isdecimal() and new.isdecimal()) or _numbers(known).count(old) != 1:
        return False
    if Counter(_numbers(target)) != Counter(_numbers(known)):
        return False
    places = [match for match in _ALONE.finditer(target) if match[0] == old]
    if len(places) != 1 or plural_category(int(old), locale) != plural_category(int(new), locale):
        return False
    years = min(int(old), int(new)) >= _A_YEAR
    return years or not _SHORT_WORD_BEFORE.search(target[: places[0].start()])


def _replaced(text: str, changes: dict[str, str]) -> str:
    return _ALONE.sub(lambda match: changes.get(match[0], match[0]), text)
