"""How good the machine drafts of an edition are, and of several together."""

from dataclasses import replace

from translate.catalog import with_draft
from translate.estimate import estimate
from translate.model import Catalog, Evidence, Unit
from translate.steps.status import Estimates, estimates
from translate.terms import load

NO_GLOSSARY = load({})


def drafted(source: str, target: str, score: float | None) -> Unit:
    evidence = None if score is None else Evidence(score)
    return with_draft(Unit("", source), target, "argos/en_ru/1.9", "2026-11-24", evidence)


GOOD = drafted("The port was opened in spring.", "Порт открыли весной этого года.", -0.3)
POOR = drafted("Nobody was hurt in the storm.", "Никто.", -2.5)
OLD = drafted("It rained.", "Шел дождь.", None)
TYPED = replace(GOOD, source="The port.", target="Порт.", fuzzy=False)


def test_only_drafts_with_an_estimate_count() -> None:
    found = estimates(Catalog("a", "ru", (GOOD, OLD, TYPED, POOR)), "en", NO_GLOSSARY)
    assert found.points == (estimate(GOOD, "ru"), estimate(POOR, "ru"))
    assert found.count == 2


def test_mean_worst_and_how_many_are_below() -> None:
    found = Estimates((30, 10)) + Estimates((50,))
    assert (found.count, found.mean, found.worst) == (3, 30, 10)
    assert [found.below(bound) for bound in (10, 11, 30, 31, 100)] == [0, 1, 1, 2, 3]


def test_of_nothing_there_is_no_mean() -> None:
    found = estimates(Catalog("a", "ru", (OLD, TYPED)), "en", NO_GLOSSARY)
    assert (found.count, found.mean, found.worst, found.below(100)) == (0, None, None, 0)
