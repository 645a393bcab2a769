"""Any words with any marks become a paragraph of Markdown that reads back as exactly these words."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from translate.pages.inline import BREAK, Run, markdown, plain
from translate.pages.tree import letters, squeezed

WORDS = st.text(alphabet="ab1 .,)(*_#-+>=[]|`~<&;!\\:\"'é—\u00a0", max_size=12)
RUNS = st.lists(
    st.one_of(
        st.builds(
            Run,
            WORDS,
            st.sampled_from(["", "", "https://example.org/a?b=1&c=%20d"]),
            st.booleans(),
            st.booleans(),
            st.booleans(),
        ),
        st.just(BREAK),
    ),
    max_size=6,
)


@settings(max_examples=300, deadline=None)
@given(RUNS)
def test_no_word_is_lost_and_none_is_markup(runs: list[Run]) -> None:
    written = markdown(runs)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    if not plain(runs):
        assert letters(written) == ""
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert not [child for child in tokens[1].children or [] if child.type in {"html_inline", "image"}]
    seen = [
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in tokens[1].children or []
    ]
    assert squeezed("".join(seen)) == plain(runs)


def test_nothing_is_escaped_without_need() -> None:
    text = "A 5 < 6, head_count [sic] & co. cost $4 * 3 | done"
    assert markdown([Run(text)]) == text


def test_marks_leave_the_spaces_outside() -> None:
    runs = [Run("The "), Run("old ", strong=True), Run("roof", link="https://example.org/r")]
    assert markdown(runs) == "The **old** [roof](https://example.org/r)"
