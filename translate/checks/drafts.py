"""What is so wrong in a machine's draft that the engine had better search again."""

from translate.amounts import mended
from translate.checks.finding import Pair


def loses_number(source_locale: str, locale: str, source: str, draft: str) -> bool:
    """Whether a sentence has digits, and a number of it has no equal in the draft, amounts mended."""
    if not any(character.isdigit() for character in source):
        return False
    target = mended(source, draft, locale, source_locale)
    return bool(Pair(source, target, source_locale, locale).lost_numbers)
