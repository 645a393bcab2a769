"""Text that is not set as its language wants it, shown as the change that would do it."""

from collections.abc import Iterator

from translate.checks.finding import Fault, Pair
from translate.typography import typeset
from translate.worddiff import Kind, plain, shortened, word_diff

_VISIBLE = str.maketrans({"\u00a0": "~", "\u202f": "~"})


def typography(pair: Pair) -> Iterator[Fault]:
    """Quotation marks, dashes or no-break spaces are not those of the language.

    The finding shows the change, `[-old-]{+new+}`, with ~ for a no-break space. It is told of machine drafts;
    of people's texts only where `l10n.toml` asks for it. `translate check --fix` sets machine drafts.
    """
    if not pair.typography:
        return
    wanted = typeset(pair.target, pair.locale, pair.typography)
    if wanted != pair.target:
        yield Fault(typographic_change(pair.target, wanted), _span(pair.target, wanted))


def typographic_change(old: str, new: str) -> str:
    """What changes between two settings of a text, for people to read: `5[- -]{+~+}км`."""
    return plain(shortened(word_diff(old, new), words=2)).translate(_VISIBLE)


def _span(old: str, new: str) -> tuple[int, int]:
    """From the first to the last sign of `old` that changes."""
    start = end = place = 0
    changed = False
    for piece in word_diff(old, new):
        length = 0 if piece.kind is Kind.ADDED else len(piece.text)
        if piece.kind is not Kind.SAME:
            start = start if changed else place
            end = place + length
            changed = True
        place += length
    return start, end
