"""Foreign stretches of an HTML page: marked where a page can say it, without marks everywhere."""

import re

import pytest
from hypothesis import given, settings

from tests.formats.html.comparison import read
from tests.formats.html.pages import broken_pages, complaints, sound_pages
from translate.formats import fill, splice
from translate.model import Article
from translate.site import marks
from translate.site.foreign import with_languages

SPAN = '<span lang="en">'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Раз. [Two.]", f"<p>Раз. {SPAN}Two.</span>"),
        ("<p>[A <b>b</b><br> c]</p>", f"<p>{SPAN}A <b>b</b><br> c</span></p>"),
        ("<p>[A <b>b] c</b></p>", "<p>A <b>b c</b></p>"),
        ("<p><b>a [b</b> c]</p>", "<p><b>a b</b> c</p>"),
        ('<p>[A <i title="[t]">b</i>]</p>', f'<p>{SPAN}A <i title="t">b</i></span></p>'),
        ('<img src=a alt="[A]">', '<img lang="en" src=a alt="A">'),
        ('<IMG alt="[A]" title="Б">', '<IMG alt="A" title="Б">'),
        ('<img lang=fr alt="[A]">', '<img lang=fr alt="A">'),
        ("<title>[A]</title>", "<title>A</title>"),
        (
            "<select><option>[A]<option>[B]</select> [C]",
            f"<select><option>A<option>B</select> {SPAN}C</span>",
        ),
        ("<svg><text>[A]</text></svg>", "<svg><text>A</text></svg>"),
        (
            '<script type="application/ld+json">"[A]"</script>',
            '<script type="application/ld+json">"A"</script>',
        ),
        (r'<script>"\ufdd0\u2e28A\u2e29\ufdd1\u2e29\ufdd3"</script>', '<script>"A"</script>'),
        ("<ul><li>[A]<li>[B]</ul>", f"<ul><li>{SPAN}A</span><li>{SPAN}B</span></ul>"),
    ],
)
def test_marks(page: str, expected: str) -> None:
    first, last = marks.foreign("|").split("|")
    assert with_languages(page.replace("[", first).replace("]", last), "en") == expected


def all_foreign(article: Article) -> str:
    new = {
        index: fill(article, block, marks.foreign(block.text), block.placeables)
        for index, block in enumerate(article.blocks)
    }
    return splice(article, new)


@settings(max_examples=150, deadline=None)
@given(broken_pages)
def test_no_mark_stays_on_any_page(page: str) -> None:
    made = with_languages(all_foreign(read(page)), "en")
    assert not re.search("[\ufdd0-\ufdef⸨⸩]", made)


@settings(max_examples=150, deadline=None)
@given(sound_pages)
def test_a_sound_page_stays_sound(page: str) -> None:
    made = with_languages(all_foreign(read(page)), "en")
    assert not complaints(made) or complaints(page)
    assert made.count("</span>") - page.count("</span>") == made.count(SPAN) - page.count(SPAN)
