import subprocess
import textwrap
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gettext_tools import assert_canonical, merged, unfuzzied
from translate.catalog import (
    is_own_draft,
    read_catalog,
    state,
    text_hash,
    with_draft,
    writable,
    write_catalog,
)
from translate.catalog.records import read_record, record_line, take_record
from translate.model import Catalog, Evidence, Place, Record, State, Unit
from translate.po import parse

CASES = Path(__file__).parent / "po_cases"
FOREIGN = sorted(CASES.glob("*/*.po"))
READABLE = [path for path in FOREIGN if path.parent.name != "broken"]
NOW = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
SOURCE, TARGET = "The port was opened.", "Порт открыли."


def record(level: State = State.DRAFT, source: str = SOURCE, target: str = TARGET) -> Record:
    engine, by = ("argos/en_ru/1.9", "") if level is State.DRAFT else ("", "Alena Novik")
    return Record(level, text_hash(source), text_hash(target), "2026-11-24", engine, by)


def unit(**changes: object) -> Unit:
    return replace(Unit("", SOURCE, TARGET), **changes)  # type: ignore[arg-type]


def read(name: str) -> Catalog:
    return read_catalog((CASES / f"{name}.po").read_bytes(), name, "river-port", "ru")[0]


def written(catalog: Catalog, data: bytes | None = None) -> bytes:
    _, file = read_catalog(data, "a.po", catalog.article, catalog.locale)
    return write_catalog(catalog, file, "en", NOW)


def catalog_of(*units: Unit, obsolete: tuple[Unit, ...] = ()) -> Catalog:
    return Catalog("river-port", "ru", units, obsolete)


# ---- states: po-contract 4.4 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (unit(target=""), State.NEW),
        (unit(target=" \n", fuzzy=True), State.NEW),
        (unit(target="", record=record(State.APPROVED, target="")), State.NEW),
        (unit(fuzzy=True, previous_source="The port opens."), State.STALE),
        (unit(fuzzy=True, record=record(source="The port opens.")), State.STALE),
        (unit(fuzzy=True, record=record(State.APPROVED, source="The port opens.")), State.STALE),
        (unit(fuzzy=True, record=record()), State.DRAFT),
        (unit(fuzzy=True, record=record(target="Порт открыт.")), State.DRAFT),
        (unit(fuzzy=True, record=record(State.APPROVED)), State.DRAFT),
        (unit(fuzzy=True), State.DRAFT),
        (unit(fuzzy=True, previous_context="headline"), State.DRAFT),
        (unit(), State.TRANSLATED),
        (unit(record=record()), State.TRANSLATED),
        (unit(record=record(State.APPROVED, target="Порт открыт.")), State.TRANSLATED),
        (unit(record=record(State.REVIEWED, source="The port opens.")), State.TRANSLATED),
        (unit(record=record(State.REVIEWED)), State.REVIEWED),
        (unit(record=record(State.APPROVED)), State.APPROVED),
    ],
)
def test_states(found: Unit, expected: State) -> None:
    assert state(found) is expected


def test_the_hash_is_the_start_of_sha256() -> None:
    summed = subprocess.run(["sha256sum"], input=TARGET.encode(), capture_output=True, check=True).stdout
    assert text_hash(TARGET) == summed[:12].decode()


# ---- drafts: a person's words are never replaced --------------------------------------------------


def test_a_draft_is_fuzzy_and_signed() -> None:
    new = unit(target="", previous_source="x", notes=("note",))
    drafted = with_draft(new, TARGET, "argos/en_ru/1.9", "2026-11-24")
    assert drafted == unit(fuzzy=True, record=record(), notes=("note",))
    assert is_own_draft(drafted)


def test_an_untouched_draft_may_be_replaced_also_when_stale() -> None:
    stale = unit(fuzzy=True, record=record(source="The port opens."), previous_source="The port opens.")
    again = with_draft(stale, "Порт открыт.", "argos/en_ru/2.0", "2026-11-25")
    assert (state(again), again.target, again.previous_source) == (State.DRAFT, "Порт открыт.", None)


def test_an_empty_draft_leaves_the_unit_alone() -> None:
    assert with_draft(unit(target=""), " \n", "x", "2026-11-24") == unit(target="")


TEXTS = st.text(st.sampled_from("aб \n\t\r\0«"), max_size=6)
LEVELS = st.sampled_from([State.DRAFT, State.REVIEWED, State.APPROVED])


@settings(max_examples=200)
@given(TEXTS, TEXTS, st.booleans(), st.none() | LEVELS, st.sampled_from(["same", "other"]), TEXTS)
def test_mt_never_replaces_a_persons_words(  # noqa: PLR0917
    source: str, target: str, fuzzy: bool, level: State | None, recorded: str, draft: str
) -> None:
    words = target if recorded == "same" else f"{target} "
    before = Unit("", source, target, fuzzy, record(level, source, words) if level else None)
    of_machine = fuzzy and level is State.DRAFT and recorded == "same"
    if not target.strip() or of_machine:
        after = with_draft(before, draft, "x", "2026-11-24")
        assert after == before or (is_own_draft(after) and state(after) is State.DRAFT)
    else:
        with pytest.raises(ValueError, match="never replaced"):
            with_draft(before, draft, "x", "2026-11-24")


@given(TEXTS, TEXTS)
def test_targets_are_made_writable_once_and_for_all(source: str, target: str) -> None:
    text = writable(source, target)
    assert writable(source, text) == text
    assert not set(text) & set("\0\r")
    if text:
        assert text.startswith("\n") == source.startswith("\n")
        assert text.endswith("\n") == source.endswith("\n")


# ---- the `# l10n:` line ---------------------------------------------------------------------------


def test_the_line_of_a_draft() -> None:
    line = (
        f"l10n: state=mt engine=argos/en_ru/1.9 src={text_hash(SOURCE)} tgt={text_hash(TARGET)} at=2026-11-24"
    )
    assert record_line(record()) == line
    assert read_record(line) == record()


def test_the_line_of_an_approval() -> None:
    hashes = f"src={text_hash(SOURCE)} tgt={text_hash(TARGET)}"
    line = f'l10n: state=approved by="Alena Novik" {hashes} at=2026-11-24'
    assert record_line(record(State.APPROVED)) == line
    assert read_record(line) == record(State.APPROVED)


EVIDENCE = [
    (Evidence(-0.412), "score=-0.412"),
    (Evidence(-12.0, 0.5), "score=-12.000 agreement=0.500"),
    (Evidence(-0.0, 1.0), "score=-0.000 agreement=1.000"),
]


@pytest.mark.parametrize(("evidence", "words"), EVIDENCE)
def test_the_line_of_a_draft_has_the_score_of_its_model(evidence: Evidence, words: str) -> None:
    drafted = replace(record(), evidence=evidence)
    hashes = f"src={text_hash(SOURCE)} tgt={text_hash(TARGET)}"
    assert record_line(drafted) == f"l10n: state=mt engine=argos/en_ru/1.9 {words} {hashes} at=2026-11-24"
    assert read_record(record_line(drafted)) == drafted


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("score=-0.4 agreement=much", Evidence(-0.4)),
        ("score=nan agreement=0.5", None),
        ("score=0.4", None),
        ('score=""', None),
        ("agreement=0.5", None),
    ],
)
def test_a_score_that_cannot_be_read_is_none(written: str, read: Evidence | None) -> None:
    found = read_record(record_line(record()).replace(" src=", f" {written} src="))
    assert found == replace(record(), evidence=read)


SERVED = [
    ((("makei", "surrogate"),), "served=makei:surrogate"),
    ((("makei", "surrogate"), ("minsk", "n-best")), 'served="makei:surrogate minsk:n-best"'),
]


@pytest.mark.parametrize(("served", "words"), SERVED)
def test_the_line_of_a_draft_says_what_put_its_terms_right(
    served: tuple[tuple[str, str], ...], words: str
) -> None:
    drafted = replace(record(), served=served)
    assert f" {words} src=" in record_line(drafted)
    assert read_record(record_line(drafted)) == drafted
    approved = record_line(record(State.APPROVED)).replace(" src=", f" {words} src=")
    assert read_record(approved) == record(State.APPROVED)


def test_what_does_not_read_as_a_term_and_its_rung_is_left_out() -> None:
    line = record_line(record()).replace(" src=", ' served="makei: :x y minsk:repair" src=')
    assert read_record(line) == replace(record(), served=(("minsk", "repair"),))


def test_only_a_machine_draft_has_a_score() -> None:
    line = record_line(record(State.APPROVED)).replace(" src=", " score=-0.412 src=")
    assert read_record(line) == record(State.APPROVED)


@pytest.mark.parametrize(
    "damaged",
    [
        "l10n:",
        "l10n: state=approved",
        "l10n: state=frozen src=000000000000 tgt=000000000000",
        "l10n: state=mt src=00000000 tgt=000000000000",
        'l10n: state=approved by="Alena src=000000000000 tgt=000000000000',
        "l10n: state=approved by=Alena Novik src=000000000000 tgt=000000000000",
        "l10n: state=mt state=approved src=000000000000 tgt=000000000000",
        "L10N: state=mt src=000000000000 tgt=000000000000",
        "see l10n: state=mt src=000000000000 tgt=000000000000",
    ],
)
def test_a_damaged_line_is_a_persons_note(damaged: str) -> None:
    assert read_record(damaged) is None
    data = written(catalog_of(unit(notes=(damaged,))))
    assert read_catalog(data, "a.po", "river-port", "ru")[0].units == (unit(notes=(damaged,)),)


VALUES = st.text(max_size=15).map(lambda text: " ".join(text.split()))


@given(VALUES, VALUES, st.dictionaries(st.sampled_from(["seal", "lock", "x-1"]), VALUES))
def test_lines_are_read_as_written(engine: str, by: str, extra: dict[str, str]) -> None:
    found = replace(record(), engine=engine, by=by, extra=tuple(extra.items()))
    assert read_record(record_line(found)) == found


@pytest.mark.parametrize("width", [30, 40, 60, 78, 200])
def test_a_record_wrapped_by_another_program_is_read_and_written_in_one_line(width: int) -> None:
    approved = record(State.APPROVED)
    wrapped = textwrap.wrap(record_line(approved), width, break_long_words=False, break_on_hyphens=False)
    assert take_record(["Ask the desk.", *wrapped, "a note below"]) == (
        approved,
        ("Ask the desk.", "a note below"),
    )


def test_a_wrapped_record_still_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(written(catalog_of(unit(record=record(State.APPROVED)))))
    document = polib.pofile(str(path))
    document.wrapwidth = 40
    document.save()
    assert record_line(record(State.APPROVED)) not in path.read_text()
    (found,) = read_catalog(path.read_bytes(), "a.po", "river-port", "ru")[0].units
    assert state(found) is State.APPROVED
    assert found.notes == ()


def test_keys_of_a_later_version_outlive_a_change() -> None:
    path = CASES / "foreign" / "records-of-a-later-version.po"
    before = read("foreign/records-of-a-later-version")
    assert state(before.units[0]) is State.APPROVED
    assert before.units[1].record is None
    changed = replace(before.units[0], notes=("seen",))
    data = written(replace(before, units=(changed, *before.units[1:])), path.read_bytes())
    assert '\n# seen\n# l10n: state=approved by="Alena Novik"' in data.decode()
    assert ' at=2026-11-24 seal="a b" lock=yes\n' in data.decode()


# ---- reading and writing --------------------------------------------------------------------------


@pytest.mark.parametrize("path", READABLE, ids=[path.stem for path in READABLE])
def test_a_catalog_that_did_not_change_is_the_same_file(path: Path) -> None:
    data = path.read_bytes()
    catalog, file = read_catalog(data, path.name, "river-port", "ru")
    known = any(item.is_header for item in file.document.items)
    dropped = "previous-after" in path.name
    assert (write_catalog(catalog, file, "en", NOW) == data) == (known and not dropped)


@pytest.mark.parametrize("path", READABLE, ids=[path.stem for path in READABLE])
def test_writing_twice_is_writing_once(path: Path) -> None:
    catalog, file = read_catalog(path.read_bytes(), path.name, "river-port", "ru")
    added = replace(catalog, units=(Unit("", "Added."), *catalog.units))
    once = write_catalog(added, file, "en", NOW)
    again, file = read_catalog(once, path.name, "river-port", "ru")
    assert (again.units, again.obsolete) == (added.units, added.obsolete)
    assert write_catalog(again, file, "en", datetime(2030, 1, 1, tzinfo=UTC)) == once


@pytest.mark.parametrize("path", READABLE, ids=[path.stem for path in READABLE])
def test_a_change_of_one_unit_touches_no_other_entry(path: Path) -> None:
    data = path.read_bytes()
    catalog, file = read_catalog(data, path.name, "river-port", "ru")
    if not catalog.units:
        return
    changed = (replace(catalog.units[0], notes=("seen",)), *catalog.units[1:])
    after = parse(write_catalog(replace(catalog, units=changed), file, "en", NOW), path.name)
    left = [
        item.raw for item in file.document.items if item.key != catalog.units[0].key and not item.is_header
    ]
    assert [raw for raw in left if raw not in [item.raw for item in after.items]] == []
    assert len([item for item in after.items if not item.is_header]) == len(
        [item for item in file.document.items if not item.is_header]
    )


def test_units_of_a_canonical_file() -> None:
    catalog = read("canonical/states.ru")
    assert [state(found) for found in catalog.units] == [
        State.APPROVED,
        State.DRAFT,
        State.STALE,
        State.TRANSLATED,
        State.NEW,
    ]
    assert [found.source for found in catalog.obsolete] == ["Work began two years ago."]
    draft = catalog.units[1]
    assert is_own_draft(draft)
    assert draft.notes == ("Проверить: порт или причал?",)
    assert draft.places == (Place("articles/river-port.txt", 3), Place("articles/river-port.txt", 9))
    assert draft.hints == ("role: body", "before: New Port Opens")
    assert catalog.header["X-Article-Id"] == "river-port"


@pytest.mark.parametrize("name", ["states.ru", "states.be", "hostile-texts.ru"])
def test_units_written_from_nothing_are_the_canonical_file(name: str) -> None:
    data = (CASES / "canonical" / f"{name}.po").read_bytes()
    assert written(read(f"canonical/{name}")).decode() == data.decode()


def test_a_new_file_satisfies_gettext() -> None:
    hostile = unit(
        context="caption",
        target="\n\x07Порт\r\nоткрыли.\n",
        fuzzy=True,
        record=record(),
        previous_context="headline",
        places=(Place("articles/my port.txt", 3),),
        hints=("role: caption\nbefore: x",),
        notes=("", "two\nlines"),
        flags=("no-wrap",),
    )
    data = written(catalog_of(unit(), hostile, obsolete=(replace(hostile, source="Gone."),)))
    assert_canonical(data)
    text = data.decode()
    assert "#: articles/my-port.txt:3\n#, fuzzy, no-wrap\n" in text
    assert f'#| msgctxt "headline"\n#| msgid "{SOURCE}"\nmsgctxt "caption"\n' in text
    assert 'msgstr ""\n"Порт\\n"\n"открыли."\n' in text
    assert "#~|" not in text
    assert "X-Source-Language: en" in text


def test_duplicates_last_translated_one_counts_and_all_stay() -> None:
    catalog = read("foreign/duplicates")
    assert [(found.source, found.target) for found in catalog.units] == [("Yes.", "Да."), ("No.", "Нет.")]
    data = written(
        replace(catalog, units=tuple(reversed(catalog.units))),
        (CASES / "foreign" / "duplicates.po").read_bytes(),
    )
    assert [text for text in ("Да.", "Ага.", "Так.", "Нет.") if text not in data.decode()] == []


def test_plural_entries_are_no_units_but_stay_where_they_were() -> None:
    catalog = read("foreign/plurals")
    assert [found.source for found in catalog.units] == ["Yes.", "No."]
    data = written(
        replace(catalog, units=tuple(reversed(catalog.units))),
        (CASES / "foreign" / "plurals.po").read_bytes(),
    )
    items = parse(data, "plurals.po").items
    assert [item.entry.msgid for item in items] == ["", "No.", "Yes.", "%d vessel"]


def test_a_fuzzy_mark_on_the_header_and_a_byte_order_mark_go_with_the_first_change() -> None:
    for name in ("bom", "header-fuzzy-and-short"):
        catalog = read(f"foreign/{name}")
        changed = replace(catalog, units=(replace(catalog.units[0], notes=("seen",)),))
        data = written(changed, (CASES / "foreign" / f"{name}.po").read_bytes())
        assert_canonical(data)
        assert "fuzzy" not in data.decode()


# ---- dates of the header --------------------------------------------------------------------------

CREATED, REVISED = b"POT-Creation-Date: 2026-11-25 08:30", b"PO-Revision-Date: 2026-11-25 08:30"


@pytest.mark.parametrize(
    ("change", "created", "revised"),
    [
        (lambda units: (*units, Unit("", "Added.")), True, False),
        (lambda units: units[1:], True, False),
        (
            lambda units: (*units[:3], replace(units[3], target="Иначе <a1>и</a1> так."), *units[4:]),
            False,
            True,
        ),
        (lambda units: (*units[:1], replace(units[1], fuzzy=False), *units[2:]), False, True),
        (lambda units: (*units[:4], with_draft(units[4], "Краны", "x", "2026-11-25")), False, False),
        (lambda units: (replace(units[0], hints=()), *units[1:]), False, False),
    ],
    ids=["sentence came", "sentence went", "translated", "accepted", "drafted", "hints"],
)
def test_dates_move_only_with_what_they_date(change: object, created: bool, revised: bool) -> None:
    catalog = read("canonical/states.ru")
    changed = replace(catalog, units=change(catalog.units))  # type: ignore[operator]
    data = written(changed, (CASES / "canonical" / "states.ru.po").read_bytes())
    assert ((CREATED in data), (REVISED in data)) == (created, revised)
    assert_canonical(data)


# ---- other programs: po-contract 4.3 --------------------------------------------------------------


def test_accepting_in_an_editor_makes_translated_without_any_command() -> None:
    drafted = catalog_of(with_draft(unit(target=""), TARGET, "argos/en_ru/1.9", "2026-11-24"))
    data = written(drafted)
    saved = unfuzzied(data).replace(b"l10n-news 0.1.0", b"Poedit 3.2.2")
    saved = saved.replace(b"PO-Revision-Date: 2026-11-25 08:30", b"PO-Revision-Date: 2026-11-26 09:00")
    assert saved != data
    catalog, file = read_catalog(saved, "a.po", "river-port", "ru")
    assert state(catalog.units[0]) is State.TRANSLATED
    assert not is_own_draft(catalog.units[0])
    with pytest.raises(ValueError, match="never replaced"):
        with_draft(catalog.units[0], "x", "x", "2026-11-27")
    assert write_catalog(catalog, file, "en", NOW) == saved


def test_text_changed_in_an_editor_is_no_longer_approved() -> None:
    data = written(catalog_of(unit(record=record(State.APPROVED))))
    saved = data.replace(TARGET.encode(), "Порт открыт.".encode())
    assert state(read_catalog(saved, "a.po", "river-port", "ru")[0].units[0]) is State.TRANSLATED


def test_previous_text_left_beside_a_cleared_mark_says_nothing_and_goes() -> None:
    path = CASES / "foreign" / "previous-after-fuzzy-was-cleared.po"
    catalog, file = read_catalog(path.read_bytes(), path.name, "river-port", "ru")
    assert state(catalog.units[0]) is State.TRANSLATED
    assert b"#|" not in write_catalog(catalog, file, "en", NOW)


@pytest.mark.parametrize("name", ["states.ru", "states.be"])
def test_msgmerge_with_our_own_sentences_changes_no_unit(name: str, tmp_path: Path) -> None:
    data = (CASES / "canonical" / f"{name}.po").read_bytes()
    catalog = read(f"canonical/{name}")
    template = replace(
        catalog,
        units=tuple(replace(found, target="", fuzzy=False, record=None, notes=()) for found in catalog.units),
        obsolete=(),
        header={},
    )
    after, _ = read_catalog(merged(data, written(template), tmp_path), name, "river-port", "ru")
    assert (after.units, after.obsolete) == (catalog.units, catalog.obsolete)
