"""What holds of the ladder whatever an engine says."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.cases import glossary
from translate.engine import ArgosEngine, PseudoEngine
from translate.ladder import RUNGS, climb
from translate.ladder.attempt import SETTLED
from translate.ladder.limits import limits
from translate.ladder.surrogate_words import choices, surrogates_known
from translate.model import Draft, Engine, Insight, Look
from translate.packages import find_route, installed
from translate.placeables import differences, strip_tags
from translate.terms import enforce, find, verify

SOURCES = [
    "The talks ended.",
    "Talks in Budapest ended.",
    "A train from <a1>Budapest</a1> to Warsaw was late.",
    "Vladimir Makei told Reuters about Belarus and Belarus alone.",
    "The <b1>Foreign</b1> Minister met Macron.",
    "MINSK (Sputnik)",
    "LUKASHENKO ARRIVES IN BREST REGION",
    "<x1/>",
    "<a1>crossed <b2>tags</a1> in Minsk</b2>",
    "Foreign ministers of the EAEU",
]
LOCALES = st.sampled_from(["ru", "be"])
SESSION = settings(max_examples=60, deadline=None)
WORDS = ["в", "у", "о", "с", "із", "урад", "Будапешт", "Будапеште", "Варшавы", "Макей", "Макеем", "Беларусь"]
WORDS += ["Белоруссии", "Беларусіі", "Reuters", "Минск", "Мінску", "посол", "и", ",", "MINSK"]


class Dreaming:
    """Finds anything likely and looks anywhere, yet always the same of the same texts."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def likelihoods(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [-(sum(map(ord, target)) * 31 + self._seed) % 97 / 7 for _, target in pairs]

    def looks(self, source: str, target: str) -> list[Look]:
        words = [word.span() for word in re.finditer(r"\w+", source)]
        found = (word.span() for word in re.finditer(r"\w+", target))
        return [
            Look(span, words[(self._seed + number * 7) % len(words)])
            for number, span in enumerate(found)
            if words
        ]


class Babbling(PseudoEngine):
    """Says anything, yet always the same of the same sentence."""

    def __init__(self, seed: int) -> None:
        self.asked: Counter[str] = Counter()
        self._seed = seed

    @property
    def insight(self) -> Insight:
        return Dreaming(self._seed)

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        self.asked.update(sources)
        return [self._draft(source) for source in sources]

    def _draft(self, source: str) -> Draft:
        best, other = (self._text(source, salt) for salt in (1, 2))
        return Draft(best, -0.5, (Draft(other, -0.6),))

    def _text(self, source: str, salt: int) -> str:
        known = [
            *WORDS,
            *(target.table.lemma for word in surrogates_known() for target in word.targets.values()),
        ]
        drawn = self._seed * 7919 + salt * 104729 + sum(map(ord, source)) * 31
        return " ".join(known[(drawn * (place + 3) ** 3) % len(known)] for place in range(drawn % 9))


@SESSION
@given(seed=st.integers(0, 10_000), locale=LOCALES, sources=st.lists(st.sampled_from(SOURCES), unique=True))
def test_a_sentence_does_not_depend_on_its_neighbours(seed: int, locale: str, sources: list[str]) -> None:
    together = climb(sources, Babbling(seed), locale, glossary())
    alone = [climb([source], Babbling(seed), locale, glossary())[0] for source in sources]
    assert [(one.draft, one.served) for one in together] == [(one.draft, one.served) for one in alone]


@SESSION
@given(seed=st.integers(0, 10_000), locale=LOCALES, source=st.sampled_from(SOURCES))
def test_nothing_unverified_is_passed_over_and_climbing_ends(seed: int, locale: str, source: str) -> None:
    (attempt,) = climb([source], Babbling(seed), locale, glossary())
    target = attempt.draft.target
    if not target:
        return
    assert differences(source, target) == []
    told = {finding.term: finding.verdict in SETTLED for finding in attempt.findings}
    found = verify(source, target, locale, glossary())
    assert told == {finding.term: finding.verdict in SETTLED for finding in found}
    assert all(told[term] for term in attempt.served)
    assert "<X" not in target
    assert enforce(source, target, locale, glossary())[0] == target


@SESSION
@given(seed=st.integers(0, 10_000), locale=LOCALES, source=st.sampled_from(SOURCES))
def test_extra_translations_are_bounded(seed: int, locale: str, source: str) -> None:
    plain = strip_tags(source)
    engine = Babbling(seed)
    climb([plain], engine, locale, glossary())
    assert engine.asked.total() <= 1 + limits().extra_decodes


@given(text=st.text(max_size=40).filter(lambda text: not find(text, glossary())), locale=LOCALES)
def test_a_sentence_without_terms_is_as_the_engine_made_it(text: str, locale: str) -> None:
    engine = Babbling(1)
    (attempt,) = climb([text], engine, locale, glossary())
    assert attempt.served == {}
    assert attempt.findings == ()
    assert engine.asked.total() <= 1 or "<" in text


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_every_term_has_surrogates(locale: str) -> None:
    """Three or more of its gender and number."""
    for term in glossary().terms:
        if locale in term.targets and not term.dnt:
            assert len(choices(term, term.targets[locale].table, locale, "")) >= 3, term.id


def test_rungs_are_named_once() -> None:
    assert len({rung.name for rung in RUNGS}) == len(RUNGS)


def test_with_the_shipped_package_a_batch_is_as_its_sentences() -> None:
    lines = (Path(__file__).parents[1] / "engine" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    sources = [source for source in dict.fromkeys([*SOURCES, *lines]) if source]
    engine: Engine = ArgosEngine(find_route("en", "ru", installed().packages))
    together = climb(sources, engine, "ru", glossary())
    alone = [climb([source], engine, "ru", glossary())[0] for source in sources]
    assert [(one.draft, one.served) for one in together] == [(one.draft, one.served) for one in alone]
