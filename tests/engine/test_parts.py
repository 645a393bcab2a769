"""Loops, clauses, and the stand-in engine."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engine import PseudoEngine
from translate.engine.clauses import cut, join
from translate.engine.decoder import load_tokenizer
from translate.engine.repetition import loops
from translate.packages import installed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("стороны обсудили цены на газ", False),
        ("Союзное государство России и Беларуси и граждане России и Беларуси", False),
        ("очень, очень важно", False),
        ("да да да", True),
        ("в связи с тем, в связи с тем, в связи с тем, что", True),
        ("цены на газ и цены на газ или цены на газ", True),
        ("", False),
    ],
)
def test_loops(text: str, expected: bool) -> None:
    assert loops(text) is expected


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("one two", 10, ["one two"]),
        ("one two three; four, five six", 20, ["one two three;", "four, five six"]),
        ("one, two three four — five six seven", 22, ["one, two three four", "— five six seven"]),
        ("one two, three four", 12, ["one two,", "three four"]),
        ("one two three four", 10, ["one two", "three four"]),
        ("indivisible", 3, ["indivisible"]),
    ],
)
def test_cut(text: str, limit: int, pieces: list[str]) -> None:
    assert cut(text, lambda part: len(part) <= limit) == pieces


@given(st.lists(st.text("ab,;.— ", min_size=1), max_size=30).map(" ".join), st.integers(1, 20))
def test_cut_loses_only_white_space(text: str, limit: int) -> None:
    pieces = cut(text, lambda part: len(part) <= limit)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(piece) <= limit or not any(map(str.isspace, piece.strip())) for piece in pieces)


def test_join_takes_away_full_stops_inside() -> None:
    assert join(["a;", "b.", "c."], ["А.", "Б.", "В."]) == "А Б. В."


def test_bpe_packages_are_read_as_argos_reads_them(tmp_path: Path) -> None:
    (tmp_path / "metadata.json").write_text('{"from_code": "en", "to_code": "ru"}', encoding="utf-8")
    (tmp_path / "bpe.model").write_text("#version: 0.2\nM i\nMi n\n", encoding="utf-8")
    tokenizer = load_tokenizer(tmp_path)
    tokens = tokenizer.encode("Minsk, 5")
    assert tokens[:3] == ["Min@@", "s@@", "k"]
    assert tokenizer.decode(tokens) == "Minsk, 5"


def test_underscores_come_back_from_sentencepiece() -> None:
    tokenizer = load_tokenizer(installed().packages[-1].path)
    assert tokenizer.decode(tokenizer.encode("file_name")) == "file_name"


def test_bytes_that_make_no_letter_are_left_out() -> None:
    tokenizer = load_tokenizer(installed().packages[-1].path)
    whole = ["▁K", "<0xC3>", "<0xB6>", "ln"]
    assert [tokenizer.decode(whole), tokenizer.decode(whole[:2] + whole[3:])] == ["Köln", "Kln"]


def test_pseudo_engine_marks_words_and_keeps_the_rest() -> None:
    targets = [draft.target for draft in PseudoEngine().translate(["Minsk, 17 January: 5%", ""])]
    assert targets == ["⟦Ṁîñšķ⟧, 17 ⟦Ĵåñûåŕý⟧: 5%", ""]
    assert PseudoEngine().signature == "pseudo/1"
