"""How much of a sentence is left after it was translated and back again."""

from collections.abc import Callable, Sequence

from rapidfuzz.fuzz import ratio

from translate.model import Draft
from translate.placeables import strip_tags

Translate = Callable[[Sequence[str]], Sequence[Draft]]
"""What an engine does: one draft a source, in order."""


def agreements(sources: Sequence[str], drafts: Sequence[str], back: Translate) -> list[float]:
    """For each source the share of characters, 0 to 1, that it has in common with its draft translated back.

    Args:
        sources: the sentences, with or without tags.
        drafts: their translations, in the same order.
        back: translates from the language of the drafts into that of the sources.
    """
    returned = back([strip_tags(draft) for draft in drafts])
    pairs = zip(sources, returned, strict=True)
    return [ratio(_bare(source), _bare(found.target)) / 100 for source, found in pairs]


def _bare(text: str) -> str:
    return " ".join(strip_tags(text).lower().split())
