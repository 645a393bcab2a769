"""The contract with other programs, a test a row: 4.1, what is written; 4.2, what is read; 4.4, states.

What each program does to our file, 4.3, is in `tests/tools/test_<program>.py`.
"""

import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po

from tests.gettext_tools import assert_canonical, assert_valid, merged
from translate.catalog import read_catalog, state, text_hash, with_draft, write_catalog
from translate.errors import CatalogError
from translate.formats import parse_article
from translate.model import Catalog, Place, Record, State, Unit
from translate.po import PoDocument, dump, header_fields, new_item, parse
from translate.segment import segments

CASES = Path(__file__).parent / "po_cases" / "foreign"
PLURALS = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
SPACES = "A\u00a0B\u202fC\u00adD cafe\u0301"
LONG = "This sentence is a good deal longer than any program would put on one line, yet it is not broken."


def approved(source: str, target: str) -> Record:
    return Record(State.APPROVED, text_hash(source), text_hash(target), "2026-11-24", by="Alena Novik")


UNITS = (
    Unit("headline", "Port opens", "Порт открылся", record=approved("Port opens", "Порт открылся")),
    with_draft(Unit("", LONG, notes=("Ask the desk.",)), "Черновик", "argos/en_ru/1.9", "2026-11-24"),
    Unit("", "It takes <a1>30</a1>.", "Берёт 20.", fuzzy=True, previous_source="It takes 20."),
    Unit("", "Left behind.", "Осталось.", previous_source="Left."),
    Unit("", SPACES, SPACES, places=tuple(Place("articles/my port.txt", line) for line in range(100, 112))),
    Unit("", "One\ntwo", "\x07Раз\r\nдва\n", hints=("role: body", "before: x"), flags=("no-wrap",)),
    Unit("caption", "Port opens", ""),
)
GONE = Unit("", "Gone.", "Ушло.", fuzzy=True, notes=("Keep.",), previous_source="Going.")


def written(locale: str = "ru") -> bytes:
    catalog, file = read_catalog(None, "port.po", "port", locale)
    return write_catalog(replace(catalog, units=UNITS, obsolete=(GONE,)), file, "en")


def template(units: tuple[Unit, ...] = UNITS) -> bytes:
    catalog, file = read_catalog(None, "port.pot", "port", "ru")
    bare = tuple(Unit(u.context, u.source, places=u.places, hints=u.hints, flags=u.flags) for u in units)
    return write_catalog(replace(catalog, units=bare), file, "en")


# ---- 4.1: what is written -------------------------------------------------------------------------


def test_4_1_01_bytes() -> None:
    data = written()
    assert data.decode("utf-8")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert b"\n\n\n" not in data
    assert unicodedata.normalize("NFC", SPACES) not in data.decode()


def test_4_1_02_no_wrapping() -> None:
    assert f'\nmsgid "{LONG}"\n' in written().decode()
    assert 'msgid ""\n"One\\n"\n"two"\n' in written().decode()
    assert_canonical(written())


def test_4_1_03_header_fields_in_order() -> None:
    fields = list(header_fields(parse(written(), "port.po").items[0].entry.msgstr))
    assert fields == [
        *("Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date"),
        *("Last-Translator", "Language-Team", "Language", "MIME-Version", "Content-Type"),
        *("Content-Transfer-Encoding", "Plural-Forms", "X-Generator", "X-Article-Id", "X-Source-Language"),
    ]
    assert not parse(written(), "port.po").items[0].entry.fuzzy


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_4_1_04_plural_forms(locale: str) -> None:
    fields = header_fields(parse(written(locale), "port.po").items[0].entry.msgstr)
    assert (fields["Language"], fields["Plural-Forms"]) == (locale, PLURALS)


def test_4_1_05_context_is_the_role_and_keys_are_unique() -> None:
    entries = [item.entry for item in parse(written(), "port.po").items]
    assert {entry.msgctxt for entry in entries} == {None, "headline", "caption"}
    assert parse(written(), "port.po").issues == ()
    assert_valid(written())


def test_4_1_06_references_have_no_spaces() -> None:
    (entry,) = [entry for entry in polib.pofile(written().decode()) if entry.msgid == SPACES]
    assert entry.occurrences == [("articles/my-port.txt", str(line)) for line in range(100, 112)]


def test_4_1_07_extracted_comments_come_from_the_template(tmp_path: Path) -> None:
    changed = template(tuple(replace(unit, hints=("role: lead",)) for unit in UNITS))
    after = merged(written(), changed, tmp_path)
    comments = {item.entry.comment for item in parse(after, "port.po").items[1:] if not item.entry.obsolete}
    assert comments == {"role: lead"}


def test_4_1_08_our_own_line_is_last_and_outlives_msgmerge(tmp_path: Path) -> None:
    assert "\n# Ask the desk.\n# l10n: state=mt engine=argos/en_ru/1.9 " in written().decode()
    after = merged(written(), template(UNITS[1:]), tmp_path).decode()
    assert "\n# l10n: state=approved" in after
    assert '\n#~ msgctxt "headline"\n#~ msgid "Port opens"\n' in after


def test_4_1_09_flags() -> None:
    flags = {flag for item in parse(written(), "port.po").items for flag in item.entry.flags}
    assert flags == {"fuzzy", "no-wrap"}


def test_4_1_10_previous_source_only_beside_fuzzy() -> None:
    previous = [(item.entry.previous_msgid, item.entry.fuzzy) for item in parse(written(), "port.po").items]
    assert [found for found in previous if found[0] is not None] == [("It takes 20.", True)]


def test_4_1_11_obsolete_entries_keep_their_notes() -> None:
    assert "\n# Keep.\n#, fuzzy\n#~ msgid" in written().decode()
    assert "#~|" not in written().decode()


def test_4_1_12_no_placeable_looks_like_a_format() -> None:
    catalog = read_po(io.BytesIO(written()), abort_invalid=True)
    assert not any(message.python_format or message.python_brace_format for message in catalog if message.id)


def test_4_1_13_control_characters_are_not_written() -> None:
    assert not [char for char in written().decode() if unicodedata.category(char) == "Cc" and char != "\n"]


def test_4_1_13_line_separators_are_normalised_at_extraction() -> None:
    text = "Title\n\nOne\u2028two\u2029three\u0085four\x07five.\n"
    article = parse_article("articles/a.txt", "a", "en", text)
    sources = [found.source for block in article.blocks for found in segments(block, "en")]
    assert " ".join(sources) == "Title One two three four five."


def test_4_1_14_special_spaces_and_accents_pass_through() -> None:
    assert_canonical(written())
    assert [entry.msgstr for entry in polib.pofile(written().decode()) if entry.msgid == SPACES] == [SPACES]
    message = read_po(io.BytesIO(written())).get(SPACES)
    assert message is not None
    assert message.string == SPACES


def test_4_1_15_line_feeds_at_the_ends_agree() -> None:
    (unit,) = [unit for unit in again(written()).units if unit.source == "One\ntwo"]
    assert unit.target == "Раз\nдва"
    assert_valid(written())


def test_4_1_16_the_other_programs_agree(tmp_path: Path) -> None:
    data = written()
    assert_canonical(data)
    live = [unit for unit in UNITS if unit.target]
    assert len(polib.pofile(data.decode())) == len(UNITS) + 1
    assert len([m for m in read_po(io.BytesIO(data), abort_invalid=True) if m.id and m.string]) == len(live)
    assert again(merged(data, template(), tmp_path)) == again(data)


def again(data: bytes) -> Catalog:
    return replace(read_catalog(data, "port.po", "port", "ru")[0], header={})


# ---- 4.2: what is read without loss ---------------------------------------------------------------

READ = {
    "4.2.01 sticky flags": "sticky-flags",
    "4.2.02 note without space": "comments",
    "4.2.03 previous in obsolete": "previous-in-obsolete",
    "4.2.04 wrapped": "wrapped",
    "4.2.05 CRLF": "crlf",
    "4.2.06 byte order mark": "bom",
    "4.2.07 header fuzzy": "header-fuzzy-and-short",
    "4.2.08 missing header": "no-header",
    "4.2.09 reordered header": "header-reordered-on-one-line",
    "4.2.10 unknown flags": "comments",
    "4.2.11 quoted file names": "quoted-file-names",
    "4.2.12 escapes": "escapes",
    "4.2.13 duplicates": "duplicates",
    "4.2.14 msgcat conflict": "msgcat-conflict",
    "4.2.16 no final newline": "no-final-newline",
    "4.2 all at once": "torture",
}


@pytest.mark.parametrize("name", READ.values(), ids=READ)
def test_4_2_an_edit_changes_nothing_else(name: str) -> None:
    data = (CASES / f"{name}.po").read_bytes()
    document = parse(data, name)
    assert dump(document) == data
    for index in range(len(document.items)):
        after = parse(edited(document, index), name)
        assert after.items[index].entry.tcomment.endswith("seen")
        for other, item in enumerate(document.items):
            if other != index:
                found = after.items[other]
                assert (found.raw, found.gap) == (item.raw, item.gap)
        assert (after.head, after.tail) == (document.head, document.tail)


def edited(document: PoDocument, index: int) -> bytes:
    item = document.items[index]
    entry = parse(dump(replace(document, items=(item,))), document.path).items[0].entry
    entry.tcomment = f"{entry.tcomment}\nseen"
    changed = replace(new_item(entry), gap=item.gap)
    return dump(replace(document, items=(*document.items[:index], changed, *document.items[index + 1 :])))


def test_4_2_13_of_duplicates_the_last_that_is_not_fuzzy_counts() -> None:
    catalog, file = read_catalog((CASES / "torture.po").read_bytes(), "torture.po", "port", "ru")
    assert [unit.target for unit in catalog.units if unit.key == ("", "Yes.")] == ["Да."]
    assert ["the same sentence stands on line" in issue.message for issue in file.issues] == [True]


def test_4_2_15_git_conflicts_are_refused_with_their_line() -> None:
    data = written().replace(b"\n# Ask the desk.\n", b"\n<<<<<<< HEAD\n# Ask the desk.\n")
    with pytest.raises(CatalogError, match="conflict markers of git; settle the merge") as caught:
        parse(data, "port.po")
    assert caught.value.line == data[: data.index(b"<<<")].count(b"\n") + 1


def test_4_3_a_file_that_babel_wrote_is_told() -> None:
    data = written().replace(b'"X-Article-Id', b'"Generated-By: Babel 2.17.0\\n"\n"X-Article-Id')
    _, file = read_catalog(data, "port.po", "port", "ru")
    assert ["Babel wrote this file" in issue.message for issue in file.issues] == [True]


# ---- 4.4: states, from the PO file alone -----------------------------------------------------------


def reached(entry: str) -> State:
    head = written().decode().split("\n\n")[0]
    catalog, _ = read_catalog(f"{head}\n\n{entry}".encode(), "port.po", "port", "ru")
    return state(catalog.units[0])


def line(word: str, source: str = "Yes.", target: str = "Да.", **more: str) -> str:
    values = {"state": word, **more, "src": text_hash(source), "tgt": text_hash(target), "at": "2026-11-24"}
    return "# l10n: " + " ".join(f"{name}={value}" for name, value in values.items()) + "\n"


TEXT = 'msgid "Yes."\nmsgstr "Да."\n'
MARK = "#, fuzzy\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param('msgid "Yes."\nmsgstr ""\n', State.NEW, id="4.4.1 new: empty"),
        pytest.param(
            line("mt", engine="argos/1") + MARK + TEXT, State.DRAFT, id="4.4.2 draft: fuzzy and comment"
        ),
        pytest.param(
            MARK + '#| msgid "No."\n' + TEXT, State.STALE, id="4.4.3 stale: fuzzy and previous source"
        ),
        pytest.param(
            line("approved", "No.") + MARK + TEXT, State.STALE, id="4.4.3 stale: made for another source"
        ),
        pytest.param(TEXT, State.TRANSLATED, id="4.4.4 edited: not fuzzy"),
        pytest.param(
            line("mt", engine="argos/1") + TEXT, State.TRANSLATED, id="4.4.4 edited: a draft's mark cleared"
        ),
        pytest.param(
            line("approved", target="Так.") + TEXT, State.TRANSLATED, id="4.4.4 edited after approval"
        ),
        pytest.param(line("reviewed") + TEXT, State.REVIEWED, id="4.4.5 reviewed: not fuzzy and comment"),
        pytest.param(line("approved") + TEXT, State.APPROVED, id="4.4.6 approved: not fuzzy and comment"),
        pytest.param(
            line("locked", "TASS", "TASS") + 'msgid "TASS"\nmsgstr "TASS"\n', State.LOCKED, id="4.4.7 locked"
        ),
    ],
)
def test_4_4_the_state_is_in_the_file(entry: str, expected: State) -> None:
    assert reached(entry) is expected
