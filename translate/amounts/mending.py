"""Mend dates and amounts that a machine spoiled, or left in a translation as the source writes them.

Only what is certain: the same date or amount stands in the source, and its new form is the same in every
grammatical case. «700 млн долларов» is, «700 долларов» is not.
"""

import re
from collections.abc import Iterator, Sequence

from translate.amounts.amount import Day, Found, Quantity
from translate.amounts.centuries import centuries
from translate.amounts.digits import digits_restored
from translate.amounts.reading import amounts
from translate.amounts.writing import NO_BREAK, write_day, write_number, write_quantity
from translate.languages.amounts import Written, read, written
from translate.placeables.sheet import Edit, Sheet

_LATIN = re.compile("[A-Za-z]")
_POINT = re.compile(r"\d\.\d")
_GROUPS = re.compile(r"\d,\d{3}")
_NAME_LETTERS = 4  # of a currency, by which another of its forms is known


def by_rule(source: str, locale: str, source_locale: str) -> str | None:
    """The translation of a text that is nothing but a date or an amount: "17 January 2017", "$700 Mln".

    None for any other text, and for a bare number, which may be a name or a version.
    """
    style, found = written(locale), list(amounts(source, source_locale))
    if style is None or len(found) != 1 or (found[0].start, found[0].end) != (0, len(source)):
        return None
    what = found[0].what
    if isinstance(what, Day):
        return write_day(what, locale)
    return write_quantity(what, locale, style) if what.scale > 1 or what.unit else None


def mended(source: str, target: str, locale: str, source_locale: str) -> str:
    """The machine's translation with what is certain mended; as it is for locales without data.

    A text that is nothing but a date or an amount is written by rule. Mending twice changes nothing.
    """
    style = written(locale)
    if style is None or read(source_locale) is None:
        return target
    whole = by_rule(source, locale, source_locale)
    if whole is not None:
        return whole
    visible = Sheet.of(source).visible
    sheet = digits_restored(visible, Sheet.of(target), locale, style)
    there = [found.what for found in amounts(visible, source_locale)]
    found_here = amounts(sheet.visible, source_locale)
    edits = [edit for found in found_here for edit in _edits(found, sheet.visible, there, locale, style)]
    sheet = _number_signs(source, sheet.edited(edits), source_locale, style)
    return sheet.edited(centuries(source, sheet.visible, locale, source_locale)).text


def _edits(
    found: Found, text: str, there: Sequence[Day | Quantity], locale: str, style: Written
) -> Iterator[Edit]:
    if isinstance(found.what, Day):
        new = write_day(found.what, locale) if found.what in there else None
        if new is not None:
            yield _day_edit(found, new, text, style)
        return
    new = _quantity(found, text, [one for one in there if isinstance(one, Quantity)], locale, style)
    if new is not None:
        yield Edit(found.start, found.end, new)


def _day_edit(found: Found, new: str, text: str, style: Written) -> Edit:
    """With one full stop at the end of a sentence, and one word for the year."""
    after = text[found.end :]
    if re.match(rf"\s(?:{'|'.join(style.years)})\b", after):
        return Edit(found.start, found.end, re.sub(r"\s?[^\W\d_]+\.$", "", new))
    double = new.endswith(".") and re.match(r"\.(?!\.)", after) is not None
    return Edit(found.start, found.end + double, new)


def _quantity(found: Found, text: str, there: Sequence[Quantity], locale: str, style: Written) -> str | None:
    """The quantity in its new form; None when it has none, or it is not certain."""
    assert isinstance(found.what, Quantity)
    here, old = found.what, text[found.start : found.end]
    equal = [one for one in there if one.value == here.value and here.unit in ("", one.unit)]
    if here.scale > 1 or (here.unit and here.unit not in style.currencies):
        if not equal or not (_LATIN.search(old) or _POINT.search(old) or _GROUPS.search(old)):
            return None
        if _named(here, text[found.end :], style):
            here = Quantity(here.number, here.scale)
        return write_quantity(here, locale, style)
    if _LATIN.search(old):
        return None  # "700 dollars": the case decides how it ends
    counted = any(one.number == here.number and (one.scale > 1 or one.unit) for one in there)
    same = any(one.number == here.number for one in there)
    if (_GROUPS.search(old) and same) or (_POINT.search(old) and counted):
        sign = re.match(r"\D*", old)
        return (sign[0] if sign else "") + write_number(here.number, locale, style)
    return None


def _named(quantity: Quantity, after: str, style: Written) -> bool:
    """Whether the currency follows in the target language already: "$700 Mln долларов"."""
    forms = style.currencies.get(quantity.unit, ())
    return after.lstrip(" \u00a0\u202f").startswith(tuple(form[:_NAME_LETTERS] for form in forms) or ("\0",))


def _number_signs(source: str, sheet: Sheet, source_locale: str, style: Written) -> Sheet:
    """ "No. 5" → «№ 5»."""
    words = read(source_locale)
    assert words is not None
    signs = "|".join(re.escape(sign) for sign in words.number_signs)
    pattern = re.compile(rf"(?<!\w)(?:{signs}) ?(?=\d)")
    if not pattern.search(source):
        return sheet
    return sheet.edited(
        Edit(*found.span(), style.number_sign + NO_BREAK) for found in pattern.finditer(sheet.visible)
    )
