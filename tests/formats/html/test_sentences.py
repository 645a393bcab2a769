"""A translator gets plain sentences of a page, whatever its markup."""

import pytest

from translate.formats import parse_article
from translate.segment import segments


@pytest.mark.parametrize(
    ("page", "sentences"),
    [
        (
            '<p>By <span translate="no">Acme</span>. <b translate=no>Acme</b> is old. <i lang=de>Ja</i> or.',
            ["By <x1/>.", "<x1/> is old.", "<x1/> or."],
        ),
        (
            '<p>Made by <span translate="no">iMaps</span> vs. <span translate="no">eMaps</span> now.',
            ["Made by <x1/> vs. <x2/> now."],
        ),
        (
            "<p>First one.<br>Second one.<br/>\n Third one",
            ["First one.", "<x1/>Second one.", "<x1/> Third one"],
        ),
        ("<p><b>Bold one. Two</b> and on. End.", ["<x1/>Bold one.", "Two<x1/> and on.", "End."]),
        (
            "<p>Use <code>a. B</code> now. <img src=x> It works.",
            ["Use <c1>a. B</c1> now.", "<x1/> It works."],
        ),
        (
            "<p>“We go.”<br>“You stay.” <script>A. B</script>End.",
            ["“We go.”", "<x1/>“You stay.”", "<x1/>End."],
        ),
        (
            "<p>Mr.&nbsp;Smith &amp; Co. came&hellip; Then he left.",
            ["Mr.\u00a0Smith & Co. came…", "Then he left."],
        ),
    ],
)
def test_sentences_of_a_paragraph(page: str, sentences: list[str]) -> None:
    (block,) = parse_article("page.html", "page", "en", page).blocks
    assert [part.source for part in segments(block, "en")] == sentences
