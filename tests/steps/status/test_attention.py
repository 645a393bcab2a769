from tests.steps.lives import Life
from translate.steps.status import sent_back_units, stale_units

TEXT = "Увесь дзень ішоў дождж."


def test_a_unit_whose_source_changed_is_stale() -> None:
    life = Life()
    life.edit(TEXT, "Alena Novik")
    assert stale_units(life.catalog) == ()
    life.article(["It rained all night."])
    assert stale_units(life.catalog) == (life.unit,)
    assert sent_back_units(life.catalog) == ()


def test_a_unit_is_sent_back_until_somebody_touches_it() -> None:
    life = Life()
    life.edit(TEXT, "Alena Novik")
    life.live({"reject": "Which day?", "by": "Chief"})
    (unit,) = sent_back_units(life.catalog)
    assert unit.record is not None
    assert (unit.record.by, unit.record.why) == ("Chief", "Which day?")
    life.edit("Увесь дзень ліў дождж.", "Alena Novik", fuzzy=True)
    assert sent_back_units(life.catalog) == ()
