"""Whether all of the source is there, and nothing else: tags, addresses, quotations."""

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
_QUOTED = re.compile(r"«[^»]{25,}»|“[^”]{25,}”|(?<![\w\"])\"(?=\S)[^\"]{25,}(?<=\S)\"(?!\w)|„[^“”]{25,}[“”]")
_QUOTE_MARK = re.compile(r"[«»“”„\"—–―−]|(?:^|[,.!?…])\s*-\s|(?<!\w)['‘’]|['’](?!\w)")


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


def quotation(pair: Pair) -> Iterator[Fault]:
    """A quotation of the source is no quotation in the translation: who said it is lost."""
    if _QUOTED.search(pair.source_text.plain) and not _QUOTE_MARK.search(pair.target):
        yield Fault("the quotation marks of the source are missing")
