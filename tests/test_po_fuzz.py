"""Files as no program should write them: read whole or refused with their line.

`PO_FUZZ_FILES=10000 pytest tests/test_po_fuzz.py` tries as many files; by default it is a few hundred.
"""

import os
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from translate.errors import CatalogError
from translate.po import PoDocument, PoItem, dump, new_item, parse

FILES = int(os.environ.get("PO_FUZZ_FILES", "300"))
SEEDS = [path.read_bytes() for path in sorted((Path(__file__).parent / "po_cases").glob("*/*.po"))]
PIECES = [
    piece.encode()
    for piece in (
        *(
            '"',
            "\\",
            "\n",
            "\r\n",
            "\f",
            "\0",
            "\x1a",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\\x41",
            "\\320",
            "#~\n",
        ),
        *("#~ ", "#~| ", "#| ", "#= sticky\n", "#note\n", "#,\n", "#:\n", "#: \u2068a b\u2069:3\n"),
        *('msgctxt "c"\n', 'msgid "x"\n', 'msgid_plural "p"\n', 'msgstr "y"\n', 'msgstr[0] "q"\n'),
        *("<<<<<<< HEAD\n", '"more"\n', '#~ "more"\n', '#| msgid "was"\n', "\n\n"),
    )
]

ACCIDENTS = ("loss", "piece", "line", "move", "crlf", "append")


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """A file of `po_cases` after a few accidents."""
    data = draw(st.sampled_from(SEEDS))
    for accident in draw(st.lists(st.sampled_from(ACCIDENTS), max_size=4)):
        place = draw(st.integers(0, len(data)))
        lines = data.splitlines(keepends=True)
        row = draw(st.integers(0, len(lines)))
        if accident == "loss":
            data = data[:place] + data[place + draw(st.integers(1, 30)) :]
        elif accident == "piece":
            data = data[:place] + draw(st.sampled_from(PIECES)) + data[place:]
        elif accident == "line":
            data = b"".join([*lines[:row], draw(st.sampled_from(PIECES)), *lines[row:]])
        elif accident == "move":
            data = b"".join([*lines[:row], *lines[row + 1 :], *lines[row : row + 1]])
        elif accident == "crlf":
            data = data.replace(b"\n", b"\r\n")
        else:
            data += draw(st.sampled_from(SEEDS))
    return data


@settings(max_examples=FILES, deadline=None)
@given(damaged_files())
def test_a_damaged_file_is_kept_whole_or_refused_with_its_line(data: bytes) -> None:
    try:
        document = parse(data, "damaged.po")
    except CatalogError as error:
        refused = error
    else:
        assert_kept(document, data)
        return
    assert refused.line is not None
    assert 1 <= refused.line <= data.count(b"\n") + 1


def assert_kept(document: PoDocument, data: bytes) -> None:
    assert dump(document) == data
    assert len(document.items) == sources(data)
    for index in range(min(len(document.items), 3)):
        edited = with_note(document, index)
        assert said(edited.items[index]) == said(document.items[index], note="seen")
        assert raws(edited, but=index) == raws(document, but=index)


def sources(data: bytes) -> int:
    """How many lines begin a source, counted without the parser."""
    lines = [line.strip(" \t\r\f\v\ufeff") for line in data.decode().split("\n")]
    texts = [line.removeprefix("#~").lstrip(" \t\r\f\v") for line in lines]
    return sum(text.startswith("msgid") and not text.startswith("msgid_plural") for text in texts)


def with_note(document: PoDocument, index: int) -> PoDocument:
    """The file read again after a note was added to one entry."""
    item = document.items[index]
    entry = parse(dump(replace(document, items=(item,))), "one.po").items[0].entry
    entry.tcomment = "\n".join(filter(None, (entry.tcomment, "seen")))
    items = (*document.items[:index], replace(new_item(entry), gap=item.gap), *document.items[index + 1 :])
    return parse(dump(replace(document, items=items)), "edited.po")


def said(item: PoItem, note: str = "") -> tuple[object, ...]:
    entry = item.entry
    comment = "\n".join(filter(None, (entry.tcomment, note)))
    texts = (entry.msgctxt, entry.msgid, entry.msgid_plural, entry.msgstr, entry.msgstr_plural)
    return (
        *texts,
        comment,
        entry.comment,
        entry.occurrences,
        sorted(entry.flags),
        bool(entry.obsolete),
        entry.extra,
    )


def raws(document: PoDocument, but: int) -> list[str]:
    return [item.raw for index, item in enumerate(document.items) if index != but]
