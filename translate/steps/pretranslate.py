"""Fill the units that want it with machine translation, batch after batch, so that each can be saved."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from translate.catalog import is_own_draft, is_translated, state, with_draft
from translate.ladder import Attempt
from translate.model import Catalog, Engine, Evidence, State, TermFinding, Unit

Climb = Callable[[Sequence[str], Engine], Sequence[Attempt]]
"""The ladder: sources and an engine → an attempt for each source, with the glossary's terms in its draft."""


@dataclass(frozen=True, slots=True)
class Pretranslation:
    """A draft for one unit."""

    key: tuple[str, str]  # Unit.key
    target: str  # empty: the engine had nothing that keeps the tags of the source
    findings: tuple[TermFinding, ...]
    engine: str  # signature of all that made it
    evidence: Evidence | None = None  # without one, its quality cannot be estimated
    served: Mapping[str, str] = field(default_factory=dict)  # Term.id → the rung that put the term right


def wants_draft(unit: Unit, *, redo: bool = False) -> bool:
    """Whether a unit may and should be drafted: it is new, or holds an untouched draft of an earlier source.

    With `redo` every untouched draft is made again. A person's text never wants a draft.
    """
    if is_own_draft(unit):
        return redo or state(unit) is State.STALE
    return state(unit) is State.NEW and bool(unit.source.strip())


def pretranslate(
    units: Sequence[Unit], engine: Engine, climb: Climb, rules: str = "", batch_size: int = 64
) -> Iterator[tuple[Pretranslation, ...]]:
    """Draft `units` (those that `wants_draft` chose) and yield every `batch_size` of them, to be saved.

    Each distinct source is translated once.

    Args:
        units: what to draft, in the order wanted.
        engine: sees plain sentences without tags.
        climb: `ladder.climb` for a locale and a glossary.
        rules: signature of the glossary, added to the engine's.
        batch_size: units in a batch.
    """
    signature = f"{engine.signature}+{rules}" if rules else engine.signature
    attempts: dict[str, Attempt] = {}
    for start in range(0, len(units), batch_size):
        batch = units[start : start + batch_size]
        sources = list(dict.fromkeys(unit.source for unit in batch if unit.source not in attempts))
        attempts |= zip(sources, climb(sources, engine), strict=True)
        yield tuple(_pretranslation(unit, attempts[unit.source], signature) for unit in batch)


def apply(catalog: Catalog, batch: Iterable[Pretranslation], at: str) -> Catalog:
    """The catalog with the drafts of a batch; what a person has filled meanwhile, or is gone, is skipped.

    `at` is the day, as ISO date.
    """
    drafts = {item.key: item for item in batch}
    return replace(catalog, units=tuple(_drafted(unit, drafts.get(unit.key), at) for unit in catalog.units))


def _pretranslation(unit: Unit, attempt: Attempt, signature: str) -> Pretranslation:
    draft = attempt.draft
    evidence = Evidence(round(draft.score, 3)) if draft.score < 0 else None
    return Pretranslation(unit.key, draft.target, attempt.findings, signature, evidence, attempt.served)


def _drafted(unit: Unit, item: Pretranslation | None, at: str) -> Unit:
    if item is None or (is_translated(unit) and not is_own_draft(unit)):
        return unit
    drafted = with_draft(unit, item.target, item.engine, at, item.evidence)
    if drafted.record is None or drafted is unit:
        return drafted
    return replace(drafted, record=replace(drafted.record, served=tuple(sorted(item.served.items()))))
