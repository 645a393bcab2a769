"""Where the subwords of a text stand in it."""

from collections.abc import Sequence

SPACE = "▁"

Span = tuple[int, int]


def spans(pieces: Sequence[str], text: str) -> list[Span] | None:
    """The stretch of `text` that each piece stands for, its space aside; None where they do not make it."""
    found: list[Span] = []
    at = 0
    for piece in pieces:
        letters = piece.replace(SPACE, "")
        if piece.startswith(SPACE):
            at += len(text) - at - len(text[at:].lstrip())
        if not text.startswith(letters, at):
            return None
        found.append((at, at + len(letters)))
        at += len(letters)
    return found if not text[at:].strip() else None
