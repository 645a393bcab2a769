"""A text with tags, edited as a reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.placeables.sheet import OPAQUE, Edit, Sheet

texts = st.lists(
    st.sampled_from(
        ["a", "б", " ", "<b1>", "</b1>", "<x2/>", "<c3>x - y</c3>", "{n}", "http://a.by/", "&amp;", "<"]
    )
).map("".join)


@given(texts | st.text())
def test_without_edits_the_text_is_as_it_was(text: str) -> None:
    assert Sheet.of(text).text == text
    assert Sheet.of(text).edited([]).text == text


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("Он <b1>тут</b1>.", "Он тут."),
        ("Снимок <x1/>: <c2>a - b</c2>", f"Снимок {OPAQUE}: {OPAQUE}"),
        ("«{name}» на https://a.by/b-c», a@b.by и @name", f"«{OPAQUE}» на {OPAQUE}», {OPAQUE} и {OPAQUE}"),
        ("AT&amp;T и %(count)s раз, `код`", f"AT{OPAQUE}T и {OPAQUE} раз, {OPAQUE}"),
        ("50% и 5 < 7", "50% и 5 < 7"),
    ],
)
def test_what_a_reader_sees(text: str, visible: str) -> None:
    assert Sheet.of(text).visible == visible


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        (Edit(1, 2, "~"), "5~<b1>км</b1>"),  # the space before the tag
        (Edit(1, 2, ""), "5<b1>км</b1>"),
        (Edit(2, 2, "-"), "5 -<b1>км</b1>"),  # put in before the tag
        (Edit(0, 1, "пять"), "пять <b1>км</b1>"),
        (Edit(2, 4, "м"), "5 <b1>м</b1>"),
        (Edit(2, 3, ""), "5 <b1>м</b1>"),
        (Edit(1, 4, "!"), "5 <b1>км</b1>"),  # a tag inside: left out
    ],
)
def test_tags_stay_where_they_are(edit: Edit, wanted: str) -> None:
    assert Sheet.of("5 <b1>км</b1>").edited([edit]).text == wanted


def test_several_edits_at_once() -> None:
    edits = [Edit(4, 5, "»"), Edit(0, 1, "«"), Edit(5, 6, "")]
    assert Sheet.of('"<i1>сло"</i1> !').edited(edits).text == "«<i1>сло»</i1>!"
