"""The estimate of one unit."""

from translate.catalog import is_own_draft, state
from translate.checks import Pair
from translate.estimate.features import features
from translate.estimate.formula import FORMULA
from translate.model import State, Unit
from translate.terms import Glossary


def estimate(
    unit: Unit, locale: str, *, source_locale: str = "en", glossary: Glossary | None = None
) -> int | None:
    """How near a machine draft is to what a translator would write, 0 to 100.

    None when there is none to estimate: nobody has translated the unit, a person has touched or approved it,
    it comes from the translation memory, its source changed, or its engine gave no score.

    Args:
        unit: any unit of a catalog.
        locale: of the translation.
        source_locale: of the source.
        glossary: for what the checks find in names.
    """
    evidence = unit.record.evidence if unit.record else None
    if evidence is None or not is_own_draft(unit) or state(unit) is not State.DRAFT:
        return None
    pair = Pair(unit.source, unit.target, source_locale, locale, unit.context, glossary)
    usual_length = FORMULA.usual_length(pair.language)
    return FORMULA.points(features(pair, evidence, usual_length), pair.language)
