"""A sentence too long for a model is cut where clauses meet, and its pieces are put together again."""

import re
from collections.abc import Callable, Sequence

_CUTS = tuple(re.compile(pattern) for pattern in (r"(?<=[.!?;:…])\s+|\s+(?=[—–]\s)", r"(?<=,)\s+", r"\s+"))
"""Where to cut, best first: between clauses, after commas, between words."""

_END = re.compile(r"[.!?…]+$")


def cut(text: str, fits: Callable[[str], bool]) -> list[str]:
    """`text` in pieces for which `fits` holds, cut as near to the middle as a good place allows.

    A word that does not fit by itself is a piece.
    """
    if fits(text):
        return [text]
    middle = len(text) / 2
    for pattern in _CUTS:
        places = [match for match in pattern.finditer(text) if match.start() > 0 and match.end() < len(text)]
        if places:
            best = min(places, key=lambda match: abs(match.start() - middle))
            return cut(text[: best.start()], fits) + cut(text[best.end() :], fits)
    return [text]


def join(pieces: Sequence[str], drafts: Sequence[str]) -> str:
    """The drafts of `pieces` as one sentence: full stops that a model added inside are taken away."""
    last = len(pieces) - 1
    kept = [
        draft if number == last or _END.search(piece) else _END.sub("", draft)
        for number, (piece, draft) in enumerate(zip(pieces, drafts, strict=True))
    ]
    return " ".join(draft for draft in kept if draft)
