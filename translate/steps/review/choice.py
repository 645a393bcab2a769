"""One decision for many units of a catalog."""

from collections.abc import Callable, Collection
from dataclasses import replace

from translate.errors import TranslateError
from translate.model import Catalog, Unit

Decided = tuple[Catalog, tuple[Unit, ...], tuple[tuple[Unit, str], ...]]
"""The new catalog, the units as decided, and those left as they are, each with the reason."""


def decide(
    catalog: Catalog,
    keys: Collection[tuple[str, str]] | None,
    reason_against: Callable[[Unit], str],
    decision: Callable[[Unit], Unit],
) -> Decided:
    """Apply `decision` to the units with these keys, None meaning all, unless there is a reason against it.

    Raises:
        TranslateError: a key is not in the catalog.
    """
    _refuse_unknown(catalog, keys)
    units: list[Unit] = []
    decided: list[Unit] = []
    skipped: list[tuple[Unit, str]] = []
    for unit in catalog.units:
        result = unit
        if keys is None or unit.key in keys:
            reason = reason_against(unit)
            if reason:
                skipped.append((unit, reason))
            else:
                result = decision(unit)
                decided.append(result)
        units.append(result)
    return replace(catalog, units=tuple(units)), tuple(decided), tuple(skipped)


def _refuse_unknown(catalog: Catalog, keys: Collection[tuple[str, str]] | None) -> None:
    known = {unit.key for unit in catalog.units}
    for context, source in keys or ():
        if (context, source) not in known:
            raise TranslateError(
                f"{catalog.article} ({catalog.locale}) has no sentence {source!r}"
                + (f" as {context}" if context else "")
            )
