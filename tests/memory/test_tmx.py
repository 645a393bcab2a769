"""TMX in and out: any text survives, any program's file is read, and a bad one is refused with its line."""

import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import TmxError
from translate.memory import Entry, Origin, Passage
from translate.memory.tmx import Tags, read_tmx, write_tmx
from translate.memory.tmx.locales import same_locale

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "tmx_cases.toml").read_text(encoding="utf-8")
)["case"]
READ = [case for case in CASES if "units" in case]
REFUSED = [case for case in CASES if "error" in case]

TAGGED = 'See <a1>the <b2>map</b2></a1>,<x3/> & "<c4>code</c4>".'


def _file(folder: Path, case: dict[str, Any]) -> Path:
    path = folder / "some.tmx"
    path.write_bytes(case["text"].removeprefix("\n").encode(case.get("encoding", "utf-8")))
    return path


def _written(folder: Path, entries: list[tuple[str, Entry]], tags: Tags = Tags.MARKUP) -> Path:
    path = folder / "some.tmx"
    path.write_bytes(b"".join(write_tmx(entries, "en", tags)))
    return path


@pytest.mark.parametrize("case", READ, ids=[case["name"] for case in READ])
def test_files_of_other_programs(case: dict[str, Any], tmp_path: Path) -> None:
    found = [
        {
            "locale": locale,
            "source": entry.passage.source,
            "target": entry.target,
            "by": entry.by,
            "at": entry.at,
            "context": entry.passage.context,
            "before": entry.passage.before,
            "after": entry.passage.after,
        }
        for unit in read_tmx(_file(tmp_path, case), "en", ("ru", "be"))
        for locale, entry in unit.items()
    ]
    unknown = {"by": "", "at": "", "context": None, "before": None, "after": None}
    assert found == [unknown | unit for unit in case["units"]]


@pytest.mark.parametrize("case", REFUSED, ids=[case["name"] for case in REFUSED])
def test_bad_files_are_refused_with_their_line(case: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(TmxError) as raised:
        list(read_tmx(_file(tmp_path, case), "en", ("ru", "be")))
    assert case["error"] in raised.value.message
    assert raised.value.line == case["line"]
    assert raised.value.path == tmp_path / "some.tmx"


def test_a_missing_file_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(TmxError, match="cannot be read: No such file"):
        list(read_tmx(tmp_path / "none.tmx", "en", ("ru",)))


def test_an_endless_segment_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless.tmx"
    path.write_text(f"<tmx><body><tu><tuv xml:lang='en'><seg>{'a' * 1_000_001}</seg></tuv></tu></body></tmx>")
    with pytest.raises(TmxError, match="more than 1000000 characters"):
        list(read_tmx(path, "en", ("ru",)))


def test_a_unit_is_written_as_the_standard_has_it(tmp_path: Path) -> None:
    passage = Passage(TAGGED, "caption", "Before & before.", "", "economy/gas")
    entry = Entry(passage, TAGGED, Origin.APPROVED, 'Alena "A" Novik', "2026-11-24T10:00:00+03:00")
    tree = ElementTree.parse(_written(tmp_path, [("ru", entry)]))
    header = tree.find("header")
    assert header is not None
    wanted = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(header.attrib) == wanted
    (unit,) = tree.iterfind("body/tu")
    assert {prop.get("type"): prop.text for prop in unit.iterfind("prop")} == {
        "x-article": "economy/gas",
        "x-context": "caption",
        "x-state": "approved",
        "x-context-pre": "Before & before.",
        "x-context-post": None,
    }
    _, target = unit.iterfind("tuv")
    assert (target.get("creationid"), target.get("creationdate")) == ('Alena "A" Novik', "20261124T070000Z")
    codes = target.find("seg")
    assert codes is not None
    assert [(code.tag, code.get("i"), code.get("x"), code.text) for code in codes] == [
        ("bpt", "1", "1", "<a1>"),
        ("bpt", "2", "2", "<b2>"),
        ("ept", "2", None, "</b2>"),
        ("ept", "1", None, "</a1>"),
        ("ph", None, "3", "<x3/>"),
        ("bpt", "3", "4", "<c4>"),
        ("ept", "3", None, "</c4>"),
    ]


def test_half_a_pair_is_isolated(tmp_path: Path) -> None:
    entry = Entry(Passage("One</a1> two <a1>three <b2>four"), "x", Origin.TMX)
    (source, _) = ElementTree.parse(_written(tmp_path, [("ru", entry)])).iterfind("body/tu/tuv/seg")
    assert [(code.tag, code.get("pos")) for code in source] == [
        ("it", "end"),
        ("it", "begin"),
        ("it", "begin"),
    ]


def test_tags_can_be_written_as_text(tmp_path: Path) -> None:
    entry = Entry(Passage(TAGGED), TAGGED, Origin.TMX)
    (source, _) = ElementTree.parse(_written(tmp_path, [("ru", entry)], Tags.TEXT)).iterfind(
        "body/tu/tuv/seg"
    )
    assert (source.text, len(source)) == (TAGGED, 0)


TEXTS = st.text() | st.lists(
    st.sampled_from(
        ["<a1>", "</a1>", "<b2>", "</b2>", "<x3/>", "<bpt>", "&amp;", "&", "]]>", "\x0b", "\r\n", " ", "ы"]
    )
    | st.text(max_size=3)
).map("".join)
PLAIN = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"]), max_size=20)


@given(
    st.lists(
        st.builds(
            Entry,
            st.builds(Passage, TEXTS, st.none() | PLAIN, st.none() | PLAIN, st.none() | PLAIN, PLAIN),
            TEXTS,
            st.just(Origin.TMX),
            PLAIN,
            st.dates().map(lambda day: day.isoformat()) | st.just(""),
        ),
        max_size=3,
    ),
    st.sampled_from(Tags),
)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry], tags: Tags
) -> None:
    path = _written(tmp_path_factory.mktemp("tmx"), [("be", entry) for entry in entries], tags)
    read = [unit.get("be") for unit in read_tmx(path, "en", ("be",))]
    assert read == [
        entry if entry.passage.source.strip() and entry.target.strip() else None for entry in entries
    ]


@pytest.mark.parametrize(
    ("code", "locale", "same"),
    [
        ("ru", "ru", True),
        ("RU_ru", "ru", True),
        ("en-US", "en", True),
        ("be-tarask", "be", False),
        ("be-1959acad", "be", False),
        ("sr-Latn-RS", "sr_latn", True),
        ("sr", "sr_Latn", False),
        ("pt-PT", "pt_BR", False),
        ("es-419", "es", True),
        ("", "ru", False),
    ],
)
def test_language_codes(code: str, locale: str, same: bool) -> None:
    assert same_locale(code, locale) is same
