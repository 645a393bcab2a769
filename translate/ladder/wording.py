"""How a surrogate is written in the place of a term of an English sentence."""

import re

from translate.ladder.surrogate_words import Surrogate
from translate.model import TermMatch
from translate.placeables import strip_tags

_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|no|any|some|each|every)|['’]s?) +$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b[A-Z][\w-]+ +$")
_BEFORE_NAME = re.compile(r" +[A-ZА-Я]")


def is_titled(source: str, match: TermMatch) -> bool:
    """Whether a person's office stands before the name, as in “Foreign Minister Makei”."""
    return match.term.kind == "person" and _OFFICE.search(strip_tags(source[: match.start])) is not None


def worded(source: str, match: TermMatch, word: Surrogate) -> str:
    """The surrogate with the article that it wants, and with the capitals that the term has."""
    before, after = strip_tags(source[: match.start]), strip_tags(source[match.end :])
    text = word.source
    office = word.kind == "title" and _BEFORE_NAME.match(after)
    if word.article and not office and not _DETERMINED.search(before):
        text = f"the {text}"
    if not before.strip(" \"'“«(—–-") or office:
        text = text[0].upper() + text[1:]
    return text.upper() if source.isupper() else text
