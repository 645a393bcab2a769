"""The result of a decision on many translations: how many, by whom, and what was skipped and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from translate.cli.console import note_some, print_json, print_table
from translate.cli.options import Format

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.model import Unit

    Decided = tuple[Edition, Sequence[Unit], Sequence[tuple[Unit, str]]]


def print_decisions(word: str, by: str, decided: "Sequence[Decided]", output: Format) -> None:
    """One row an edition.

    Args:
        word: what became of the units: "approved", "sent back".
        by: who decided.
        decided: edition, its units that are so now, and those left as they were, each with the reason.
        output: table or JSON.
    """
    rows = [
        {
            "article": edition.article.path,
            "locale": edition.locale,
            word: len(units),
            "by": by,
            "skipped": [{"source": unit.source, "reason": why} for unit, why in skipped],
        }
        for edition, units, skipped in decided
    ]
    if output is Format.JSON:
        print_json(rows)
        return
    heads = ("article", "locale", word, "by")
    print_table(heads, [[str(row[head]) for head in heads] for row in rows])
    for edition, _, skipped in decided:
        place = f"{edition.article.path} ({edition.locale})"
        note_some([f"{place}: {why}: {unit.source}" for unit, why in skipped])
