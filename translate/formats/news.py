"""What a line of a news page is, judged by the line alone: credit, furniture, dateline, caption.

The words are data, in page_words.toml beside this file. When a line could be a plain sentence, it is one.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.languages import is_foreign
from translate.model import Role

_COUNTER = re.compile(r"[\d.,]+[KkMm]?")
_SITE = re.compile(r"\s+[-–—|]\s+(?:[A-Z][\w.&'’]*)(?:\s(?:[A-Z&][\w.&'’]*|of|the|and)){0,4}$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]*){0,3})?"
    r"(?P<region>, [A-Z][\w.’']*(?: [A-Z][\w.’']*){0,2}?)?"
    rf"(?P<date>, (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?)?"
    r"(?:\s*\((?P<agency>[^()]{2,30})\))?"
    r"(?P<gap>\s*(?:--|[-–—])\s+)(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]*[A-Z]")
_JOIN = re.compile(r"(?<=[a-zа-яёіў])(?=[A-ZА-ЯЁІЎ])")
_NAME_PARTS = ("Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz")
_CAPTION_WORDS = 5  # what is glued to a credit must be at least so long to be a caption
_LEAD_LENGTH = 200


@lru_cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "page_words.toml").read_text(encoding="utf-8"))


def aside(text: str, locale: str) -> Role | None:
    """FOREIGN, FURNITURE or CREDIT when the line is surely that; None for everything else."""
    if is_foreign(text, locale):
        return Role.FOREIGN
    if _COUNTER.fullmatch(text) or not any(letter.isalnum() for letter in text):
        return Role.FURNITURE
    if text.rstrip(":.… ").casefold() in _words()["furniture"]:
        return Role.FURNITURE
    return Role.CREDIT if is_credit(text) else None


def is_credit(text: str) -> bool:
    """Whether the line begins as a photo credit does: "© REUTERS / …", "Photo: …", "Getty Images"."""
    words = _words()
    if text.startswith(("©", "(c) ", "(C) ")):
        return True
    if len(text) > words["credit_limit"] or _SENTENCE_END.search(text):
        return False
    agency, slash, name = text.partition("/")
    if agency.strip() in words["agencies"] and (not slash or name.strip()):
        return True
    return text.casefold().startswith(tuple(words["credit_starts"]))


def caption_start(text: str) -> int | None:
    """Where the caption begins in a line that says of itself it is one; None when it does not say so."""
    folded = text.casefold()
    for start in _words()["caption_starts"]:
        if folded.startswith(start):
            return len(start)
    ending = folded.rpartition("(")[2] if folded.endswith(")") else ""
    return 0 if ending.startswith(tuple(_words()["caption_endings"])) else None


def is_related(text: str) -> bool:
    """Whether the line points to another story: "Read more: …"."""
    return text.casefold().startswith(tuple(_words()["related_starts"]))


def opens_related(heading: str) -> bool:
    """Whether a list under this heading points to other stories: "Related Stories"."""
    return heading.rstrip(":").casefold() in _words()["related_headings"]


def is_headline_like(text: str) -> bool:
    """Whether the line could be the headline of another story: short, no full stop."""
    return len(text) <= 120 and not text.endswith((".", "!", ":", ",", ";", '"', "”"))


def is_standfirst(text: str) -> bool:
    """Whether the paragraph is a single short sentence, as the summary below a headline is."""
    return (
        len(text) <= _LEAD_LENGTH and not text.startswith(('"', "“", "'")) and not _SENTENCE_END.search(text)
    )


def dateline(text: str) -> tuple[int, int] | None:
    """End of the dateline and start of the sentence after it: "MINSK (Sputnik) — Belarus …" → (15, 18).

    A dateline has a known agency, or a place in capitals with a date, or with one word in brackets before
    what can begin a sentence. None for everything else.
    """
    match = _DATELINE.match(text)
    if match is None or match.start("gap") == 0:
        return None
    known = match["agency"] in _words()["agencies"]
    agency = match["agency"] or " "
    signed = " " not in agency and not text[match.end()].islower()
    placed = match["place"] is not None and (match["date"] is not None or signed)
    if not (known or placed):
        return None
    return match.start("gap"), match.end()


def site_suffixes(lines: Iterable[str]) -> frozenset[str]:
    """Endings such as " - Sputnik International" that more than one line has: the name of the site."""
    endings = Counter(match[0] for line in lines if (match := _SITE.search(line)))
    return frozenset(ending for ending, count in endings.items() if count > 1)


def without_suffix(text: str, suffixes: Iterable[str]) -> str:
    """`text` without the name of the site at its end."""
    return next((text.removesuffix(suffix) for suffix in suffixes if text.endswith(suffix)), text)


def glued_caption(credit: str, other_lines: Iterable[str]) -> int | None:
    """Where a caption begins that is glued to a credit: "© AGENCY / Jane DoeA caption"; else None.

    A line elsewhere that repeats the caption tells for certain, else a capital inside a word.
    """
    for line in other_lines:
        if len(line.split()) >= _CAPTION_WORDS and credit.endswith(line) and credit != line:
            return len(credit) - len(line)
    for match in _JOIN.finditer(credit):
        at = match.start()
        name = credit[:at].rsplit(maxsplit=1)[-1]
        if not name.endswith(_NAME_PARTS) and len(credit[at:].split()) >= _CAPTION_WORDS:
            return at
    return None
