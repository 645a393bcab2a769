"""How long a headline and a description may be."""

from collections.abc import Iterator

from translate.checks.finding import Fault, Whole
from translate.checks.text import Text
from translate.model import Role, Unit


def role_length(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """A headline or a description is longer than the places allow that show it, while its source fits.

    Search engines and social networks cut off what is longer. `l10n.toml` says how many characters there may
    be, 110 and 200 if it says nothing: the length of a headline that Google asked of news pages until 2023,
    and that of a description in a card on X (Twitter).
    """
    limits = {Role.HEADLINE.value: whole.wishes.headline, Role.DESCRIPTION.value: whole.wishes.description}
    for unit in whole.catalog.units:
        limit = limits.get(unit.context, 0)
        if not limit or len(Text(unit.source).plain) > limit:
            continue
        length = len(Text(unit.target).plain)
        if length > limit:
            yield unit, Fault(f"{length} characters; a {unit.context} may have {limit}")
