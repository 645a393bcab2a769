from pathlib import Path

import pytest

from translate.spelling import Found, dictionary, speller

WORDS = Path(__file__).parent / "words"


def _folder(place: Path, *names: str) -> Path:
    place.mkdir(exist_ok=True)
    for name in names:
        for ending in ("aff", "dic"):
            (place / f"{name}.{ending}").write_text("", encoding="utf-8")
    return place


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (["be-tarask", "be_BY"], "be_BY"),
        (["be_XX", "be_BY"], "be_BY"),
        (["be-official", "be-classic"], "be-official"),
        (["be"], "be"),
    ],
)
def test_the_dictionary_of_a_folder(tmp_path: Path, names: list[str], taken: str) -> None:
    assert dictionary("be", _folder(tmp_path, *names)) == Found(tmp_path, taken)


@pytest.mark.parametrize("names", [[], ["bem_ZM"], ["be_BY@tarask"]])
def test_no_dictionary(tmp_path: Path, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.spelling.dictionaries._SYSTEM", ())
    monkeypatch.setattr("translate.spelling.dictionaries._OFFICE", ())
    assert dictionary("be", _folder(tmp_path, *names)) is None


def test_a_folder_is_looked_at_before_dicpath_and_that_before_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, path, system = (_folder(tmp_path / name, "be_BY") for name in ("own", "path", "system"))
    monkeypatch.setattr("translate.spelling.dictionaries._SYSTEM", (str(system),))
    monkeypatch.delenv("DICPATH", raising=False)
    assert dictionary("be") == Found(system, "be_BY")
    monkeypatch.setenv("DICPATH", str(path))
    assert dictionary("be") == Found(path, "be_BY")
    assert dictionary("be", own) == Found(own, "be_BY")


def test_half_a_dictionary_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.spelling.dictionaries._SYSTEM", ())
    monkeypatch.setattr("translate.spelling.dictionaries._OFFICE", ())
    monkeypatch.delenv("DICPATH", raising=False)
    (tmp_path / "be_BY.aff").write_text("", encoding="utf-8")
    assert dictionary("be", tmp_path) is None


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("горад", True),
        ("Горад", True),
        ("гоорад", False),
        ("сям'ю", True),
        ("сям’ю", True),
        ("ўсюды", True),
        ("Ўсход", True),
        ("ўгорад", False),
        ("гарады", True),
        ("сталгорад", False),
        ("горадстол", True),
    ],
)
def test_words(word: str, *, known: bool) -> None:
    found = speller(Found(WORDS, "be_BY"))
    assert found is not None
    assert found.knows(word) is known


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("гоорад", ("горад",)),
        ("гроад", ("горад",)),
        ("сямю", ("сям'ю",)),
        ("зусім", ()),
        ("столь", ("стол", "стола")),
    ],
)
def test_words_that_differ_in_one_letter(word: str, near: tuple[str, ...]) -> None:
    found = speller(Found(WORDS, "be_BY"))
    assert found is not None
    assert found.near(word) == near


def test_without_the_library_there_is_no_speller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.spelling.hunspell.find_spec", lambda name: None)
    assert speller(Found(WORDS, "without")) is None
