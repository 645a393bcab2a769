"""Whether all of the source is there, and nothing else: tags, addresses, length, quotations."""

import re
from collections import Counter
from collections.abc import Iterator

from translate.checks.finding import Fault, Pair, listed
from translate.placeables import differences

_ADDRESS = re.compile(
    r"""(?:https?://|ftp://|www\.)[^\s<>"«»“”]+ | [\w.+-]+@[\w-]+\.[a-z][\w.-]+
    | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|ru|by|info|eu|de|uk|pl|ua|gov|edu|io|tv|me)
      (?:/[^\s<>"«»“”]*)?(?!\w)
    | (?<![\w/.])[@\#][A-Za-z_]\w{2,}""",
    re.VERBOSE | re.IGNORECASE,
)
_LIKE_ADDRESS = re.compile(r"[@#/]|\w\.\w")
_SENTENCE_END = re.compile(r"(?<![А-ЯЁІЎA-Z])(?<!\b[а-яёіўa-z])[.!?…]+[»”\")]*\s+[«“„\"(—–-]*\s*[А-ЯЁІЎA-Z]")
_QUOTED = re.compile(r"«[^»]{25,}»|“[^”]{25,}”|(?<![\w\"])\"(?=\S)[^\"]{25,}(?<=\S)\"(?!\w)|„[^“”]{25,}[“”]")
_QUOTE_MARK = re.compile(r"[«»“”„\"—–]|(?<!\w)['‘’]|['’](?!\w)")
_LIMITS = {
    "en": ((45, 0.57, 1.9), (60, 0.6, 1.85), (90, 0.62, 1.78), (130, 0.64, 1.75)),
    "ru": ((45, 0.65, 1.5), (60, 0.7, 1.42), (90, 0.72, 1.4), (130, 0.74, 1.35)),
}
"""By source language and from so many letters on, how short and how long a translation may be."""
_OTHER_LIMITS = ((45, 0.5, 2.0),)


def tags(pair: Pair) -> Iterator[Fault]:
    """A tag of the source (`<a1>`, `</a1>`, `<x2/>`) is missing, added, doubled or badly nested.

    The article cannot be built from such a translation.
    """
    if "<" in pair.source or "<" in pair.target:
        yield from map(Fault, differences(pair.source, pair.target))


def addresses(pair: Pair) -> Iterator[Fault]:
    """A web address, an e-mail address or a @name of the source is missing, or another one stands there."""
    if not (_LIKE_ADDRESS.search(pair.source) or _LIKE_ADDRESS.search(pair.target)):
        return
    wanted, found = _addresses(pair.source), _addresses(pair.target)
    lost, added = list((wanted - found).elements()), list((found - wanted).elements())
    if lost:
        yield Fault(f"{listed(lost)} of the source is missing")
    if added and (lost or not wanted):
        yield Fault(f"{listed(added)} is not in the source")


def _addresses(text: str) -> Counter[str]:
    return Counter(found[0].rstrip(".,;:!?)]»”'\"/").lower() for found in _ADDRESS.finditer(text))


def length(pair: Pair) -> Iterator[Fault]:
    """The translation is much shorter or longer than its source: a part may be missing, or be added.

    Short texts are left alone.
    """
    source, target = pair.source_text.plain, pair.target_text.plain
    if not source or not target:
        return
    letters, ratio = max(len(source), len(target)), len(target) / len(source)
    limits = [limit for limit in _LIMITS.get(pair.source_language, _OTHER_LIMITS) if letters >= limit[0]]
    if not limits:
        return
    _, low, high = limits[-1]
    if ratio < low:
        yield Fault(f"only {100 * ratio:.0f} % as long as the source; is something missing?")
    elif ratio > high:
        yield Fault(f"{100 * ratio:.0f} % as long as the source; was something added?")


def sentences(pair: Pair) -> Iterator[Fault]:
    """The translation has fewer or more sentences than the source, and its length tells the same."""
    source, target = (len(_SENTENCE_END.findall(text.plain)) for text in (pair.source_text, pair.target_text))
    if source == target:
        return
    ratio = len(pair.target_text.plain) / max(1, len(pair.source_text.plain))
    usual = 1.05 if pair.source_language == "en" else 1.0
    if target < source and ratio < 0.8 * usual:
        yield Fault(f"{source - target} sentences fewer than in the source")
    elif target > source and ratio > 1.57 * usual:
        yield Fault(f"{target - source} sentences more than in the source")


def quotation(pair: Pair) -> Iterator[Fault]:
    """A quotation of the source is no quotation in the translation: who said it is lost."""
    if _QUOTED.search(pair.source_text.plain) and not _QUOTE_MARK.search(pair.target):
        yield Fault("the quotation marks of the source are missing")
