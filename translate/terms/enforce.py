"""Hold a translation to the glossary: mend what is certain, report the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translate.model import TermFinding, TermMatch, Verdict
from translate.placeables import TAG
from translate.terms.choice import offer
from translate.terms.edges import mend
from translate.terms.find import find
from translate.terms.glossary import Glossary
from translate.terms.patterns import Hit
from translate.terms.sighting import Sighting, sight
from translate.terms.verify import judge

_ROUNDS = 4  # a repair can uncover another; in practice the second round changes nothing


@dataclass(frozen=True, slots=True)
class _Repair:
    term: str
    start: int
    end: int
    found: str
    form: str


def enforce(source: str, target: str, locale: str, glossary: Glossary) -> tuple[str, tuple[TermFinding, ...]]:
    """The translation with its known wrong variants replaced, and one finding for each term of `source`.

    A variant, or the right name in a wrong case, is replaced only where its case is certain and no tag stands
    inside it; REPAIRED findings tell what was `found`. Everything else is as `verify` judges it. Enforcing
    the result again changes nothing.
    """
    matches = find(source, glossary)
    if not matches:
        return target, ()
    repaired: dict[str, _Repair] = {}
    for _ in range(_ROUNDS):
        repairs = _repairs(source, target, matches, locale, glossary)
        if not repairs:
            break
        repaired |= {repair.term: repair for repair in repairs}
        target = _apply(target, repairs, locale)
    findings = judge(source, target, matches, locale, glossary)
    return target, tuple(_told(finding, repaired) for finding in findings)


def _repairs(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> list[_Repair]:
    """Repairs in text order, the longer first where two overlap."""
    folded, sightings = sight(source, target, matches, locale, glossary)
    repairs = []
    for seen, hit in _wrong(sightings):
        start, end = folded.span(hit.start, hit.end)
        form = offer(hit, folded.text, seen.term, locale, glossary)
        if form is not None and form != target[start:end] and not TAG.search(target[start:end]):
            repairs.append(_Repair(seen.term.id, start, end, target[start:end], form))
    return _apart(repairs)


def _wrong(sightings: Sequence[Sighting]) -> Iterator[tuple[Sighting, Hit]]:
    for seen in sightings:
        for hit in seen.forbidden or seen.untranslated or (() if seen.accepted else seen.mixed):
            yield seen, hit


def _apart(repairs: list[_Repair]) -> list[_Repair]:
    chosen: list[_Repair] = []
    for repair in sorted(repairs, key=lambda item: (item.start - item.end, item.start)):
        if all(repair.end <= other.start or other.end <= repair.start for other in chosen):
            chosen.append(repair)
    return sorted(chosen, key=lambda item: item.start)


def _apply(target: str, repairs: Sequence[_Repair], locale: str) -> str:
    for repair in reversed(repairs):
        before, after = target[: repair.start], target[repair.end :]
        target = "".join(mend(before, repair.form, after, locale))
    return target


def _told(finding: TermFinding, repaired: dict[str, _Repair]) -> TermFinding:
    repair = repaired.get(finding.term)
    if repair is None or finding.verdict is not Verdict.OK:
        return finding
    return replace(finding, verdict=Verdict.REPAIRED, expected=repair.form, found=repair.found)
