"""The `# l10n-alternative:` line: a text of another person, kept beside a unit until somebody has decided.

    # l10n-alternative: by="Alena Novik" src=3f9a1c0d2b4e at=2026-11-24 text="Порт адчынілі."

It stands after people's notes, where every editor shows it, and survives every program that keeps comments.
"""

from collections.abc import Sequence

from translate.catalog.pairs import pairs_line, read_pairs, unwrapped
from translate.model import Alternative

_PREFIX = "l10n-alternative:"


def read_alternative(comment: str) -> Alternative | None:
    """The text in a comment line (without its "# "); None when it is anything else, or damaged."""
    values = read_pairs(_PREFIX, comment)
    if not values or not values.get("text"):
        return None
    return Alternative(values["text"], values.get("src", ""), values.get("by", ""), values.get("at", ""))


def take_alternatives(comments: Sequence[str]) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """The alternatives among the comment lines of an entry, and the other lines.

    Some programs wrap comments (polib does): an alternative may run over several lines.
    """
    found: list[Alternative] = []
    rest: list[str] = []
    start = 0
    while start < len(comments):
        alternative, end = _first(comments, start)
        if alternative:
            found.append(alternative)
        else:
            rest.append(comments[start])
        start = end
    return tuple(found), tuple(rest)


def alternative_line(alternative: Alternative) -> str:
    """The comment line of an alternative, without its "# "."""
    values = (
        ("by", alternative.by),
        ("src", alternative.source_hash),
        ("at", alternative.at),
        ("text", alternative.target),
    )
    return pairs_line(_PREFIX, [(name, value) for name, value in values if value])


def _first(comments: Sequence[str], start: int) -> tuple[Alternative | None, int]:
    """The alternative that begins at `start`, if one does, and where the lines go on."""
    if comments[start].lstrip().startswith(_PREFIX):
        for end in range(start + 1, len(comments) + 1):
            if alternative := read_alternative(unwrapped(comments[start:end])):
                return alternative, end
    return None, start + 1
