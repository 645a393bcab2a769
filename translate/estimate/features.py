"""What can be said of a machine draft in numbers, without a translation to compare it with."""

import math
from collections.abc import Mapping

from translate.checks import Pair, look
from translate.model import Evidence

_ABOUT_NAMES = frozenset({"term-wrong", "term-missing"})
_ABOUT_NUMBERS = frozenset({"numbers", "number-words", "money", "percent", "units", "dates"})
_MOST = 3
"""So many findings of a kind; more say no more."""


def features(pair: Pair, evidence: Evidence, usual_length: float) -> Mapping[str, float]:
    """The features of a draft by name.

    `confidence` is the mean probability that the model gave its pieces, 0 to 1. `words` is the logarithm of
    the number of words in the source. `length` tells how much longer or shorter than usual the draft is, as a
    logarithm without its sign. `copied` and `repeated` are shares of the draft's words: those that the source
    has too, and those that stand in it more than once, less the same share of the source. `numbers`, `names`
    and `findings` count what the checks find in numbers, in names of the glossary and in all else, and
    `known-names` the names of the glossary in the source, right or wrong: sentences with familiar names turn
    out better, which would hide that wrong names make them worse. `agreement` is there when the draft was
    translated back.

    Args:
        pair: the source and the draft.
        evidence: what the engine knew of the draft.
        usual_length: the logarithm of how much longer than their sources translations usually are.
    """
    source = [token.lower for token in pair.source_text.words]
    draft = [token.lower for token in pair.target_text.words]
    checks = [finding.check for finding in look(pair)]
    about_names = sum(check in _ABOUT_NAMES for check in checks)
    about_numbers = sum(check in _ABOUT_NUMBERS for check in checks)
    others = len(checks) - about_names - about_numbers
    copied = sum(token.text in pair.source_words for token in pair.target_text.words)
    found = {
        "confidence": math.exp(evidence.score),
        "words": math.log(max(len(source), 1)),
        "length": abs(length_ratio(pair) - usual_length),
        "copied": copied / max(len(draft), 1),
        "repeated": max(_repeated(draft) - _repeated(source), 0.0),
        "numbers": float(min(about_numbers, _MOST)),
        "names": float(min(about_names, _MOST)),
        "known-names": float(min(len(pair.terms), _MOST)),
        "findings": float(min(others, _MOST)),
    }
    return found if evidence.agreement is None else {**found, "agreement": evidence.agreement}


def length_ratio(pair: Pair) -> float:
    """The logarithm of how much longer than its source a translation is, in characters without tags."""
    return math.log(max(len(pair.target_text.plain), 1) / max(len(pair.source_text.plain), 1))


def _repeated(words: list[str]) -> float:
    return 1 - len(set(words)) / len(words) if words else 0.0
