"""A name that is missing or garbled takes the place of the words that the model wrote while it looked at it.

Its case is what the English and the preposition before the place leave; where they leave several forms, words
that the model knows vote, and the ending of what stands there counts.
"""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.agreement import disagrees
from translate.ladder.attempt import Attempt, Ground, judged
from translate.ladder.attended import Name, Span, attended, plain_offset, tagged_span
from translate.ladder.case_votes import EVERY_CASE, Place, votes, weighed, weight_by
from translate.ladder.draft_cases import as_verb_wants, leading
from translate.ladder.limits import limits
from translate.ladder.source_cases import asked
from translate.model import Case, FormTable, TermMatch
from translate.placeables import TAG, differences, strip_tags
from translate.terms.choice import table_for
from translate.terms.edges import mend
from translate.terms.fold import fold
from translate.terms.sighting import sight

NAME = "attention"

_ENDING = 2  # letters
_PROPER = ("person", "place")  # kinds whose names the model writes with a capital, however garbled


def attention(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Put open names that stand once in the source into their places. Nothing is translated."""
    if ground.engine.insight is None:
        return list(attempts)
    return [_with_names(attempt, ground) if attempt.open else attempt for attempt in attempts]


def _with_names(attempt: Attempt, ground: Ground) -> Attempt:
    for match in attempt.matches:
        once = sum(other.term.id == match.term.id for other in attempt.matches) == 1
        known = not match.term.dnt and not match.plural and ground.locale in match.term.targets
        if match.term.id in attempt.open and once and known:
            attempt = _with_name(attempt, match, ground)
    return attempt


def _with_name(attempt: Attempt, match: TermMatch, ground: Ground) -> Attempt:
    target, locale = attempt.draft.target, ground.locale
    table = table_for(match.term, strip_tags(attempt.source[match.start : match.end]), locale)
    span = _span(attempt, match, table, ground)
    if span is None:
        return attempt
    place = Place(attempt.source, match, target[: span[0]], target[span[1] :])
    case = _case(place, table, target[slice(*span)], attempt, ground)
    if case is None:
        return attempt
    if case is Case.NOM and disagrees(place.before, place.after, match.term.targets[locale], locale):
        return attempt
    form = table.forms[case][0].upper() if target.isupper() else table.forms[case][0]
    if not strip_tags(place.before).strip(' "«„“('):
        form = form[:1].upper() + form[1:]
    text = "".join(mend(place.before, form, place.after, locale))
    after = judged(attempt, replace(attempt.draft, target=text), (), ground)
    if not after.open < attempt.open or differences(attempt.source, text):
        return attempt
    return replace(after, served={**attempt.served, match.term.id: NAME})


def _span(attempt: Attempt, match: TermMatch, table: FormTable, ground: Ground) -> Span | None:
    """Where the name belongs in the draft; None where that is not certain, or a tag stands there."""
    source, target = attempt.source, attempt.draft.target
    folded, sightings = sight(source, target, attempt.matches, ground.locale, ground.glossary)
    others = (
        hit for seen in sightings if seen.term.id != match.term.id for hit in (*seen.accepted, *seen.mixed)
    )
    spans = [folded.span(hit.start, hit.end) for hit in others]
    taken = [(plain_offset(target, start), plain_offset(target, end)) for start, end in spans]
    name = Name(
        (plain_offset(source, match.start), plain_offset(source, match.end)),
        {word.lower() for forms in table.forms.values() for form in forms for word in form.split()},
        len(table.lemma.split()),
        match.term.kind in _PROPER,
    )
    plain = strip_tags(target)
    looks = ground.engine.insight.looks(strip_tags(source), plain) if ground.engine.insight else []
    span = attended(plain, looks, name, taken, ground.locale)
    if span is None or (match.term.kind in _PROPER and plain[slice(*span)].islower()):
        return None
    tagged = tagged_span(target, span)
    return None if TAG.search(target[slice(*tagged)]) else tagged


def _case(place: Place, table: FormTable, garbled: str, attempt: Attempt, ground: Ground) -> Case | None:
    """The case of the one form that belongs in a place; None where no form is certain."""
    before = fold(place.before, ground.locale).text
    _, sightings = sight(attempt.source, place.before, attempt.matches, ground.locale, ground.glossary)
    led = leading(before, len(before), sightings, ground.locale)
    wanted = asked(attempt.source, place.match, attempt.matches, led)
    if led is None:
        wanted = as_verb_wants(wanted, before, ground.locale)
    if len({table.forms[case][0] for case in wanted}) == 1:
        return wanted[0]
    shares = votes(place, table, frozenset(wanted) or led or EVERY_CASE - {Case.LOC}, ground)
    heard = {case: share * _by_ending(table, case, garbled) for case, share in shares.items()}
    forms = weighed(heard, table, weight_by(wanted))
    sure = [form for form, share in forms.items() if share >= limits().certain * sum(forms.values())]
    return next((case for case in sorted(shares) if table.forms[case][0] in sure), None)


def _by_ending(table: FormTable, case: Case, garbled: str) -> float:
    """What a vote counts if what stands in the place ends as this form does, and the nominative does not."""
    ending = table.forms[case][0].casefold()[-_ENDING:]
    alike = garbled.casefold().endswith(ending) and not table.lemma.casefold().endswith(ending)
    return limits().alike if alike else 1.0
