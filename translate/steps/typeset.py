"""Set the texts of a catalog as their language wants them: a machine's; a person's where a person asks."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from translate.amounts import mended
from translate.catalog import is_machine_text, retouched, state
from translate.config import TypographyPolicy
from translate.model import Catalog, State, Unit
from translate.typography import for_drafts, for_people, typeset

_MARKS = for_people(TypographyPolicy(people="marks"))


@dataclass(frozen=True, slots=True)
class Change:
    """A unit before and after."""

    before: Unit
    after: Unit


@dataclass(frozen=True, slots=True)
class Typesetting:
    """The new catalog, what changed in it, and texts that are left as they are, with what they would be."""

    catalog: Catalog
    changed: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()


def finished(source: str, draft: str, locale: str, source_locale: str, policy: TypographyPolicy) -> str:
    """A machine's draft as it goes into a catalog: its dates and amounts mended, then set by the rules."""
    return typeset(mended(source, draft, locale, source_locale), locale, for_drafts(policy))


def typeset_drafts(catalog: Catalog, policy: TypographyPolicy, at: str) -> Typesetting:
    """Set the untouched machine drafts; whether they are stale, and what is known of them, stays as it is.

    A draft that was remembered is a person's text.

    Args:
        catalog: where the units are.
        policy: by which rules.
        at: the day, as ISO date.
    """
    rules = for_drafts(policy)

    def text_of(unit: Unit) -> str:
        return typeset(unit.target, catalog.locale, rules) if is_machine_text(unit) else unit.target

    return _typeset(catalog, text_of, lambda unit, text: retouched(unit, text, at))


def typeset_people(
    catalog: Catalog, policy: TypographyPolicy, edit: Callable[[Unit, str], Unit] | None
) -> Typesetting:
    """Set what people translated; without `edit` only say what would change.

    What somebody has reviewed, sent back or left behind, and what texts of others stand beside, is left: an
    edit would take more from it than its typography.

    Args:
        catalog: where the units are.
        policy: for what people's texts are looked at; where it says nothing, for marks.
        edit: gives a unit a text of the one who asks for it.
    """
    rules = for_people(policy) or _MARKS

    def text_of(unit: Unit) -> str:
        return unit.target if is_machine_text(unit) else typeset(unit.target, catalog.locale, rules)

    def edited(unit: Unit, text: str) -> Unit:
        free = state(unit) is State.TRANSLATED and not unit.alternatives
        return edit(unit, text) if edit and free else unit

    return _typeset(catalog, text_of, edited)


def _typeset(
    catalog: Catalog, text_of: Callable[[Unit], str], edited: Callable[[Unit, str], Unit]
) -> Typesetting:
    changed: list[Change] = []
    left: list[Change] = []
    units: list[Unit] = []
    for unit in catalog.units:
        text = text_of(unit)
        after = edited(unit, text) if text != unit.target else unit
        if after is not unit:
            changed.append(Change(unit, after))
        elif text != unit.target:
            left.append(Change(unit, replace(unit, target=text)))
        units.append(after)
    return Typesetting(
        replace(catalog, units=tuple(units)) if changed else catalog, tuple(changed), tuple(left)
    )
