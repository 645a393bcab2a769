"""No text makes a check fail, and each finding points into the translation."""

from hypothesis import given, settings
from hypothesis import strategies as st

from translate.checks import Pair, look

WORDS = """
0 1 5 12 2017 1,200 1.5 17:30 10–15 5 % $ млн bn XXI < <a1> </a1> <x2/> ( ) « » " . ? ! … , - — ' ё\u0301
one twenty five hundred
million and half past May Monday не ня ў у Ўсё усё на што что the pm г. ру
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\u00a0"])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join), st.text()
)


@settings(deadline=None)  # the first text loads the words of the languages
@given(
    source=TEXTS,
    target=TEXTS,
    source_locale=st.sampled_from(["en", "ru"]),
    locale=st.sampled_from(["ru", "be", "de"]),
)
def test_each_finding_points_into_the_translation(
    source: str, target: str, source_locale: str, locale: str
) -> None:
    for finding in look(Pair(source, target, source_locale, locale)):
        assert finding.message
        if finding.span is not None:
            start, end = finding.span
            assert 0 <= start <= end <= len(target), finding


@settings(deadline=None)
@given(text=TEXTS)
def test_a_text_has_the_numbers_of_itself(text: str) -> None:
    for locale in ("en", "ru", "be"):
        found = {finding.check for finding in look(Pair(text, text, locale, locale))}
        assert not found & {"numbers", "number-words", "money", "percent", "units", "dates"}
