"""The engine over the packages there are: order, what is copied, and drafts that depend on nothing else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.engine import ArgosEngine
from translate.errors import PackageError
from translate.model import Draft, Engine
from translate.packages import InstalledPackage, find_route, installed
from translate.packages.package import Direction

SENTENCES = Path(__file__).parent / "sentences.txt"
ENGLISH = SENTENCES.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def to_russian() -> ArgosEngine:
    return ArgosEngine(find_route("en", "ru", installed().packages))


@pytest.fixture(scope="module")
def alone(to_russian: ArgosEngine) -> dict[str, Draft]:
    """Each sentence translated by itself."""
    return {source: to_russian.translate([source])[0] for source in ENGLISH}


@given(st.lists(st.sampled_from(ENGLISH), max_size=40))
@settings(max_examples=8, deadline=None)
def test_a_draft_and_its_score_do_not_depend_on_the_neighbours(
    to_russian: ArgosEngine, alone: dict[str, Draft], sources: list[str]
) -> None:
    assert to_russian.translate(sources) == [alone[source] for source in sources]


def test_the_next_best_draft_scores_no_better(alone: dict[str, Draft]) -> None:
    assert all(other.score <= draft.score for draft in alone.values() for other in draft.others)
    assert any(draft.others for draft in alone.values())


def test_nor_on_the_number_of_threads(alone: dict[str, Draft]) -> None:
    engine = ArgosEngine(find_route("en", "ru", installed().packages), threads=1)
    assert engine.translate(ENGLISH) == list(alone.values())


def test_the_token_that_chooses_the_language_is_not_in_the_draft(alone: dict[str, Draft]) -> None:
    assert not any("__" in draft.target for draft in alone.values())
    assert all(any("а" <= letter.lower() <= "я" for letter in draft.target) for draft in alone.values())


def test_scores_are_mean_log_probabilities(to_russian: ArgosEngine) -> None:
    assert all(-10 < draft.score < 0 for draft in to_russian.translate(ENGLISH))


@pytest.mark.parametrize(
    "source",
    ["", "   ", "2017", "— …", "$ 700 + 12,5 %", "https://example.org/a_b?c=1", "press@example.org"],
)
def test_what_has_nothing_to_translate_is_copied(to_russian: ArgosEngine, source: str) -> None:
    assert to_russian.translate([source])[0].target == source


def test_white_space_at_the_ends_stays(to_russian: ArgosEngine, alone: dict[str, Draft]) -> None:
    source = ENGLISH[0]
    assert to_russian.translate([f" {source}\n"])[0].target == f" {alone[source].target}\n"


def test_a_line_in_capitals_is_translated_as_a_sentence(to_russian: ArgosEngine) -> None:
    plain, capitals = to_russian.translate(
        ["Two countries sign agreement", "TWO COUNTRIES SIGN AGREEMENT"],
    )
    assert capitals.target == plain.target.upper()


def test_two_hops_are_the_two_engines_in_a_row(to_russian: ArgosEngine) -> None:
    packages = installed().packages
    pivot = ArgosEngine(find_route("en", "be", packages, ("en", "ru", "be")))
    second = ArgosEngine(find_route("ru", "be", packages))
    russian = [draft.target for draft in to_russian.translate(ENGLISH[:4])]
    assert [d.target for d in pivot.translate(ENGLISH[:4])] == [d.target for d in second.translate(russian)]
    assert "+ru_be/" in pivot.signature


def test_a_very_long_sentence_comes_back_in_one_piece(to_russian: ArgosEngine) -> None:
    clause = "the two governments continued to talk about prices, gas and trade"
    source = "On Tuesday " + "; ".join([clause] * 18) + "."
    target = to_russian.translate([source])[0].target
    assert target.count(" ") > 40
    assert target == to_russian.translate([source, *ENGLISH[:5]])[0].target


def test_the_protocol_is_kept(to_russian: ArgosEngine) -> None:
    engine: Engine = to_russian
    assert engine.signature.startswith("argos/en_ru/")
    assert engine.translate([]) == []


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.bin").write_bytes(b"not a model")
    package = InstalledPackage(tmp_path, "x", "1", (Direction("en", "ru"),), False, 0, "")
    with pytest.raises(PackageError, match="cannot be loaded") as raised:
        ArgosEngine(find_route("en", "ru", [package])).translate(["Hello"])
    assert raised.value.path == tmp_path


def test_a_faulty_draft_gives_way_to_one_of_a_wider_search(alone: dict[str, Draft]) -> None:
    source = ENGLISH[0]
    asked = []

    def faulty(source_locale: str, locale: str, one: str, draft: str) -> bool:
        asked.append((source_locale, locale))
        return one == source and draft == alone[source].target

    engine = ArgosEngine(find_route("en", "ru", installed().packages), faulty=faulty)
    found = dict(zip(ENGLISH, engine.translate(ENGLISH), strict=True))
    assert found[source].target not in ("", alone[source].target)
    assert found | {source: alone[source]} == alone
    assert set(asked) == {("en", "ru")}


def test_where_every_draft_is_faulty_the_first_stays(alone: dict[str, Draft]) -> None:
    engine = ArgosEngine(find_route("en", "ru", installed().packages), faulty=lambda *_: True)
    assert engine.translate(ENGLISH) == list(alone.values())
