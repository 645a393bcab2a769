"""When two sentences differ in typography alone, so that a translation of one is a translation of the other.

Only what cannot change a meaning is passed over. Whatever may is a difference: a letter, its case, a digit,
a sign before a digit, a tag, a comma, a hyphen between letters, a quotation mark more or less, and anything
in code.
"""

import re
import unicodedata

from translate.placeables import TAG

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # soft hyphen, spaces without width
_VARIANTS = str.maketrans(
    dict.fromkeys("“”„‟«»", '"')  # no primes: they count inches and seconds
    | dict.fromkeys("‘’‛ʼ", "'")
    | dict.fromkeys("‐‑", "-")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
)
_LITERAL = re.compile(rf"<(c\d+)>.*?</\1>|{TAG.pattern}")
_LETTER = r"[^\W\d_]"
_TAG = r"</?[a-z][1-9]\d*/?>"
_WORD_FOLLOWS = rf"(?=(?:{_TAG}|[\W_])*+{_LETTER})"  # before a number a dash may be a minus
_STEPS = (
    # three dots, also spaced, for an ellipsis; more or fewer are something else
    (re.compile(r"(?<![.…])(?<!\. )(?:\.\.\.|\. \. \.)(?! ?[.…])"), "…"),
    # a range or a score of numbers, no part of a name: 10-12, 10–12
    (re.compile(r"(?<!\w)(\d+)( ?)[-–‒]\2(?=\d)"), r"\1\2–\2"),
    # a dash between parts of a sentence: with spaces it may be any, without them it is a long one
    (re.compile(rf"(?<!\S)(?:-{{1,3}}|[–‒—―])(?!\S){_WORD_FOLLOWS}"), "—"),
    (re.compile(rf"(?<=[^\s-])(?:-{{2,3}}|[—―])(?![\s-]){_WORD_FOLLOWS}"), " — "),
    # a space before a punctuation mark
    (re.compile(rf"(?<={_LETTER}) (?=[.,;:!?](?: |$))"), ""),
)


def normal_form(text: str) -> tuple[str, tuple[str, ...]]:
    """What is left of a sentence without its typography, then its tags and code as they are.

    The latter stand apart, so that what only looks like a tag in the end cannot pass for one.
    """
    visible = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    form = " ".join(visible.translate(_VARIANTS).split())
    for pattern, replacement in _STEPS:
        form = pattern.sub(replacement, form)
    return form, tuple(match[0] for match in _LITERAL.finditer(text))


def same_words(old: str, new: str) -> bool:
    """Whether two sentences differ in typography at most."""
    return old == new or normal_form(old) == normal_form(new)
