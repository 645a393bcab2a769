"""The sentences of an article as a catalog needs them: each once, with all its places."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translate.model import Place, Role, Segment

SHORT = 40
"""Up to this many characters a sentence is shown with its neighbours: alone it may mean anything."""


@dataclass(slots=True)
class Sentence:
    """A sentence, where it stands, and what stands around its first place."""

    places: list[Place] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    before: str = ""
    after: str = ""
    short: bool = False


def sentences(segments: Sequence[Segment], path: str) -> dict[tuple[str, str], Sentence]:
    """The sentences of an article by (context, source), in the order of their first places."""
    found: dict[tuple[str, str], Sentence] = {}
    texts = ["", *(segment.source for segment in segments), ""]
    for index, segment in enumerate(segments):
        if not segment.source.strip():
            continue
        item = found.setdefault(
            (segment.context, segment.source),
            Sentence(before=texts[index], after=texts[index + 2], short=len(segment.source) <= SHORT),
        )
        place = Place(path, segment.line)
        if place not in item.places:
            item.places.append(place)
        if segment.role not in item.roles:
            item.roles.append(segment.role)
    return found


def facts(item: Sentence) -> tuple[str, ...]:
    """Lines for the translator. All can be made again from the article: other tools replace them."""
    lines = [f"role: {', '.join(role.value for role in item.roles)}"]
    if item.short and item.before:
        lines.append(f"before: {item.before}")
    if item.short and item.after:
        lines.append(f"after: {item.after}")
    return tuple(lines)
