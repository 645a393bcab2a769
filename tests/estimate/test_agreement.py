"""How much of a sentence comes back."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from translate.estimate import agreements
from translate.model import Draft

BACK = {"Дождь.": "Rain.", "Ветер.": "Some wine.", "Снег.": "RAIN!", "": ""}


def back(sources: Sequence[str]) -> list[Draft]:
    return [Draft(BACK[source], -0.1) for source in sources]


def test_what_comes_back_whole_agrees() -> None:
    assert agreements(["Rain.", "<b1>Rain</b1>."], ["Дождь.", "<b1>Дождь</b1>."], back) == [1.0, 1.0]


def test_the_less_comes_back_the_smaller_is_the_share() -> None:
    wind, nothing, rain = agreements(["Wind.", "Wind.", "Rain."], ["Ветер.", "", "Снег."], back)
    assert 0 == nothing < wind < rain < 1


@given(st.text(max_size=20), st.sampled_from(sorted(BACK)))
def test_it_is_a_share(source: str, draft: str) -> None:
    assert 0 <= agreements([source], [draft], back)[0] <= 1
