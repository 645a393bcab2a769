"""What happens to the sentences of an article, step by step, as the commands do it: catalog and ledger."""

from dataclasses import dataclass, field, replace
from typing import Any

from translate.catalog import changes, edits, with_draft, witness
from translate.ledger import Action, Doing, Event, latest
from translate.model import Catalog, Role, Segment, State, Unit
from translate.steps.extract import extract
from translate.steps.extract.typography import same_words
from translate.steps.review import Moment, Restoration, approve, reject, restore

DAY = "2026-11-24"
AT = f"{DAY}T09:00:00+00:00"
ALENA = "Alena Novik"
SOURCE = "It rained all day."


@dataclass
class Life:
    """An article of one sentence, unless a step says more. Every step is entered in the ledger."""

    catalog: Catalog = field(default_factory=lambda: Catalog("rain", "be"))
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.catalog.units:
            self.article([SOURCE])

    @property
    def unit(self) -> Unit:
        """The first sentence."""
        return self.catalog.units[0]

    def live(self, step: dict[str, Any]) -> None:
        """One step, as the case files write it: the verb is a key, `by` says who."""
        by = step.get("by", ALENA)
        match step:
            case {"article": sources}:
                self.article(sources)
            case {"draft": text}:
                drafted = with_draft(self.unit, text, "argos/en_be/0.3", DAY)
                self._first(drafted, Doing(Action.DRAFT, "argos/en_be/0.3"))
            case {"edit": text}:
                self.edit(text, by, fuzzy=step.get("fuzzy", False))
            case {"approve": level}:
                state = State[level.upper()]
                done = approve(self.catalog, by, DAY, state, {self.unit.key}, least=State.STALE)
                self._after(done.catalog, Doing(Action.APPROVE, by))
            case {"reject": why}:
                after = reject(self.catalog, by, DAY, why, {self.unit.key}).catalog
                self._after(after, Doing(Action.REJECT, by, why))
            case {"restore": number}:
                self.restore(number, by, before=step.get("was", False))
            case _:
                raise ValueError(f"no step: {step}")

    def article(self, sources: list[str]) -> None:
        """The article has these sentences now; what stands before a `|` is their role."""
        segments = []
        for line, source in enumerate(sources, 1):
            context, _, sentence = source.rpartition("|")
            segments.append(Segment(context, sentence, Role(context) if context else Role.BODY, line))
        self._after(extract(segments, self.catalog, "articles/rain.txt").catalog, Doing(Action.EXTRACT))

    def edit(self, text: str, by: str, *, fuzzy: bool = False) -> None:
        """Somebody changes the first sentence in an editor."""
        unit = replace(self.unit, target=text, fuzzy=fuzzy)
        if not fuzzy:  # as a PO file is read
            unit = replace(unit, previous_source=None, previous_context=None)
        units = (unit, *self.catalog.units[1:])
        found = replace(self.catalog, units=units, header={"Last-Translator": by})
        seen = witness(found, DAY)
        self._enter(edits(found, seen, latest(self.events), by, AT))
        self.catalog = seen

    def restore(self, number: int, by: str = ALENA, *, before: bool = False) -> Restoration:
        """Somebody brings a text back."""
        done = restore(self.catalog, self.events, Moment(number, before), by, DAY, same=same_words)
        self._after(done.catalog, Doing(Action.RESTORE, by, f"event {number}"))
        return done

    def _first(self, unit: Unit, doing: Doing) -> None:
        self._after(replace(self.catalog, units=(unit, *self.catalog.units[1:])), doing)

    def _after(self, catalog: Catalog, doing: Doing) -> None:
        self._enter(changes(self.catalog, catalog, doing, AT))
        self.catalog = catalog

    def _enter(self, events: list[Event]) -> None:
        for event in events:
            self.events.append(replace(event, number=len(self.events) + 1))
