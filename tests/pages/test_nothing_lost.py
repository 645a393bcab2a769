"""Pages of random elements: every word is in the article or among what was left out."""

import re
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.errors import ArticleError
from translate.pages import read_page, write_page

TAGS = (
    "div", "p", "span", "b", "em", "a", "ul", "ol", "li", "table", "tr", "td", "th", "caption",
    "figure", "figcaption", "blockquote", "footer", "aside", "section", "h1", "h2", "h4", "pre", "code",
    "br", "img", "sup", "q", "dl", "dt", "dd", "header", "nav", "button", "article", "main", "label",
    "details", "summary", "picture", "center", "font",
)  # fmt: skip
NAMES = [
    "",
    "",
    "",
    "share",
    "related",
    "caption",
    "credit",
    "lead",
    "pullquote",
    "quote",
    "byline",
    "player",
    "tags",
]
TEXT = "The road between the two villages is closed until Friday, the road office said on Monday."


@st.composite
def elements(draw: st.DrawFn, depth: int = 4) -> str:
    tag, name = draw(st.sampled_from(TAGS)), draw(st.sampled_from(NAMES))
    parts = st.one_of(
        st.just("WORD"), st.just("WORD WORD WORD WORD"), *([elements(depth - 1)] if depth else [])
    )
    inside = draw(st.lists(parts, max_size=4))
    href = " href='/x.html'" if tag == "a" else " src='/x.jpg' alt='WORD WORD'" if tag == "img" else ""
    return f"<{tag}{href} class='{name}'>{' '.join(inside)}{'' if tag in ('br', 'img') else f'</{tag}>'}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(elements(), min_size=1, max_size=5))
def test_every_word_is_somewhere(parts: list[str]) -> None:
    numbers = count(1000)
    html = re.sub(
        "WORD", lambda _: f"word{next(numbers)}", f"<h1>Road closed</h1><p>{TEXT}</p>{''.join(parts)}"
    )
    try:
        page = read_page(html.encode(), "page.html", "en")
    except ArticleError:
        return
    words = re.findall(r"word\d+", write_page(page) + "".join(line.text for line in page.left_out))
    assert set(re.findall(r"word\d+", re.sub(r"<img[^>]*>", "", html))) <= set(words)
    assert set(words) <= set(re.findall(r"word\d+", html))
