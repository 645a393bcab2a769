from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.catalog import text_hash
from translate.config import TEMPLATE, parse_config
from translate.errors import ArticleError
from translate.formats import parse_article
from translate.model import Article, Catalog, Record, State, Unit
from translate.segment import segments
from translate.steps.build import STATE_WORDS, build

OFFERS = parse_config(TEMPLATE, "l10n.toml").offers
STORY = """\
---
title: "Ferry: line reopens"
date: 2026-09-14
---

The **ferry** crossed the river. It carried 40 cars.

| Cars | 40 |
| ---- | -- |
"""
TARGETS = {
    ("headline", "Ferry: line reopens"): "Паром: линия открыта",
    ("", "The <b1>ferry</b1> crossed the river."): "<b1>Паром</b1> пересёк реку.",
    ("", "It carried 40 cars."): "Он перевёз 40 машин.",
    ("", "Cars"): "Машины",
}


def story() -> Article:
    return parse_article("articles/story.md", "story", "en", STORY)


def reached(level: State, key: tuple[str, str], target: str) -> Unit:
    """A unit in a given state, as the PO file would tell it."""
    unit = Unit(*key, target=target, fuzzy=level in (State.STALE, State.DRAFT))
    if level is State.NEW:
        return replace(unit, target="")
    if level is State.STALE:
        return replace(unit, previous_source="Something else.")
    if level > State.TRANSLATED:
        record = Record(level, text_hash(unit.source), text_hash(target), "2026-09-14", by="Editor")
        return replace(unit, record=record)
    return unit


def catalog(level: State, targets: dict[tuple[str, str], str] = TARGETS) -> Catalog:
    return Catalog("story", "ru", tuple(reached(level, key, target) for key, target in targets.items()))


def test_line_ends_typed_into_a_translation_break_no_heading_and_no_table() -> None:
    broken = {key: f" {target[:5]}\n\n{target[5:]}\n" for key, target in TARGETS.items()}
    smooth = {key: f"{target[:5]} {target[5:]}" for key, target in TARGETS.items()}
    texts = [
        build(story(), catalog(State.TRANSLATED, targets), State.TRANSLATED, OFFERS).text
        for targets in (broken, smooth)
    ]
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("date", "wanted"),
    [("January 17, 2017", "17 января 2017\u00a0г."), ("17 January", "17 января"), ("soon", "soon")],
)
def test_a_date_in_words_is_written_by_rule(date: str, wanted: str) -> None:
    article = parse_article("a.md", "a", "en", STORY.replace("2026-09-14", date))
    built = build(article, catalog(State.APPROVED), State.APPROVED, OFFERS)
    assert f"\ndate: {wanted}\n" in built.text


def test_a_finished_edition() -> None:
    built = build(story(), catalog(State.APPROVED), State.APPROVED, OFFERS)
    assert (built.ready, built.fallbacks) == (4, ())
    assert (
        built.text
        == """\
---
title: "Паром: линия открыта"
date: 14 сентября 2026\u202fг.
---

**Паром** пересёк реку. Он перевёз 40 машин.

| Машины | 40 |
| ---- | -- |
"""
    )


@pytest.mark.parametrize("at_least", list(State)[2:])
@pytest.mark.parametrize("level", list(State))
def test_only_what_is_far_enough_is_built_in(level: State, at_least: State) -> None:
    built = build(story(), catalog(level), at_least, OFFERS)
    if level >= at_least:
        assert built.ready == 4
    else:
        assert built.text == STORY
        assert {item.reason for item in built.fallbacks} == {STATE_WORDS[level]}


def test_one_sentence_that_is_not_ready_keeps_its_source_and_is_listed() -> None:
    units = tuple(
        replace(unit, target="") if unit.source == "It carried 40 cars." else unit
        for unit in catalog(State.TRANSLATED).units
    )
    built = build(story(), Catalog("story", "ru", units), State.TRANSLATED, OFFERS)
    assert "**Паром** пересёк реку. It carried 40 cars." in built.text
    assert [(item.line, item.source) for item in built.fallbacks] == [(6, "It carried 40 cars.")]


def test_a_translation_with_broken_tags_is_never_published() -> None:
    broken = {**TARGETS, ("", "The <b1>ferry</b1> crossed the river."): "<b1>Паром пересёк реку."}
    built = build(story(), catalog(State.APPROVED, broken), State.DRAFT, OFFERS)
    assert "The **ferry** crossed the river." in built.text
    assert "tags differ" in built.fallbacks[0].reason


def test_a_sentence_that_was_never_extracted_is_told() -> None:
    built = build(story(), Catalog("story", "ru"), State.DRAFT, OFFERS)
    assert built.text == STORY
    assert {item.reason for item in built.fallbacks} == {"not in the PO file yet; run `translate extract`"}


@settings(max_examples=80, deadline=None)
@given(st.text(), st.sampled_from(["story.md", "story.txt"]))
def test_without_translations_an_edition_is_its_article(text: str, name: str) -> None:
    try:
        article = parse_article(name, "story", "en", text)
    except ArticleError:
        return  # bad front matter
    assert build(article, Catalog("story", "be"), State.DRAFT, OFFERS).text == text


@settings(max_examples=80, deadline=None)
@given(st.text("ab*_`<>[]()#|-.!\n ", max_size=80))
def test_translating_a_text_into_itself_changes_nothing_a_reader_sees(text: str) -> None:
    article = parse_article("story.md", "story", "en", text)
    found = {(part.context, part.source) for block in article.blocks for part in segments(block, "en")}
    units = tuple(Unit(*key, target=key[1]) for key in sorted(found))
    built = build(article, Catalog("story", "ru", units), State.TRANSLATED, OFFERS)
    assert built.text == text
