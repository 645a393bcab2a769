"""Fill the units that want it with machine translation, batch after batch, so that each can be saved."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from translate.catalog import is_own_draft, is_translated, state, with_draft
from translate.model import Catalog, Draft, Engine, Evidence, State, TermFinding, Unit
from translate.tagged import translate_tagged

Enforce = Callable[[str, str], tuple[str, Sequence[TermFinding]]]
"""The glossary: source and draft → the draft with the right names, and what was found about each term."""


@dataclass(frozen=True, slots=True)
class Pretranslation:
    """A draft for one unit."""

    key: tuple[str, str]  # Unit.key
    target: str  # empty: the engine had nothing that keeps the tags of the source
    findings: tuple[TermFinding, ...]
    engine: str  # signature of all that made it
    evidence: Evidence | None = None  # without one, its quality cannot be estimated


def wants_draft(unit: Unit, *, redo: bool = False) -> bool:
    """Whether a unit may and should be drafted: it is new, or holds an untouched draft of an earlier source.

    With `redo` every untouched draft is made again. A person's text never wants a draft.
    """
    if is_own_draft(unit):
        return redo or state(unit) is State.STALE
    return state(unit) is State.NEW and bool(unit.source.strip())


def pretranslate(
    units: Sequence[Unit], engine: Engine, enforce: Enforce, rules: str = "", batch_size: int = 32
) -> Iterator[tuple[Pretranslation, ...]]:
    """Draft `units` (those that `wants_draft` chose) and yield every `batch_size` of them, to be saved.

    Each distinct source is translated once.

    Args:
        units: what to draft, in the order wanted.
        engine: sees plain sentences without tags.
        enforce: applies the glossary to a finished draft.
        rules: signature of the glossary, added to the engine's.
        batch_size: units in a batch.
    """
    signature = f"{engine.signature}+{rules}" if rules else engine.signature
    drafts: dict[str, Draft] = {}
    for start in range(0, len(units), batch_size):
        batch = units[start : start + batch_size]
        sources = [source for source in dict.fromkeys(unit.source for unit in batch) if source not in drafts]
        drafts |= zip(sources, translate_tagged(sources, engine), strict=True)
        yield tuple(_pretranslation(unit, drafts[unit.source], enforce, signature) for unit in batch)


def apply(catalog: Catalog, batch: Iterable[Pretranslation], at: str) -> Catalog:
    """The catalog with the drafts of a batch; what a person has filled meanwhile, or is gone, is skipped.

    `at` is the day, as ISO date.
    """
    drafts = {item.key: item for item in batch}
    return replace(catalog, units=tuple(_drafted(unit, drafts.get(unit.key), at) for unit in catalog.units))


def _pretranslation(unit: Unit, draft: Draft, enforce: Enforce, signature: str) -> Pretranslation:
    target, findings = enforce(unit.source, draft.target) if draft.target else ("", ())
    evidence = Evidence(round(draft.score, 3)) if draft.score < 0 else None
    return Pretranslation(unit.key, target, tuple(findings), signature, evidence)


def _drafted(unit: Unit, item: Pretranslation | None, at: str) -> Unit:
    if item is None or (is_translated(unit) and not is_own_draft(unit)):
        return unit
    return with_draft(unit, item.target, item.engine, at, item.evidence)
