"""The nouns of the ladder: a sentence on its way up, what stands in for a term, and a rung."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from translate.model import Draft, Engine, TermFinding, TermMatch, Verdict
from translate.terms import Glossary, enforce, find
from translate.terms.verify import judge

SETTLED = frozenset({Verdict.OK, Verdict.REPAIRED})


@dataclass(frozen=True, slots=True)
class Ground:
    """What the ladder stands on."""

    engine: Engine
    locale: str
    glossary: Glossary
    full_names: bool = True  # a name that is in full in the source shall be so in the draft


@dataclass(frozen=True, slots=True)
class Edit:
    """A text that stands in place of a stretch of the source."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class StandIn:
    """What the engine reads for a term, and the way back."""

    term: str  # Term.id
    rung: str
    edits: tuple[Edit, ...]
    settle: Callable[[str], str | None]
    """A translation → the same with the term in place; None where that is not certain."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A sentence and how far it has come."""

    source: str
    matches: tuple[TermMatch, ...]
    plan: tuple[StandIn, ...] = ()
    draft: Draft = field(default_factory=lambda: Draft(""))
    findings: tuple[TermFinding, ...] = ()
    served: Mapping[str, str] = field(default_factory=dict)  # Term.id → the rung that put it right

    @property
    def open(self) -> frozenset[str]:
        """The terms that are not right yet, by id."""
        return frozenset(finding.term for finding in self.findings if finding.verdict not in SETTLED)


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to get a term right, for all sentences of a batch at once."""

    name: str
    about: str
    climb: Callable[[Sequence[Attempt], Ground], list[Attempt]]


def begun(source: str, ground: Ground) -> Attempt:
    """A sentence at the foot of the ladder."""
    return Attempt(source, tuple(find(source, ground.glossary)))


def judged(attempt: Attempt, draft: Draft, plan: Sequence[StandIn], ground: Ground) -> Attempt:
    """The attempt with this draft and what the glossary says of it; the plan's terms are put down to it."""
    findings = tuple(judge(attempt.source, draft.target, attempt.matches, ground.locale, ground.glossary))
    right = {finding.term for finding in findings if finding.verdict in SETTLED}
    served = {stand_in.term: stand_in.rung for stand_in in plan if stand_in.term in right}
    return replace(attempt, draft=draft, findings=findings, served=served)


def mended(attempt: Attempt, draft: Draft, plan: Sequence[StandIn], ground: Ground) -> Attempt:
    """As `judged`, with what `enforce` repairs in the draft."""
    target, findings = enforce(attempt.source, draft.target, ground.locale, ground.glossary)
    right = {finding.term for finding in findings if finding.verdict in SETTLED}
    planned = {stand_in.term: stand_in.rung for stand_in in plan}
    repaired = {finding.term: "repair" for finding in findings if finding.verdict is Verdict.REPAIRED}
    found = {**attempt.served, **planned, **repaired}
    served = {term: rung for term, rung in found.items() if term in right}
    return replace(attempt, draft=replace(draft, target=target), findings=findings, served=served)
