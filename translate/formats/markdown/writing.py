"""Words into Markdown: the markup of the source and no other is markup in the edition.

What is written is read again, with the same parser. Words that turned out as markup get a backslash; emphasis
that is none any more, since its marks now stand beside other letters, is written as HTML.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from markdown_it.common.utils import normalizeReference

from translate.formats.lines import one_line
from translate.formats.markdown.escapes import fit
from translate.formats.markdown.line_starts import with_breaks_between_words, without_html_at_line_starts
from translate.formats.markdown.parts import Part
from translate.model import Block, Placeable
from translate.placeables import TAG, restore
from translate.placeables.inline import locate

_SPECIAL = re.compile(r"\\[!-/:-@\[-`{-~]|(?P<bare>[`*_\[\]<~\\])")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^")
_LABEL = re.compile(r"(?<!\\)\[([^\[\]]+)\]")
_MARKS = re.compile(r"[*_~`]{2}|\S[*`]|[*`]\S|(?:(?<!\w)_|_(?!\w))")
_BEFORE_LINE = re.compile(r"(?<=[\r\n])[ \t>]+")
_AS_HTML = {"*": "em", "_": "em", "**": "strong", "__": "strong", "~~": "del", "~": "del"}
_PAIRED = frozenset("abcgis")
_QUOTES = {'"': '"', "'": "'", "(": ")"}


def write_words(
    block: Block, text: str, placeables: Sequence[Placeable], file: str, labels: Collection[str]
) -> str:
    """`text` as Markdown in the place of `block`.

    Args:
        block: what is written anew.
        text: its translation, with tags.
        placeables: what the tags stand for.
        file: the whole article.
        labels: of the links that the article defines.
    """
    before, after = file[: block.start][-1:], file[block.end :][:1]
    if before in _QUOTES and after == _QUOTES[before]:
        return _title(one_line(restore(text, placeables)), before + after)
    own = restore(block.text, block.placeables)
    if restore(text, placeables) == own:
        return own
    in_image = before == "[" and after == "]"
    pieces = [_without_links(piece, labels) for piece in _pieces(text, placeables, in_image)]
    pieces = [piece if piece.text in own else _without_marks(piece) for piece in pieces]
    if in_image and _SPECIAL.search(text):
        pieces = _escaped(pieces, labels, ())
    known = set() if in_image else _not_taken_for_markup(block, labels)
    for repaired in (_escaped_where_found, _escaped, _with_html):
        if _is_as_meant(pieces, labels, known):
            break
        pieces = repaired(pieces, labels, known)
    if in_image:
        return "".join(piece.text for piece in pieces[1:-1])
    pieces = list(without_html_at_line_starts(list(with_breaks_between_words(pieces))))
    starts = [end for (_, end), number in _spans(pieces).items() if pieces[number].ends_line]
    return fit("".join(piece.text for piece in pieces), [0, *starts], file, block.start, block.end)


def _title(words: str, quotes: str) -> str:
    """The words of a title between its quotes."""
    special = re.compile(rf"\\[!-/:-@\[-`{{-~]|(?P<bare>[{re.escape(quotes)}\\])")
    return special.sub(_with_backslash, words)


def _pieces(text: str, placeables: Sequence[Placeable], in_image: bool) -> Iterator[Part]:
    by_tag = {placeable.tag: placeable for placeable in placeables}
    if in_image:
        yield Part("![", "<g0>")
    done, in_code = 0, False
    written: list[Part] = []
    for match in TAG.finditer(text):
        placeable = by_tag.get(match[0])
        if placeable is None:
            continue
        written.append(_words(text[done : match.start()], in_code))
        if placeable.raw.startswith("`"):
            in_code = not match["close"]
        written.append(Part(placeable.raw, placeable.tag, placeable.label))
        done = match.end()
    written.append(_words(text[done:], in_code))
    yield from _with_labels(_with_fences(written))
    if in_image:
        yield Part("](x)", "</g0>")


def _without_links(piece: Part, labels: Collection[str]) -> Part:
    """The piece; a link that the article defines is none where words name it."""
    if piece.tag or piece.in_code or not labels:
        return piece
    return replace(
        piece,
        text=_LABEL.sub(lambda f: f"\\{f[0]}" if normalizeReference(f[1]) in labels else f[0], piece.text),
    )


def _without_marks(piece: Part) -> Part:
    """The piece with backslashes, if there are marks in it that one reader or another takes for emphasis."""
    if piece.tag or piece.in_code or not _MARKS.search(piece.text):
        return piece
    return replace(piece, text=_SPECIAL.sub(_with_backslash, piece.text))


def _words(text: str, in_code: bool) -> Part:
    """Words; no footnote can be meant by them, since those of the source are tags."""
    return Part(text if in_code else _FOOTNOTE.sub(r"\\[^", text), in_code=in_code)


def _with_labels(pieces: list[Part]) -> list[Part]:
    """The pieces, in which a link tells its label where its words are it no more, or brackets follow."""
    opened: dict[str, int] = {}
    halves: list[int] = []  # brackets whose end stands in another sentence
    for at, piece in enumerate(pieces):
        if piece.label:
            opening = opened.get(piece.name, halves.pop() if halves else at)
            words = "".join(other.text for other in pieces[opening + 1 : at])
            after = "".join(other.text for other in pieces[at + 1 : at + 3])
            if words != piece.label or after[:1] in {"[", "("}:
                pieces[at] = replace(piece, text=f"][{piece.label}]")
        elif piece.tag and piece.text in {"[", "!["}:
            opened[piece.name] = at
            if piece.name.startswith("x"):
                halves.append(at)
    return pieces


def _with_fences(pieces: list[Part]) -> list[Part]:
    """The pieces, in which code that now has a backtick in it stands between more of them."""
    opening = 0
    for at, piece in enumerate(pieces):
        if piece.tag.startswith("<c") and piece.text.startswith("`"):
            opening = at
        elif piece.tag.startswith("</c") and piece.text.startswith("`"):
            words = "".join(other.text for other in pieces[opening + 1 : at])
            runs = {len(run) for run in re.findall(r"`+", words)}
            if len(pieces[opening].text) in runs:
                fence = "`" * (max(runs) + 1)
                pieces[opening] = replace(pieces[opening], text=f"{fence} ")
                pieces[at] = replace(piece, text=f" {fence}")
    return pieces


def _spans(pieces: Sequence[Part]) -> dict[tuple[int, int], int]:
    """Where each piece stands in the text → its number."""
    spans: dict[tuple[int, int], int] = {}
    at = 0
    for number, piece in enumerate(pieces):
        if piece.text:
            spans[at, at + len(piece.text)] = number
        at += len(piece.text)
    return spans


def _uninvited(
    pieces: Sequence[Part], labels: Collection[str], known: Collection[str]
) -> list[tuple[int, int]]:
    """Where a reader sees markup that no tag stands for."""
    meant = [span for span, number in _spans(pieces).items() if pieces[number].tag]
    text = _as_read(pieces)
    return [
        (start, end)
        for found in locate(text, labels)
        for start, end in (found.opening, found.closing or found.opening)
        if text[start:end] not in known and not _within(start, end, meant)
    ]


def _as_read(pieces: Sequence[Part]) -> str:
    """The text, in which spaces stand for what a quotation has before the lines of a tag."""
    return "".join(
        _BEFORE_LINE.sub(lambda found: " " * len(found[0]), piece.text) if piece.tag else piece.text
        for piece in pieces
    )


def _within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the spans, which are in order, holds all from `start` to `end`."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= spans[at][1]


def _lost(pieces: Sequence[Part], labels: Collection[str]) -> set[str]:
    """The names of the pairs that a reader does not see; within an image, where nothing is markup, none."""
    found = {(markup.opening, markup.closing) for markup in locate(_as_read(pieces), labels)}
    wanted: dict[str, list[tuple[int, int]]] = {}
    image = ""
    for span, number in _spans(pieces).items():
        piece = pieces[number]
        if piece.name[:1] in _PAIRED and image in {"", piece.name}:
            wanted.setdefault(piece.name, []).append(span)
            image = piece.name if piece.tag[:2] == "<g" else ""
    return {name for name, spans in wanted.items() if tuple(spans) not in found}


def _is_as_meant(pieces: Sequence[Part], labels: Collection[str], known: Collection[str]) -> bool:
    return not _uninvited(pieces, labels, known) and not _lost(pieces, labels)


def _not_taken_for_markup(block: Block, labels: Collection[str]) -> set[str]:
    """What is markup in the source already though no tag stands for it."""
    own = list(_pieces(block.text, block.placeables, in_image=False))
    text = "".join(piece.text for piece in own)
    return {text[start:end] for start, end in _uninvited(own, labels, ())}


def _escaped_where_found(
    pieces: Sequence[Part], labels: Collection[str], known: Collection[str]
) -> list[Part]:
    """The pieces with a backslash before what is markup and should not be."""
    text = "".join(piece.text for piece in pieces)
    places = {
        at
        for start, end in _uninvited(pieces, labels, known)
        for at in range(start, end)
        if text[at] in "*_~`[<" and (at == start or text[at] == text[start] or text[at] == "[")
    }
    out: list[Part] = []
    for (start, _), number in _spans(pieces).items():
        piece = pieces[number]
        if not piece.tag and not piece.in_code:
            letters = enumerate(piece.text, start)
            piece = replace(piece, text="".join(f"\\{x}" if at in places else x for at, x in letters))
        out.append(piece)
    return out


def _escaped(pieces: Sequence[Part], labels: Collection[str], known: Collection[str]) -> list[Part]:
    """The pieces with a backslash before every letter that could mean anything."""
    return [
        piece
        if piece.tag or piece.in_code
        else replace(piece, text=_SPECIAL.sub(_with_backslash, piece.text))
        for piece in pieces
    ]


def _with_backslash(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found["bare"] else found[0]


def _with_html(pieces: Sequence[Part], labels: Collection[str], known: Collection[str]) -> list[Part]:
    """The pieces, in which emphasis that no reader sees is written as HTML."""
    lost = _lost(pieces, labels)
    return [_as_html(piece) if piece.name in lost and piece.text in _AS_HTML else piece for piece in pieces]


def _as_html(piece: Part) -> Part:
    slash = "/" if piece.tag.startswith("</") else ""
    return replace(piece, text=f"<{slash}{_AS_HTML[piece.text]}>")
