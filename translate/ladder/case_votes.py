"""Which case a place in a draft asks for, by what the model thinks of words that it knows in that place.

A name that the model does not know seems to it most likely as it is in dictionaries. So words of the same
gender, number and animacy stand in for it, in the source and in the draft, in each form that is possible.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import exp

from translate.ladder.attempt import Ground
from translate.ladder.limits import limits
from translate.ladder.surrogate_words import Surrogate, choices
from translate.ladder.wording import is_titled, worded
from translate.model import Case, FormTable, TermMatch
from translate.placeables import strip_tags
from translate.terms.edges import mend

EVERY_CASE = frozenset(Case)


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a source, and what stands before and after its place in a draft, with tags."""

    source: str
    match: TermMatch
    before: str
    after: str

    def read(self, word: Surrogate) -> str:
        """The source with a word in place of the name, without tags."""
        start, end = self.match.start, self.match.end
        written = worded(self.source, self.match, word)
        return strip_tags(self.source[:start]) + written + strip_tags(self.source[end:])

    def filled(self, form: str, locale: str) -> str:
        """The draft with a form in the place, its neighbours mended, without tags."""
        before, after = strip_tags(self.before), strip_tags(self.after)
        first = not before.strip(' "«(')
        return "".join(mend(before, form[:1].upper() + form[1:] if first else form, after, locale))


def votes(place: Place, table: FormTable, possible: frozenset[Case], ground: Ground) -> Mapping[Case, float]:
    """How likely each of the possible cases is for the name of `table`, in all 1; empty if nothing tells.

    The next word is asked only where the words before it are not of one mind.
    """
    shares: list[Mapping[Case, float]] = []
    found: Mapping[Case, float] = {}
    words = islice(_words(place, table, ground), limits().voters) if ground.engine.insight else ()
    for word in words:
        shares.append(_shares(place, word, possible, ground))
        found = {case: sum(share[case] for share in shares) / len(shares) for case in possible}
        if max(found.values()) >= limits().settled:
            break
    return found


def _words(place: Place, table: FormTable, ground: Ground) -> Iterable[Surrogate]:
    named = is_titled(place.source, place.match)
    found = choices(place.match.term, table, ground.locale, place.source)
    return (word for word in found if not (named and word.article))


def _shares(place: Place, word: Surrogate, possible: frozenset[Case], ground: Ground) -> Mapping[Case, float]:
    """Of one word: its probability in each case, shared evenly by cases that look the same."""
    forms = {case: word.targets[ground.locale].table.forms[case][0] for case in possible}
    tried = sorted(set(forms.values()))
    scores = _likelihoods([(place.read(word), place.filled(form, ground.locale)) for form in tried], ground)
    odds = {form: exp(score - max(scores)) for form, score in zip(tried, scores, strict=True)}
    alike = {form: sum(other == form for other in forms.values()) for form in tried}
    return {case: odds[form] / sum(odds.values()) / alike[form] for case, form in forms.items()}


def _likelihoods(pairs: list[tuple[str, str]], ground: Ground) -> list[float]:
    insight = ground.engine.insight
    return insight.likelihoods(pairs) if insight else [0.0] * len(pairs)


def weighed(
    shares: Mapping[Case, float], table: FormTable, weight: Callable[[Case], float]
) -> Mapping[str, float]:
    """What the votes make of each form of a name, weighed by the likeliest of the cases that it can be in."""
    cases: dict[str, list[Case]] = {}
    for case in shares:
        cases.setdefault(table.forms[case][0], []).append(case)
    return {
        form: sum(shares[case] for case in alike) * max(map(weight, alike)) for form, alike in cases.items()
    }


def weight_by(wanted: Sequence[Case]) -> Callable[[Case], float]:
    """What a vote for a case counts beside the cases that the English asks for, the usual one first."""
    return lambda case: limits().rarer if case in wanted[1:] else 1.0
