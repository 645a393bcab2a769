"""Pages made at random, without mistakes and with all of them."""

import re

import html5lib
from hypothesis import strategies as st

INLINE = ("b", "i", "em", "span", "a", "code", "small", "mark", "font", "q", "nobr", "ins")
_BLOCK = (
    "p",
    "div",
    "section",
    "blockquote",
    "h1",
    "h2",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "article",
    "center",
)
_TABLE = ("table", "tr", "td", "th", "tbody", "caption", "col")
_ATTRIBUTES = (
    "",
    " title=T#",
    ' title="T#"',
    " title='T# &amp; &quot;'",
    " class=a",
    ' TITLE = "T#>"',
    " lang=en",
    "/",
)
_ODD = (
    "<br>",
    "<BR/>",
    "<hr>",
    "<wbr>",
    "<img alt=A#>",
    '<img src="x" alt="A# <b>">',
    "<!-- c -->",
    "<!-->",
    "<!--->",
    "<!-- <p> --!>",
    "<!doctype html>",
    "<?php ?>",
    "</>",
    "</ x>",
    "<![CDATA[c]]>",
    "</br>",
    "<",
    "< ",
    "&",
    "&amp;",
    "&lt;b&gt;",
    "&nbsp;",
    "&#8211;",
    "&#x41",
    "&copy",
    "&notit;",
    "&unknown;",
    "&#0;",
    "&lt;a1&gt;",
    "\n",
    "\r\n",
    "\t ",
    "\xa0",
    "\u2028",
    "'",
    '"',
    ">",
    "=",
    "/",
    "<script>var a = '<p>x';</script>",
    "<style>x</style>",
    "<textarea><b></textarea>",
    "<svg><title>x</title><p/></svg>",
    "<math><mi>x</math>",
    "<title>x</title>",
    "<input placeholder='P#'>",
    "<input type=submit value=V#>",
    "<html lang=en>",
    "<body>",
    "<head>",
    "<span translate=no>kept",
    "<i lang=fr>gardé</i>",
    "<form>",
    "</form>",
    "<p title='",
    "<a href=",
    "<!--",
    "<b",
    "</b",
)


def _tags(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    opening = st.builds(
        lambda name, rest: f"<{name}{rest}>", st.sampled_from(names), st.sampled_from(_ATTRIBUTES)
    )
    return opening | st.sampled_from(names).map(lambda name: f"</{name}>")


_WORD = st.sampled_from(("w#", "w#.", " w# ", "Two w# now. And w# too."))
_PIECE = _WORD | _tags(INLINE) | _WORD | _tags(_BLOCK) | _WORD | _tags(_TABLE) | st.sampled_from(_ODD)


def _numbered(pieces: list[str]) -> str:
    return "".join(piece.replace("#", str(at)) for at, piece in enumerate(pieces))


broken_pages = st.lists(_PIECE, max_size=25).map(_numbered)
"""Anything that has tags in it."""


@st.composite
def _sentence(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(
        st.lists(
            _WORD | st.sampled_from(("&amp;", "<br>", "<!-- c -->", " ", "<img alt='A#'>")),
            min_size=1,
            max_size=4,
        )
    )
    if depth and draw(st.booleans()):
        name = draw(st.sampled_from(INLINE[:5]))
        parts.insert(1, f"<{name}>{draw(_sentence(depth - 1))}</{name}>")
    return "".join(parts)


def _block(name: str, inside: list[str], close: bool) -> str:
    return f"<{name}>{''.join(inside)}" + (f"</{name}>" if close else "")


_paragraph = st.builds(
    _block, st.sampled_from(("p", "h2")), st.lists(_sentence(), min_size=1, max_size=2), st.just(True)
)
_item = st.builds(
    _block, st.sampled_from(("li", "li", "dd")), st.lists(_sentence(), max_size=2), st.booleans()
)
_list = st.lists(_item, max_size=3).map(lambda items: f"<ul>{''.join(items)}</ul>")
_cells = st.lists(
    st.builds(_block, st.just("td"), st.lists(_sentence(), max_size=1), st.booleans()), max_size=3
)
_table = _cells.map(lambda cells: f"<table><tr>{''.join(cells)}</table>")
_section = st.builds(
    _block,
    st.sampled_from(("div", "article")),
    st.lists(_paragraph | _list | _sentence(), max_size=3),
    st.just(True),
)


def _page(parts: list[str]) -> str:
    at = iter(range(10**6))
    return re.sub("#", lambda _: str(next(at)), "<!doctype html><body>" + "\n".join(parts))


sound_pages = st.lists(_paragraph | _list | _table | _section, max_size=5).map(_page)
"""As HTML should be, with the end tags left out that may be."""


def complaints(page: str) -> list[str]:
    """What a strict reader of HTML says of a page."""
    parser = html5lib.HTMLParser()
    parser.parse(page)
    return [code for _, code, _ in parser.errors]
