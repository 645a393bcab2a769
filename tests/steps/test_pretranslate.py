"""Which units get a draft, in which batches, and that a person's text is never replaced."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import is_own_draft, state, text_hash, with_draft
from translate.engine import PseudoEngine
from translate.ladder import Attempt, climb
from translate.model import Catalog, Draft, Engine, Evidence, State, TermFinding, Unit, Verdict
from translate.steps.pretranslate import Pretranslation, apply, pretranslate, wants_draft
from translate.terms import Glossary

AT = "2026-01-17"
NEW = Unit("", "Minsk is the capital.")
OWN = with_draft(NEW, "Минск — столица.", "test/1", AT)
TYPED = replace(NEW, target="Минск — столица страны.")
UNSURE = replace(TYPED, fuzzy=True)
EDITED = replace(OWN, target="Минск — главный город.")
STALE = replace(OWN, source="Minsk is the capital of Belarus.", previous_source=NEW.source)
STALE_EDITED = replace(STALE, target="Минск — главный город.")


accept = partial(climb, locale="ru", glossary=Glossary())


def test_the_examples_are_in_the_states_they_are_meant_for() -> None:
    states = [state(unit) for unit in (NEW, OWN, TYPED, UNSURE, STALE, STALE_EDITED)]
    assert states == [
        State.NEW,
        State.DRAFT,
        State.TRANSLATED,
        State.DRAFT,
        State.STALE,
        State.STALE,
    ]


@pytest.mark.parametrize(
    ("unit", "wanted", "with_redo"),
    [
        (NEW, True, True),
        (OWN, False, True),
        (TYPED, False, False),
        (UNSURE, False, False),
        (EDITED, False, False),
        (STALE, True, True),
        (STALE_EDITED, False, False),
        (Unit("", " "), False, False),
    ],
)
def test_wants_draft(unit: Unit, wanted: bool, with_redo: bool) -> None:
    assert (wants_draft(unit), wants_draft(unit, redo=True)) == (wanted, with_redo)


def test_batches_come_in_order_and_equal_sources_are_translated_once() -> None:
    asked: list[list[str]] = []

    class Counting(PseudoEngine):
        def translate(self, sources: Sequence[str]) -> list[Draft]:
            asked.append(list(sources))
            return super().translate(sources)

    units = [
        Unit("", "one"),
        Unit("caption", "one"),
        Unit("", "two"),
        Unit("title", "one"),
        Unit("", "two 2"),
    ]
    batches = list(pretranslate(units, Counting(), accept, batch_size=2))
    assert [[item.key for item in batch] for batch in batches] == [
        [("", "one"), ("caption", "one")],
        [("", "two"), ("title", "one")],
        [("", "two 2")],
    ]
    assert asked == [["one"], ["two"], ["two 2"]]
    assert {item.target for batch in batches for item in batch if item.key[1] == "one"} == {"⟦öñé⟧"}


def test_a_batch_is_made_only_when_it_is_asked_for() -> None:
    class Failing(PseudoEngine):
        def translate(self, sources: Sequence[str]) -> list[Draft]:
            assert sources != ["two"]
            return super().translate(sources)

    batches = pretranslate([Unit("", "one"), Unit("", "two")], Failing(), accept, batch_size=1)
    assert next(batches)[0].target == "⟦öñé⟧"


def test_the_ladder_makes_the_draft_and_the_glossary_is_named() -> None:
    finding = TermFinding("minsk", "Minsk", Verdict.OK, "Мінск")
    unit = Unit("", "<b1>Minsk</b1> now")

    def reach(sources: Sequence[str], _engine: Engine) -> list[Attempt]:
        assert list(sources) == [unit.source]
        draft = Draft("<b1>Мінск</b1>", -0.5)
        return [Attempt(unit.source, (), (), draft, (finding,), {"minsk": "surrogate"})]

    ((item,),) = pretranslate([unit], PseudoEngine(), reach, "glossary/1a2b")
    rules = "pseudo/1+glossary/1a2b"
    served = {"minsk": "surrogate"}
    assert item == Pretranslation(unit.key, "<b1>Мінск</b1>", (finding,), rules, Evidence(-0.5), served)
    (drafted,) = apply(Catalog("a", "be", (unit,)), [item], AT).units
    assert drafted.record is not None
    assert drafted.record.served == (("minsk", "surrogate"),)


def test_apply_drafts_the_unit() -> None:
    (batch,) = pretranslate([NEW], PseudoEngine(), accept)
    (unit,) = apply(Catalog("a", "ru", (NEW,)), batch, AT).units
    assert is_own_draft(unit)
    assert unit.record is not None
    assert (unit.record.engine, unit.record.at) == ("pseudo/1", AT)
    assert unit.record.source_hash == text_hash(NEW.source)


@pytest.mark.parametrize(("score", "evidence"), [(-0.41234, Evidence(-0.412)), (0.0, None)])
def test_the_score_of_the_engine_goes_into_the_record(score: float, evidence: Evidence | None) -> None:
    class Scoring(PseudoEngine):
        def translate(self, sources: Sequence[str]) -> list[Draft]:
            return [Draft("Минск.", score) for _ in sources]

    (batch,) = pretranslate([NEW], Scoring(), accept)
    (unit,) = apply(Catalog("a", "ru", (NEW,)), batch, AT).units
    assert unit.record is not None
    assert unit.record.evidence == evidence


def test_no_draft_leaves_the_unit_new() -> None:
    broken = Unit("", "<a1>One <b2>two</a1></b2>")
    (batch,) = pretranslate([broken], PseudoEngine(), accept)
    assert apply(Catalog("a", "ru", (broken,)), batch, AT).units == (broken,)


UNITS = [NEW, OWN, TYPED, UNSURE, EDITED, STALE, STALE_EDITED]


@given(
    st.lists(st.sampled_from(UNITS), unique_by=lambda unit: unit.key, max_size=2),
    st.lists(st.sampled_from(UNITS), max_size=4),
)
def test_what_a_person_typed_while_the_model_ran_stays(drafted: list[Unit], meanwhile: list[Unit]) -> None:
    """Units are drafted as they were read; the catalog holds by then what people made of them."""
    batches = list(pretranslate(drafted, PseudoEngine(), accept))
    catalog = Catalog("a", "ru", tuple(meanwhile))
    for batch in batches:
        catalog = apply(catalog, batch, AT)
    for before, after in zip(meanwhile, catalog.units, strict=True):
        replaceable = before == NEW or is_own_draft(before)
        chosen = any(unit.key == before.key for unit in drafted)
        assert (after != before) == (replaceable and chosen)


def test_apply_knows_no_unit_that_is_gone() -> None:
    (batch,) = pretranslate([NEW], PseudoEngine(), accept)
    catalog = Catalog("a", "ru", (TYPED,))
    assert apply(replace(catalog, units=()), batch, AT).units == ()
