"""A right name in a case that the English does not ask for: the model elects one of those that it asks for.

Verification cannot see this: without a preposition before it, any case of a name may be right.
"""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground, judged
from translate.ladder.case_votes import EVERY_CASE, Place, votes, weighed, weight_by
from translate.ladder.draft_cases import as_verb_wants, leading, shared
from translate.ladder.limits import limits
from translate.ladder.source_cases import asked, leader_of
from translate.model import Case, FormTable, TermMatch
from translate.placeables import TAG
from translate.terms.choice import dressed
from translate.terms.edges import mend
from translate.terms.fold import fold_form
from translate.terms.patterns import Hit
from translate.terms.sighting import Sighting, sight

NAME = "case"


def cases(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Put names that stand in the draft once into the case of their place. Nothing is translated."""
    if ground.engine.insight is None:
        return list(attempts)
    return [_checked(attempt, ground) if attempt.findings else attempt for attempt in attempts]


def _checked(attempt: Attempt, ground: Ground) -> Attempt:
    single = [match for match in attempt.matches if not match.plural]
    for match in single:
        if sum(other.term.id == match.term.id for other in single) == 1:
            attempt = _in_case(attempt, match, ground)
    return attempt


def _in_case(attempt: Attempt, match: TermMatch, ground: Ground) -> Attempt:
    target, locale = attempt.draft.target, ground.locale
    folded, sightings = sight(attempt.source, target, attempt.matches, locale, ground.glossary)
    seen = next((one for one in sightings if one.term.id == match.term.id), None)
    if seen is None or len(seen.accepted) != 1:
        return attempt
    hit = seen.accepted[0]
    start, end = folded.span(hit.start, hit.end)
    have = ground.glossary.pattern(seen.term, locale).cases(hit)
    led = leading(folded.text, hit.start, sightings, locale)
    wanted = _wanted(attempt, match, led, folded.text[: hit.start], sightings, ground)
    table = _table(seen, hit, locale)
    if not wanted or table is None or not have.isdisjoint(wanted) or TAG.search(target[start:end]):
        return attempt
    place = Place(attempt.source, match, target[:start], target[end:])
    case = _elected(
        place, table, wanted, have & (led or EVERY_CASE), limits().led if led else limits().bare, ground
    )
    if case is None:
        return attempt
    name = dressed(table.forms[case][0], hit.text, table.lemma, not folded.text[: hit.start].strip(' "'))
    text = "".join(mend(place.before, name, place.after, locale))
    after = judged(attempt, replace(attempt.draft, target=text), (), ground)
    if not after.open <= attempt.open:
        return attempt
    return replace(after, served={**attempt.served, match.term.id: NAME})


def _wanted(  # noqa: PLR0913, PLR0917  # what both texts say
    attempt: Attempt,
    match: TermMatch,
    led: frozenset[Case] | None,
    before: str,
    sightings: Sequence[Sighting],
    ground: Ground,
) -> tuple[Case, ...]:
    """The cases that the English asks for; of these the ones of the name that it is joined to, if any."""
    wanted = asked(attempt.source, match, attempt.matches, led)
    if led is None and Case.NOM not in wanted:
        wanted = as_verb_wants(wanted, before, ground.locale)
    leader = leader_of(attempt.source, match, attempt.matches)
    if leader is None:
        return wanted
    same = shared(leader.term.id, before, sightings, ground)
    return tuple(case for case in wanted or sorted(same) if case in same) or wanted


def _elected(  # noqa: PLR0913, PLR0917  # a question and what is known
    place: Place,
    table: FormTable,
    wanted: Sequence[Case],
    have: frozenset[Case],
    least: float,
    ground: Ground,
) -> Case | None:
    """The likeliest of the cases that are wanted; None where what the draft has is too much likelier."""
    shares = votes(place, table, frozenset(wanted) | have, ground)
    asked_for = {case: shares[case] for case in wanted if case in shares}
    if not asked_for:
        return None
    forms = weighed(asked_for, table, weight_by(wanted))
    form = max(sorted(forms), key=forms.__getitem__)
    elected = [case for case in wanted if table.forms[case][0] == form]
    enough = sum(shares[case] for case in elected) > least * sum(shares[case] for case in have)
    return elected[0] if enough else None


def _table(seen: Sighting, hit: Hit, locale: str) -> FormTable | None:
    """The table that a form belongs to; None for an adjective."""
    target = seen.term.targets[locale]
    for table in (target.table, *target.short):
        forms = (fold_form(form, locale) for forms in table.forms.values() for form in forms)
        if hit.text.casefold() in map(str.casefold, forms):
            return table
    return None
