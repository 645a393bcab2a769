"""Fill units from the translation memory, and show translators what it has that is similar."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from translate.catalog import is_own_draft, is_translated, state, text_hash, with_draft, writable
from translate.config import MemoryPolicy
from translate.memory import EXACT, Match, Memory, Origin, Passage, adapted, passages
from translate.model import Catalog, Record, State, TermFinding, Unit, Verdict
from translate.terms import Glossary, verify
from translate.worddiff import plain, shortened, word_diff

_ENGINE = "memory/"
_ADAPTABLE = 70
"""Percent: a source that is the same but for tags and numbers is hardly ever less alike."""

_LOOKED_AT = 5
_HINTS = 2
_HINT = re.compile(r"memory \d+ %")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Recall:
    """The new catalog, and the keys of its units: which were filled, and which hold a remembered text now."""

    catalog: Catalog
    filled: frozenset[tuple[str, str]]
    remembered: frozenset[tuple[str, str]]  # those filled now, and those filled before that are still right
    changed: frozenset[tuple[str, str]]  # those with another text, or with other hints
    terms: tuple[TermFinding, ...]  # what the glossary says of the texts that were filled in


@dataclass(frozen=True, slots=True)
class _Choice:
    """A remembered text for a unit."""

    text: str  # with the unit's tags and numbers
    match: Match
    only: bool  # no other translation of exactly this source is known


def recall(catalog: Catalog, memory: Memory, policy: MemoryPolicy, glossary: Glossary, at: str) -> Recall:
    """Fill the units without a person's text whose source was translated before.

    A unit between the same neighbours goes before one that only has the same text. What is filled is a draft;
    where the policy says so, an approved translation that is the only one, and with which the glossary finds
    no fault, counts as translated. Units that are not translated for good get hints: other translations of
    the same text, else similar texts. A person's text is never touched.

    Args:
        catalog: where the units are.
        memory: what was translated before.
        policy: what becomes of what is found.
        glossary: judges remembered texts; they are not altered.
        at: the day, as ISO date.
    """
    units: list[Unit] = []
    filled: set[tuple[str, str]] = set()
    remembered: set[tuple[str, str]] = set()
    terms: list[TermFinding] = []
    for unit, passage in zip(catalog.units, passages(catalog.units, catalog.article), strict=True):
        matches = _matches(unit, passage, memory, catalog.locale, min(policy.similar, _ADAPTABLE))
        choice = _choice(unit, matches, catalog.locale)
        after = unit
        if choice:
            remembered.add(unit.key)
            findings = verify(unit.source, choice.text, catalog.locale, glossary)
            after = _filled(unit, choice, policy, findings, at)
            if after is not unit:
                filled.add(unit.key)
                terms += findings
        units.append(_with_hints(after, _hints(after, choice, matches, policy)))
    changed = {after.key for before, after in zip(catalog.units, units, strict=True) if after is not before}
    return Recall(
        replace(catalog, units=tuple(units)),
        frozenset(filled),
        frozenset(remembered),
        frozenset(changed),
        tuple(terms),
    )


def remembered_hints(catalog: Catalog) -> Mapping[tuple[str, str], Sequence[str]]:
    """The hints of the memory in a catalog that still serve somebody, by unit key."""
    return {
        unit.key: [hint for hint in unit.hints if _HINT.match(hint)]
        for unit in catalog.units
        if state(unit) < State.TRANSLATED
    }


def _matches(unit: Unit, passage: Passage, memory: Memory, locale: str, at_least: int) -> list[Match]:
    """What the memory has for a unit that is not translated for good: the same source, else similar ones."""
    if state(unit) >= State.TRANSLATED or not unit.source.strip():
        return []
    exact = memory.exact(passage)
    if any(adapted(unit.source, match, locale) for match in exact):
        return exact
    return memory.find(passage, at_least, _LOOKED_AT)


def _choice(unit: Unit, matches: Sequence[Match], locale: str) -> _Choice | None:
    """The best match that can be the unit's text, unless a person's text stands there."""
    if is_translated(unit) and not is_own_draft(unit):
        return None
    only = sum(match.exact for match in matches) == 1
    texts = ((adapted(unit.source, match, locale), match) for match in matches)
    return next((_Choice(text, match, only) for text, match in texts if text is not None), None)


def _filled(
    unit: Unit, choice: _Choice, policy: MemoryPolicy, findings: Sequence[TermFinding], at: str
) -> Unit:
    """The unit with the remembered text; itself when it holds that already."""
    match = choice.match
    sound = all(finding.verdict is Verdict.OK for finding in findings)
    if policy.exact_is_translated and sound and choice.only and _is_approved(match):
        return _translated(unit, choice.text, match, at)
    record = unit.record
    ours = state(unit) is State.DRAFT and record is not None and record.engine.startswith(_ENGINE)
    if ours and unit.target == writable(unit.source, choice.text):
        return unit
    return with_draft(unit, choice.text, match.signature, at)


def _is_approved(match: Match) -> bool:
    return match.exact and match.percent >= EXACT and match.origin is Origin.APPROVED


def _translated(unit: Unit, target: str, match: Match, at: str) -> Unit:
    text = writable(unit.source, target)
    record = Record(
        state=State.TRANSLATED,
        source_hash=text_hash(unit.source),
        target_hash=text_hash(text),
        at=at,
        engine=match.signature,
        by=match.by,
        extra=unit.record.extra if unit.record else (),
    )
    return replace(unit, target=text, fuzzy=False, record=record, previous_source=None, previous_context=None)


def _hints(
    unit: Unit, choice: _Choice | None, matches: Sequence[Match], policy: MemoryPolicy
) -> tuple[str, ...]:
    if state(unit) >= State.TRANSLATED:
        return ()
    shown = [match for match in matches if match.exact or match.percent >= policy.similar]
    if choice or not is_own_draft(unit):
        shown = [match for match in shown if match.target != unit.target]
    return tuple(_hint(unit.source, match) for match in shown[:_HINTS])


def _hint(source: str, match: Match) -> str:
    difference = plain(shortened(word_diff(match.source, source)))
    line = f"memory {match.percent} %, {match.label}: {difference} → {match.target}"
    return " ".join(_CONTROL.sub(" ", line).split())


def _with_hints(unit: Unit, lines: tuple[str, ...]) -> Unit:
    """The unit with these hints of the memory and no others."""
    if tuple(hint for hint in unit.hints if _HINT.match(hint)) == lines:
        return unit
    others = tuple(hint for hint in unit.hints if not _HINT.match(hint))
    return replace(unit, hints=(*others, *lines))
