"""What the English around a name says of its case: subjects, objects, possessives, prepositions.

No parser: the word that governs a name is the one before its noun phrase. Where that tells nothing, neither
does this.
"""

import re
from collections.abc import Sequence

from translate.ladder.source_grammar import grammar
from translate.model import Case, TermMatch
from translate.placeables import strip_tags

SUBJECT, OBJECT, POSSESSIVE, ATTRIBUTE = "^", "verb", "'s", "attribute"

_WORD = re.compile(r"[^\W_](?:[\w.’'-]*[\w’'])?(?:(?<=\b[A-Z])\.)?|[^\w\s]")
_POSSESSIVE = re.compile(r"['’](?:s\b|(?= ))")
_JOINT = re.compile(r"(?:, | (?:and|or) |, (?:and|or) )(?:the )?")
_APPOSITION = re.compile(r" |, ")
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ght)")
_ADVERB = re.compile(r"(?:\w+ly|also|not|again)")
_LONGEST_MODIFIER = 2  # words between an article and a name
_OPENING = "\"'“‘«(["
_STOPS = ".!?:;,…—–"


def asked(
    source: str, match: TermMatch, matches: Sequence[TermMatch], possible: frozenset[Case] | None
) -> tuple[Case, ...]:
    """The cases that the source asks for, the usual one first; none where it does not tell.

    Args:
        source: the sentence, with tags.
        match: a name in it.
        matches: all names of it, in order.
        possible: the cases that the preposition before the name in the translation can govern; None where
            there is no preposition.
    """
    found = governor(source, match, matches)
    if possible is None:
        return tuple(grammar().bare.get(found, ()))
    return tuple(case for case in grammar().led.get(found, ()) if case in possible)


def governor(source: str, match: TermMatch, matches: Sequence[TermMatch]) -> str:
    """The key of `grammar().bare` or `.led` for a name, or another word; empty where there is none."""
    if _POSSESSIVE.match(strip_tags(source[match.end :])):
        return POSSESSIVE
    leader = leader_of(source, match, matches)
    if leader is not None:
        return governor(source, leader, matches)
    before = _WORD.findall(strip_tags(source[: match.start]))
    words = _outside_phrase([word for word in before if word not in _OPENING], match)
    if words and match.term.kind == "person" and before[-1].lower() in grammar().words["determiners"]:
        return ATTRIBUTE
    last = words[-1].lower() if words else _STOPS[0]
    speaking = last in grammar().words["speaking"]
    if last in _STOPS or last in grammar().words["clause"] or speaking:
        return SUBJECT if speaking is not _precedes_verb(source, match, matches) else ""
    return _ruling([word.lower() for word in words])


def _ruling(words: Sequence[str]) -> str:
    """What the last words before a noun phrase are, as a key of the grammar."""
    two, last = " ".join(words[-2:]), words[-1]
    if grammar().rules(two):
        return two
    if last == "by":
        done = words[-2] if len(words) > 1 else ""
        return "by" if _PARTICIPLE.fullmatch(done) or done in grammar().words["participles"] else "noun by"
    infinitive = words[-2:-1] and (words[-2] == "to" or words[-2] in grammar().words["auxiliaries"])
    verb = infinitive or grammar().has_object(last)
    return OBJECT if not grammar().rules(last) and verb else last


def leader_of(source: str, match: TermMatch, matches: Sequence[TermMatch]) -> TermMatch | None:
    """The name before this one whose case it shares: “Lithuania and Poland”, “President Putin”."""
    before = next((other for other in reversed(matches) if other.end <= match.start), None)
    if before is None:
        return None
    if _is_title_of(before, match, source):
        return before
    between = strip_tags(source[before.end : match.start])
    new_clause = between == ", " and _precedes_verb(source, match, matches)
    return before if _JOINT.fullmatch(between) and not new_clause else None


def _is_title_of(title: TermMatch, person: TermMatch, source: str) -> bool:
    kinds = (title.term.kind, person.term.kind)
    between = strip_tags(source[title.end : person.start])
    return kinds == ("title", "person") and _APPOSITION.fullmatch(between) is not None


def _outside_phrase(words: list[str], match: TermMatch) -> list[str]:
    """The words before the noun phrase that the name stands in."""
    while words and _belongs(words[-1], first=len(words) == 1):
        words = words[:-1]
    if match.term.kind in ("person", "place"):
        return words
    for length in range(1, _LONGEST_MODIFIER + 1):
        article = words[-length - 1].lower() if len(words) > length else ""
        if article in grammar().words["determiners"] and all(map(_modifies, words[-length:])):
            return _outside_phrase(words[: -length - 1], match)
    return words


def _modifies(word: str) -> bool:
    return word[0].isalpha() and not grammar().parts(word.lower())


def _belongs(word: str, *, first: bool) -> bool:
    """Whether a word before a name is part of its noun phrase: an article, a title, a given name."""
    small = word.lower()
    if small in grammar().words["before_names"]:
        return True
    name = small.endswith("ed") and small not in grammar().words["verbs"] and not first  # Mohamed
    return word[0].isupper() and (name or not grammar().parts(small))


def _precedes_verb(source: str, match: TermMatch, matches: Sequence[TermMatch]) -> bool:
    """Whether a verb follows the name, or the last of the names that are joined to it."""
    after = next((other for other in matches if other.start >= match.end), None)
    if after is not None:
        between = strip_tags(source[match.end : after.start])
        if _JOINT.fullmatch(between) or _is_title_of(match, after, source):
            return _precedes_verb(source, after, matches)
    words = _WORD.findall(strip_tags(source[match.end :]))[:2]
    if words and _ADVERB.fullmatch(words[0]):
        words = words[1:]
    word = words[0] if words else ""
    present = match.term.kind == "person" and word.islower() and word.endswith("s") and len(word) > len("his")
    return present or grammar().is_verb(word.lower())
