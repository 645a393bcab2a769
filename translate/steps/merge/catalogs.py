"""Our catalog after a translator's copy was merged into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from translate.catalog import lineages
from translate.ledger import Event
from translate.model import Catalog, Unit
from translate.steps.merge.pairing import Pair, former_keys, paired
from translate.steps.merge.units import Sender, Verdict, at_rest, merged, new_notes
from translate.steps.merge.versions import is_own_work


@dataclass(frozen=True, slots=True)
class Conflict:
    """A sentence that both sides translated differently: our unit as it is now, and theirs as it came."""

    ours: Unit
    theirs: Unit


@dataclass(frozen=True, slots=True)
class Merge:
    """The new catalog, and what became of the work in the copy."""

    catalog: Catalog
    fitting: int  # sentences of the copy that are, or were, sentences of the article
    taken: tuple[Unit, ...]  # as they are now
    conflicts: tuple[Conflict, ...]
    declined: tuple[Unit, ...]  # marked as needing work there, approved here since
    noted: tuple[Unit, ...]  # with notes that are new
    kept_aside: tuple[Unit, ...]  # of sentences that the article does not have; obsolete now


def merge(  # noqa: PLR0913  # both catalogs and what is known of them
    ours: Catalog,
    theirs: Catalog,
    events: Sequence[Event],
    by: str,
    at: str,
    *,
    pair: Pair,
    same: Callable[[str, str], bool],
) -> Merge:
    """Merge a copy of the catalog that a translator worked on; nobody's text is lost.

    The base of each unit is the record beside it in the copy. What was changed there alone is taken; what
    both sides changed stays ours, with theirs as an alternative. Doing it twice changes nothing.

    Args:
        ours: the catalog as it is now, every text with a record that holds.
        theirs: the copy, perhaps of an earlier wording of the article.
        events: our ledger, oldest first.
        by: whose work it is.
        at: the day, as ISO date.
        pair: pairs reworded sentences with units.
        same: whether a translation of one source is a translation of the other.
    """
    sender = Sender(by, at)
    past = lineages(events)
    began = events[0].at[:10] if events else ""
    former = former_keys(past)
    pairs = paired(ours, theirs, former, pair)
    found: dict[Verdict, list[tuple[Unit, Unit]]] = {verdict: [] for verdict in Verdict}
    noted: list[Unit] = []

    def step(unit: Unit) -> Unit:
        copy = pairs.found.get(unit.key)
        if copy is None:
            return unit
        after, verdict = merged(unit, copy, past.get(unit.key, ()), began, sender, same)
        if notes := new_notes(unit, copy):
            after = replace(after, notes=(*after.notes, *notes))
            noted.append(after)
        found[verdict].append((after, copy))
        return after

    def is_new(unit: Unit) -> bool:
        events_of_it = past.get(former.get(unit.key, unit.key), ())
        return is_own_work(unit, Unit(*unit.key), events_of_it, began)

    units = tuple(map(step, ours.units))
    obsolete = tuple(map(step, ours.obsolete))
    aside = tuple(at_rest(unit, sender) for unit in pairs.left if is_new(unit))
    return Merge(
        catalog=replace(ours, units=units, obsolete=(*obsolete, *aside)),
        fitting=len(pairs.found),
        taken=tuple(unit for unit, _ in found[Verdict.TAKEN]),
        conflicts=tuple(Conflict(*both) for both in found[Verdict.CONFLICT]),
        declined=tuple(unit for unit, _ in found[Verdict.DECLINED]),
        noted=tuple(noted),
        kept_aside=aside,
    )
