"""What is left out of an HTML page: texts that are not ready, and the elements that held nothing else."""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.formats.html import json_ld, vocabulary
from translate.formats.html.pieces import paired, trimmed
from translate.formats.html.runs import Run, read_runs
from translate.formats.html.source import Attribute, Element, Span, read_elements
from translate.formats.html.surroundings import block_elements, read_surroundings
from translate.site import marks
from translate.site.extents import extents
from translate.site.json_members import without_omitted_members
from translate.site.rewriting import Change, rewritten, with_line

_FRAME = frozenset({"html", "head", "body", "main"})
_CELLS = frozenset({"td", "th"})
_TERMS = frozenset({"dt", "dd"})
_SEEN = frozenset({"img", "input", "hr"}) | vocabulary.CLOSED_BOOKS
_NEEDS_NAME = frozenset({"a", "area", "button", "input", "select", "textarea", "summary"})


def without_omitted(document: str, locale: str) -> str:
    """The page without the texts that are marked to be left out; it stays as valid as it was.

    An element goes with its text when nothing else is to be seen in it: a paragraph, a list item and at last
    the list, a table row. A table cell stays empty, so that the others keep their columns. The title becomes
    the headline. The `alt` of a picture becomes empty; where it is the name of a link or button it stays, as
    a foreign text. Other attributes, `<meta>` elements and members of JSON-LD go.

    Args:
        document: the page, with marks.
        locale: of the article.
    """
    if not marks.has_omitted(document):
        return document
    elements = read_elements(document)
    surroundings = read_surroundings(elements, locale)
    runs = list(read_runs(document, elements, block_elements(elements), surroundings))
    cuts = _cuts(runs, elements)
    changes = [(cut, "") for cut in cuts]
    changes += [(with_line(document, gone), "") for gone in _emptied(elements, runs, cuts, len(document))]
    for element in elements:
        changes += _attributes(document, element)
        changes += _insides(document, element, elements)
    return rewritten(document, changes)


def _cuts(runs: Iterable[Run], elements: Iterable[Element]) -> list[Span]:
    """What is cut out of the runs, in order: all but the tags whose partner stands elsewhere."""
    partners = _partners(elements)
    cuts: list[Span] = []
    for run in runs:
        if marks.has_omitted("".join(piece.words for piece in run.pieces)):
            places = [(piece.start, piece.end) for piece in trimmed(paired(run.pieces))]
            cuts += [place for place in places if partners.get(place, place) in places]
    return cuts


def _partners(elements: Iterable[Element]) -> Mapping[Span, Span]:
    """The end tag of each start tag that has one, and the other way round."""
    found: dict[Span, Span] = {}
    for element in elements:
        if element.end_tag is not None:
            found[element.start_tag] = element.end_tag
            found[element.end_tag] = element.start_tag
    return found


def _emptied(
    elements: Sequence[Element], runs: Iterable[Run], cuts: Sequence[Span], end: int
) -> Iterator[Span]:
    """The elements in which something was cut out and nothing else is to be seen."""
    starts = [start for start, _ in cuts]
    seen = sorted(place for place in _seen(elements, runs) if not _lies_in(place, cuts, starts))
    spans = extents(elements, end)
    empty: set[Element] = set()
    for element in elements:
        inside = (element.start_tag[1], spans[element][1])
        if _any(starts, inside) and not _any(seen, inside) and element.tag not in _FRAME:
            empty.add(element)
    empty |= {element.parent for element in empty if element.tag == "summary" and element.parent}
    empty |= _without_partner(elements, empty)
    yield from (spans[element] for element in elements if element in empty and element.tag not in _CELLS)


def _seen(elements: Iterable[Element], runs: Iterable[Run]) -> Iterator[int]:
    """Where there is something that a reader sees."""
    for run in runs:
        yield from (piece.start for piece in run.pieces if not piece.is_blank)
    yield from (element.start_tag[0] for element in elements if element.tag in _SEEN)


def _lies_in(place: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, place + 1) - 1
    return at >= 0 and place < spans[at][1]


def _any(places: Sequence[int], span: Span) -> bool:
    at = bisect_left(places, span[0])
    return at < len(places) and places[at] < span[1]


def _without_partner(elements: Iterable[Element], empty: set[Element]) -> set[Element]:
    """What is left of terms and explanations that belong together when all of the one kind are gone."""
    lone: set[Element] = set()
    for group in _groups([element for element in elements if element.tag in _TERMS]):
        kept = {element for element in group if element not in empty}
        if {element.tag for element in kept} < {element.tag for element in group} == _TERMS:
            lone |= kept
    return lone


def _groups(terms: Iterable[Element]) -> Iterator[list[Element]]:
    group: list[Element] = []
    for element in terms:
        before = group[-1] if group else element
        if before.parent is not element.parent or (before.tag, element.tag) == ("dd", "dt"):
            yield group
            group = []
        group.append(element)
    yield group


def _attributes(document: str, element: Element) -> Iterator[Change]:
    for name, attribute in element.attributes.items():
        if not marks.has_omitted(attribute.value):
            continue
        if element.tag == "meta":
            yield with_line(document, element.start_tag), ""
        elif _is_name(element, name):
            yield attribute.span, f'"{html.escape(marks.foreign(marks.without(attribute.value)))}"'
        elif name == "alt":
            yield attribute.span, '""'
        else:
            yield _with_name(document, attribute), ""


def _is_name(element: Element, name: str) -> bool:
    """Whether an attribute may be all that tells what a link or a button is for."""
    if name == "alt":
        return any(one.tag in _NEEDS_NAME for one in _around(element))
    return name == "aria-label" and element.tag in _NEEDS_NAME


def _around(element: Element | None) -> Iterator[Element]:
    """The element and those that it stands in."""
    while element is not None:
        yield element
        element = element.parent


def _with_name(document: str, attribute: Attribute) -> Span:
    """The attribute, and the white space before it."""
    start, end = attribute.span
    name_end = len(document[:start].rstrip("= \t\n\f\r"))
    before = re.search(r"[^\s\"'<>/]*\Z", document[:name_end])
    name = len(before[0]) if before else 0
    return len(document[: name_end - name].rstrip()), end


def _insides(document: str, element: Element, elements: Iterable[Element]) -> Iterator[Change]:
    """Of elements whose inside is no HTML: the title, JSON-LD."""
    if element.end_tag is None:
        return
    place = (element.start_tag[1], element.end_tag[0])
    inside = document[slice(*place)]
    if not marks.has_omitted(inside):
        return
    if element.tag == "title":
        yield place, _headline(document, elements) or inside
    elif element.tag == "script" and element.value("type") == json_ld.TYPE:
        yield place, without_omitted_members(inside)


def _headline(document: str, elements: Iterable[Element]) -> str:
    """The words of the headline as a title has them; empty when they are left out too."""
    for element in elements:
        if element.tag == "h1" and element.end_tag is not None:
            inside = document[element.start_tag[1] : element.end_tag[0]]
            if not marks.has_omitted(inside):
                spaced = re.sub(r"(?i)<br\b[^>]*>", " ", inside)
                return " ".join(re.sub(r"<!--.*?-->|<[^>]*>", "", spaced, flags=re.S).split())
    return ""
