"""Markdown → HTML for a page, with the marks of `marks` turned into `lang` and `class`.

Raw HTML never reaches the page: of tags within a paragraph `<br>`, `<wbr>`, and `<sub>` and `<sup>` in pairs
stay, without attributes; other tags and comments are left out and the words between them stay. A block of
HTML is left out whole, as it is never offered to translators either. Links lead to http, https, mailto and
tel addresses, and to places on the same site; other addresses are taken off and the words stay. Images are
shown from the same site alone; one from elsewhere becomes a link to it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from translate.model import Role
from translate.site import footnotes, marks
from translate.site.addresses import Addresses, is_elsewhere

_LONE_TAG = re.compile(r"(?i)<(br|wbr)\s*/?>")
_PAIRED_TAG = re.compile(r"(?i)<(/?)(sub|sup)\s*>")
_LINKED = ("http:", "https:", "mailto:", "tel:")
_CONTAINERS = frozenset(
    {"list_item", "bullet_list", "ordered_list", "blockquote", "footnote", "footnote_block"}
)
_CELLS = frozenset({"td_open", "th_open"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of an article as HTML."""

    html: str
    headline: str  # its first headline of the first level, with marks; it does not stand in `html`
    opening: marks.Reading  # its first paragraph


def render(markdown: str, language: str, addresses: Addresses) -> Rendered:
    """The HTML of `markdown`, which is without front matter.

    Args:
        markdown: the text, with marks.
        language: of what is marked as foreign, for `lang`.
        addresses: those of the article, as the page has them.
    """
    tokens = parsed(markdown)
    for token in tokens:
        if token.type == "inline":
            token.children = list(_safe(token.children or [], addresses))
    headline, tokens = _without_headline(tokens)
    kept = footnotes.matched(_without_empty(list(_blocks(tokens, language))))
    _lower_headings(kept)
    parser = _parser()
    html = marks.without(str(parser.renderer.render(kept, parser.options, {})))
    return Rendered(html, headline, _opening(kept))


def parsed(markdown: str) -> list[Token]:
    """The tokens of `markdown`, as pages have it."""
    return _parser().parse(markdown)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"xhtmlOut": False}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    for name, rule in footnotes.RENDERING.items():
        parser.add_render_rule(name, rule)
    return parser


def _safe(children: Sequence[Token], addresses: Addresses) -> Iterator[Token]:
    """Inline tokens without raw HTML and without addresses that are no links."""
    pairs = _paired(children)
    dropped: list[bool] = []
    for at, token in enumerate(children):
        if token.type == "html_inline":
            yield from _tag(token, paired=at in pairs)
        elif token.type == "link_open":
            address = str(token.attrs.get("href", ""))
            dropped.append(not _may_link(address))
            if not dropped[-1]:
                token.attrSet("href", addresses.link(address))
                yield token
        elif token.type == "link_close":
            if not dropped.pop():
                yield token
        elif token.type == "image":
            yield from _image(token, addresses, linked=bool(dropped) and not dropped[-1])
        else:
            yield token


def _paired(children: Sequence[Token]) -> frozenset[int]:
    """Where the tags stand that open and close on the same level and in order."""
    found: list[int] = []
    opened: list[tuple[str, int, int]] = []
    for at, token in enumerate(children):
        match = _PAIRED_TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if match and not match[1]:
            opened.append((match[2].lower(), token.level, at))
        elif match and opened and opened[-1][:2] == (match[2].lower(), token.level):
            found += [opened.pop()[2], at]
        elif token.nesting:
            opened = [item for item in opened if item[1] < token.level]
    return frozenset(found)


def _tag(token: Token, *, paired: bool) -> Iterator[Token]:
    if match := _LONE_TAG.fullmatch(token.content):
        yield Token("html_inline", "", 0, content=f"<{match[1].lower()}>")
    elif paired and (match := _PAIRED_TAG.fullmatch(token.content)):
        yield Token("html_inline", "", 0, content=f"<{match[1]}{match[2].lower()}>")


def _may_link(address: str) -> bool:
    return not is_elsewhere(address) or address.lower().startswith(_LINKED)


def _image(token: Token, addresses: Addresses, *, linked: bool) -> Iterator[Token]:
    source = str(token.attrs["src"])
    if not is_elsewhere(source):
        picture = addresses.picture(source)
        token.attrSet("src", picture.src)
        if picture.size is not None:
            token.attrs |= dict(zip(("width", "height"), picture.size, strict=True))
        token.attrSet("loading", "lazy")
        yield token
        return
    words = [Token("text", "", 0, content=token.content)]
    if linked or not marks.read(token.content).text.strip() or not _may_link(source):
        yield from words
        return
    yield Token("link_open", "a", 1, attrs={"href": source})
    yield from words
    yield Token("link_close", "a", -1)


def _without_headline(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The text of the first heading of the first level, and the tokens without that heading."""
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1" and token.level == 0:
            return _plain(tokens[at + 1].children or []), tokens[:at] + tokens[at + 3 :]
    return "", tokens


def _blocks(tokens: Sequence[Token], language: str) -> Iterator[Token]:
    """The tokens with marks read, without the blocks that are left out and without blocks of HTML."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.nesting == 1 and tokens[at + 1].type == "inline":
            end = next(place for place in range(at + 2, len(tokens)) if tokens[place].nesting == -1) + 1
            if not _read_marks(token, tokens[at + 1], language) or token.type in _CELLS:
                yield from tokens[at:end]
            at = end
            continue
        if token.type != "html_block":
            yield token
        at += 1


def _read_marks(opening: Token, inline: Token, language: str) -> bool:
    """Take the marks out of a block's text; says whether the block is left out."""
    whole = marks.read(_plain(inline.children or []))
    if whole.omitted:
        inline.children = []
        return True
    if whole.role in (Role.LEAD, Role.CAPTION, Role.CREDIT):
        opening.attrSet("class", whole.role.value)
    if whole.foreign and not opening.hidden:
        opening.attrSet("lang", language)
        language = ""
    inline.children = list(_unmarked(inline.children or [], language))
    return False


def _unmarked(children: Iterable[Token], language: str) -> Iterator[Token]:
    """Inline tokens without marks; what is foreign gets a `lang`, unless `language` is empty."""
    inside = False
    for token in children:
        if token.type == "image":
            yield _read_image(token, language if inside else "", language)
        elif token.type == "text":
            said = marks.read(token.content, inside=inside)
            inside = said.open
            for piece in said.pieces:
                yield from _in_language(piece, language)
        else:
            if token.type == "code_inline" and inside and language:
                token.attrSet("lang", language)
            yield token


def _in_language(piece: marks.Piece, language: str) -> Iterator[Token]:
    text = Token("text", "", 0, content=piece.text)
    if not (piece.foreign and language and piece.text.strip()):
        yield text
        return
    yield Token("span_open", "span", 1, attrs={"lang": language})
    yield text
    yield Token("span_close", "span", -1)


def _read_image(token: Token, around: str, language: str) -> Token:
    alt = marks.read(_plain(token.children or []))
    title = marks.read(str(token.attrs.pop("title", "")))
    token.children = [Token("text", "", 0, content=alt.text)]
    token.attrSet("alt", "")
    if title.text:
        token.attrSet("title", title.text)
    if around or (alt.foreign and language):
        token.attrSet("lang", around or language)
    return token


def _plain(children: Iterable[Token]) -> str:
    """The words of inline tokens, marks and all."""
    words: list[str] = []
    for token in children:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak") or token.content == "<br>":
            words.append(" ")
        elif token.type == "image":
            words.append(marks.read(_plain(token.children or [])).text)
    return "".join(words)


def _without_empty(tokens: list[Token]) -> list[Token]:
    """Without the lists and quotes of which everything was left out."""
    while True:
        empty = next(
            (
                at
                for at, (one, two) in enumerate(pairwise(tokens))
                if one.nesting == 1
                and one.type.removesuffix("_open") in _CONTAINERS
                and two.type == one.type.replace("_open", "_close")
            ),
            None,
        )
        if empty is None:
            return tokens
        del tokens[empty : empty + 2]


def _lower_headings(tokens: Iterable[Token]) -> None:
    """The headline of the page is the only heading of the first level; below it no level is skipped."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    levels = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(levels.index(token.tag) + 2, 6)}"


def _opening(tokens: Sequence[Token]) -> marks.Reading:
    for one, two in pairwise(tokens):
        words = " ".join(_plain(two.children or []).split()) if one.type == "paragraph_open" else ""
        if words and one.attrs.get("class") not in ("caption", "credit"):
            words = marks.without(words)
            return marks.read(marks.foreign(words) if "lang" in one.attrs else words)
    return marks.read("")
