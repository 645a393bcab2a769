"""What a memory finds, how many percent it gives, and in which order."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.memory.entries import entry, filled
from translate.memory import Match, Memory, Origin, Passage

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "match_cases.toml").read_text(encoding="utf-8")
)["case"]


def _told(matches: list[Match]) -> list[str]:
    return [f"{match.percent} {match.origin.word}: {match.target}" for match in matches]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case: dict[str, Any], tmp_path: Path) -> None:
    stored = [entry(**values) for values in case["stored"]]
    wanted = Passage(**{"context": "", **case["wanted"]})
    with filled(tmp_path, *stored) as memory:
        assert _told(memory.find(wanted, case.get("at_least", 60), 10)) == case["found"]
        exact = _told(memory.exact(wanted))
    assert (
        exact
        == [
            line
            for line in case["found"]
            for values in case["stored"]
            if values["source"] == wanted.source and line.endswith(f": {values['target']}")
        ][: len(exact)]
    )


def test_a_match_says_where_it_comes_from(tmp_path: Path) -> None:
    stored = entry("Rain", "Дождь", article="economy/the weather", at="2026-09-14")
    with filled(tmp_path, stored) as memory:
        (match,) = memory.exact(Passage("Rain", ""))
    assert (match.by, match.at, match.label) == ("Alena Novik", "2026-09-14", "economy/the weather")
    assert match.signature == "memory/100/approved/economy/the-weather"


def test_only_wanted_origins_are_found(tmp_path: Path) -> None:
    stored = [entry("Rain", "Дождь", "reviewed", article="a"), entry("Rain.", "Дождь.", article="b")]
    with filled(tmp_path, *stored):
        pass
    with Memory(tmp_path / "memory.sqlite", [Origin.APPROVED]) as memory:
        assert memory.exact(Passage("Rain", "")) == []
        assert _told(memory.find(Passage("Rain", ""), 60, 10)) == ["80 approved: Дождь."]


def test_the_limit(tmp_path: Path) -> None:
    stored = [entry(f"Rain in Minsk on day {day}.", f"День {day}") for day in range(10, 30)]
    with filled(tmp_path, *stored) as memory:
        found = memory.find(Passage("Rain in Minsk on day 12.", ""), 60, 3)
    assert _told(found)[0] == "100 approved: День 12"
    assert len(found) == 3


def test_a_line_of_every_article_is_found_once(tmp_path: Path) -> None:
    stored = [entry("Read also", "Читайте также", article=f"a{number}") for number in range(500)]
    stored.append(entry("Read also", "Читайте ещё", "tmx", article="agency"))
    with filled(tmp_path, *stored) as memory:
        assert _told(memory.exact(Passage("Read also", ""))) == ["100 approved: Читайте также"]


TEXTS = st.text(min_size=1) | st.lists(
    st.sampled_from(["rain", "Minsk", "<a1>", "</a1>", "5", "5.5", "\x00", "'", '"', " "]), min_size=1
).map(" ".join)


@settings(max_examples=50)
@given(st.dictionaries(TEXTS, TEXTS, max_size=5))
def test_whatever_is_put_in_is_found(tmp_path_factory: pytest.TempPathFactory, pairs: dict[str, str]) -> None:
    stored = [entry(source, target) for source, target in pairs.items()]
    with filled(tmp_path_factory.mktemp("memory"), *stored) as memory:
        for source, target in pairs.items():
            (match,) = memory.exact(Passage(source, ""))
            assert (match.percent, match.source, match.target) == (100, source, target)
            best = memory.find(Passage(source, ""), 60, 5)[0]
            assert (best.percent, best.target) == (100, target)
