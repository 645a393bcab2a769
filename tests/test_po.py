import io
import re
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gettext_tools import assert_canonical, assert_valid, run
from translate.errors import CatalogError
from translate.po import (
    Entry,
    PoDocument,
    PoItem,
    dump,
    edit_header,
    header_fields,
    new_header,
    new_item,
    parse,
)

CASES = Path(__file__).parent / "po_cases"
CANONICAL = sorted(CASES.glob("canonical/*.po"))
FOREIGN = sorted(CASES.glob("foreign/*.po"))
BROKEN = sorted(CASES.glob("broken/*.po"))


def named(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=[path.stem for path in paths])


def rewritten(document: PoDocument) -> PoDocument:
    """The document as if every entry had been changed."""
    return replace(document, items=tuple(new_item(item.entry) for item in document.items))


def values(item: PoItem) -> tuple[object, ...]:
    """All that an entry says."""
    entry = item.entry
    previous = (entry.previous_msgctxt, entry.previous_msgid) if entry.fuzzy and not entry.obsolete else ()
    texts = (entry.msgctxt, entry.msgid, entry.msgid_plural, entry.msgstr, entry.msgstr_plural)
    comments = (entry.tcomment, entry.comment, entry.occurrences)
    return (*texts, *comments, sorted(entry.flags), bool(entry.obsolete), previous, entry.extra)


@named(CANONICAL + FOREIGN)
def test_untouched_files_come_back_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    assert dump(parse(data, path.name)) == data


@named(CANONICAL)
def test_canonical_files_are_what_gettext_writes(path: Path) -> None:
    assert_canonical(path.read_bytes())


@named(CANONICAL)
def test_the_canonical_form_is_ours_without_the_text_found(path: Path) -> None:
    data = path.read_bytes()
    assert dump(rewritten(parse(data, path.name))).decode() == data.decode()


@named(FOREIGN)
def test_entries_written_anew_say_the_same(path: Path) -> None:
    document = parse(path.read_bytes(), path.name)
    again = parse(dump(rewritten(document)), path.name)
    assert [values(item) for item in again.items] == [values(item) for item in document.items]


@named(BROKEN)
def test_broken_files_are_refused_with_their_line(path: Path) -> None:
    line = int(path.name.split(".")[-2])
    with pytest.raises(CatalogError) as caught:
        parse(path.read_bytes(), path.name)
    assert (caught.value.path, caught.value.line) == (path.name, line)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("git-conflict.18", "conflict markers of git; settle the merge, then run again"),
        ("windows-1251.19", r"byte 0xC4 at offset 562; save the file as UTF-8"),
        ("no-msgstr.18", "complete it or delete it"),
        ("open-string.19", "a string without its end"),
        ("unknown-escape.19", r"a backslash is written \\\\"),
    ],
)
def test_errors_say_what_to_do(name: str, advice: str) -> None:
    with pytest.raises(CatalogError, match=advice):
        parse((CASES / "broken" / f"{name}.po").read_bytes(), name)


@named(CANONICAL)
def test_polib_reads_the_same(path: Path) -> None:
    ours = [item.entry for item in parse(path.read_bytes(), path.name).items if not item.is_header]
    theirs = list(polib.pofile(str(path)))
    for mine, their in zip(ours, theirs, strict=True):
        for name in ("msgctxt", "msgid", "msgstr", "tcomment", "comment", "occurrences", "flags", "obsolete"):
            assert getattr(mine, name) == getattr(their, name), name
        assert (mine.previous_msgid, mine.previous_msgctxt) == (their.previous_msgid, their.previous_msgctxt)


@named(CANONICAL)
def test_babel_reads_the_same(path: Path) -> None:
    catalog = read_po(io.BytesIO(path.read_bytes()), abort_invalid=True)
    live = [item.entry for item in parse(path.read_bytes(), path.name).items if not item.entry.obsolete]
    for entry in live[1:]:
        message = catalog.get(entry.msgid, entry.msgctxt)
        assert message is not None
        assert (message.string, message.fuzzy) == (entry.msgstr, entry.fuzzy)
        assert not message.python_format
        assert not message.python_brace_format


def foreign(name: str) -> PoDocument:
    return parse((CASES / "foreign" / f"{name}.po").read_bytes(), name)


def test_escapes_are_read_as_gettext_reads_them() -> None:
    assert foreign("escapes").items[1].entry.msgid == "bell \a A A\v\f\b\r В"


def test_quoted_file_names_are_one_name() -> None:
    found = foreign("quoted-file-names").items[1].entry.occurrences
    assert found == [("my article.md", "3"), ("other one.md", ""), ("plain.md", "4"), ("folder/x", "")]


def test_comments_of_every_kind() -> None:
    entry = foreign("comments").items[1].entry
    assert entry.tcomment.split("\n") == ["note without space", "", " two spaces"]
    assert entry.comment.split("\n") == ["extracted", "no space"]
    assert entry.flags == ["fuzzy", "strange-flag", "c-format", "no-wrap"]


def test_sticky_flag_lines_outlive_a_change() -> None:
    assert b"\n#= sticky, review\nmsgid" in dump(rewritten(foreign("sticky-flags")))


def test_line_ends_are_those_of_the_file() -> None:
    document = foreign("crlf")
    changed = (*document.items[:1], new_item(document.items[1].entry), *document.items[2:])
    assert dump(replace(document, items=changed)) == (CASES / "foreign" / "crlf.po").read_bytes()


def test_duplicates_are_reported_and_none_is_dropped() -> None:
    document = foreign("duplicates")
    assert [(issue.line, issue.path) for issue in document.issues] == [(24, "duplicates"), (28, "duplicates")]
    assert "line 18 too" in document.issues[0].message
    assert len(document.items) == 5


def test_ten_thousand_entries_take_two_seconds_at_most() -> None:
    head, entry = (CASES / "canonical" / "states.ru.po").read_text().split("\n\n")[:2]
    entries = [entry.replace("New Port", f"New Port {number}") for number in range(10_000)]
    data = ("\n\n".join([head, *entries]) + "\n").encode()
    start = time.process_time()
    assert dump(parse(data, "big.po")) == data
    assert time.process_time() - start < 2.5


LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXT = st.text(st.one_of(LETTERS, st.sampled_from('\n\t\\"\r\u2028\u0085\u00a0«»ўі#~|')), max_size=30)
LINE = st.text(st.characters(codec="utf-8", exclude_characters="\n\r\0\v\f"), max_size=20).map(str.strip)
WORD = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=12)
REFERENCE = st.tuples(WORD.map(lambda word: f"{word}/{word}.md"), st.integers(1, 99_999).map(str))


@st.composite
def entries(draw: st.DrawFn, obsolete: bool) -> Entry:
    fuzzy = draw(st.booleans())
    entry = Entry(
        msgctxt=draw(st.none() | TEXT),
        msgid=draw(TEXT.filter(bool)),
        msgstr=draw(TEXT),
        obsolete=obsolete,
        tcomment="\n".join(draw(st.lists(LINE, max_size=3).filter(lambda lines: lines != [""]))),
        comment="\n".join(draw(st.lists(LINE, max_size=2).filter(lambda lines: lines != [""]))),
        occurrences=draw(st.lists(REFERENCE, max_size=5)),
        flags=[*(["fuzzy"] if fuzzy else []), *draw(st.lists(WORD, max_size=2))],
    )
    if fuzzy and not obsolete:
        entry.previous_msgid = draw(st.none() | TEXT)
        entry.previous_msgctxt = draw(st.none() | TEXT) if entry.previous_msgid is not None else None
    return entry


@st.composite
def hostile_files(draw: st.DrawFn) -> tuple[bytes, list[Entry]]:
    """A PO file as a careless program may write it, and what it says."""
    found = draw(st.lists(entries(obsolete=False), max_size=4)) + draw(
        st.lists(entries(obsolete=True), max_size=2)
    )
    text = draw(st.sampled_from(["", "\ufeff", "\n \n"]))
    for entry in found:
        written = dump(PoDocument("", (new_item(entry),))).decode()
        for mess in draw(st.lists(st.sampled_from(MESSES), max_size=3)):
            written = mess(written)
        text += written + draw(st.sampled_from(["", "\n", "\n\n\n", " \n"]))
    text = draw(st.sampled_from([text, text.rstrip("\n"), f"{text}# the end", text.replace("\n", "\r\n")]))
    return text.encode(), found


MESSES = [
    lambda text: re.sub(r'^((?:#~ |#\| )?)(msg\w+) "(?!")', r'\1\2 ""\n\1"', text, flags=re.M),  # wrapped
    lambda text: re.sub(r'^(msg\w+) "', r'\1\t  "', text, flags=re.M),
    lambda text: re.sub(r'^("|msg)(.*)$', r"  \1\2 ", text, flags=re.M),
    lambda text: re.sub(r"^#, (.*), ", "#, \\1\n#,", text, flags=re.M),
    lambda text: text.replace("#: ", "#:\t"),
    lambda text: text.replace('"', '" "', 1) if text.startswith('msgid "') else text,
]


@settings(max_examples=100, deadline=None)
@given(hostile_files())
def test_hostile_files_come_back_and_are_understood(case: tuple[bytes, list[Entry]]) -> None:
    data, expected = case
    document = parse(data, "hostile.po")
    assert dump(document) == data
    assert [values(item) for item in document.items] == [values(new_item(entry)) for entry in expected]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(REFERENCE, min_size=1, max_size=12), min_size=1, max_size=20))
def test_references_are_broken_where_gettext_breaks_them(references: list[list[tuple[str, str]]]) -> None:
    items = [new_item(Entry(msgstr=edit_header("", new_header("a", "en", "be", "2026-11-24", "x"))))]
    for number, occurrences in enumerate(references):
        unique = list(dict.fromkeys(occurrences))
        items.append(new_item(Entry(msgid=f"s{number}", occurrences=unique)))
    assert_canonical(dump(PoDocument("a.po", tuple(items))))


GETTEXT_TEXT = TEXT.map(
    lambda text: text.replace("\4", "")
)  # it is gettext's own mark between context and source


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(GETTEXT_TEXT.filter(bool), GETTEXT_TEXT),
        min_size=1,
        max_size=20,
        unique_by=lambda pair: pair[0],
    )
)
def test_any_text_survives_gettext(texts: list[tuple[str, str]]) -> None:
    header = new_item(Entry(msgstr=edit_header("", new_header("a", "en", "be", "2026-11-24", "x"))))
    items = [header, *(new_item(Entry(msgid=source, msgstr=target)) for source, target in texts)]
    status, written, _ = run("msgcat", "--no-wrap", "-", data=dump(PoDocument("a.po", tuple(items))))
    assert status == 0
    again = parse(written, "a.po").items[1:]
    assert [(item.entry.msgid, item.entry.msgstr) for item in again] == texts


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_a_new_header_satisfies_gettext_and_stands_in_order(locale: str) -> None:
    created = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)
    fields = new_header("river-port", "en", locale, created, "l10n-news 0.1.0")
    entries = (Entry(msgstr=edit_header("", fields)), Entry(msgid="Yes.", msgstr="Да."))
    data = dump(PoDocument("a.po", tuple(map(new_item, entries))))
    assert_canonical(data)
    assert list(header_fields(parse(data, "a.po").items[0].entry.msgstr).items()) == list(fields.items())
    assert list(fields)[-3:] == ["X-Generator", "X-Article-Id", "X-Source-Language"]
    assert fields["POT-Creation-Date"] == "2026-11-24 07:05+0000"
    assert fields["Language"] == locale
    status, _, errors = run("msgfmt", "-c", "--statistics", "-o", "/dev/null", "-", data=data)
    assert (status, errors) == (0, "1 translated message.\n")


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_the_plural_rule_is_the_one_of_cldr(locale: str) -> None:
    from babel import Locale
    from babel.messages.plurals import get_plural

    rule = new_header("a", "en", locale, "", "x")["Plural-Forms"]
    assert get_plural("ru").plural_forms == rule
    cldr = Locale(locale).plural_form
    expression = rule.partition("plural=")[2].strip("();").replace("&&", "and").replace("||", "or")
    first, _, rest = expression.partition(" ? 0 : ")
    second = rest.partition(" ? 1 : ")[0]
    for n in range(1000):
        form = 0 if eval(first, {"n": n}) else 1 if eval(second, {"n": n}) else 2
        assert ["one", "few", "many"][form] == cldr(n), n


def test_a_header_is_edited_in_place() -> None:
    before = "X-Later: 1\nnot a field\nLanguage: ru\nX-Generator: Poedit 3.2\n"
    fields = {**header_fields(before), "Language": "be", "Content-Type": "text/plain", "X-Article-Id": "a"}
    del fields["X-Later"]
    after = "not a field\nContent-Type: text/plain\nLanguage: be\nX-Generator: Poedit 3.2\nX-Article-Id: a\n"
    assert sorted(edit_header(before, fields).split("\n")) == sorted(after.split("\n"))
    assert edit_header(before, header_fields(before)) == before


def test_what_others_write_is_valid_once_written_by_us() -> None:
    for name in ("wrapped", "comments", "no-final-newline", "line-separators", "plurals"):
        assert_valid(dump(rewritten(foreign(name))))


def test_plural_forms_are_read_one_by_one() -> None:
    entry = foreign("plurals").items[-1].entry
    assert entry.msgstr_plural == polib.pofile(str(CASES / "foreign" / "plurals.po"))[-1].msgstr_plural


def test_a_header_line_that_is_no_field_is_kept() -> None:
    before = "Language\nX-Generator: Poedit 3.2\n"
    after = edit_header(before, {**header_fields(before), "Language": "be"})
    assert after == "Language\nLanguage: be\nX-Generator: Poedit 3.2\n"
