"""Draft sentences so that the terms of the glossary stand in them, each in its right case, and say how.

A ladder: each rung does more for the terms that the rungs before it left open, and leaves sentences without
such terms alone. After every rung the draft is judged again by the glossary; a text in which a term got worse
is not taken. What no rung can settle stays as the engine had it, and is told.
"""

from collections.abc import Sequence

from translate.ladder.alternatives import alternatives
from translate.ladder.annotations import annotations
from translate.ladder.attempt import Attempt, Ground, Rung, begun
from translate.ladder.attention import attention
from translate.ladder.cases import cases
from translate.ladder.first_draft import first_draft
from translate.ladder.preferences import preferences
from translate.ladder.repairs import repairs
from translate.ladder.sentinels import sentinels
from translate.ladder.surrogates import surrogates
from translate.model import Engine
from translate.terms import Glossary

__all__ = ["RUNGS", "Attempt", "Ground", "Rung", "climb"]

RUNGS = (
    Rung("sentinel", "a do-not-translate name goes through the model as a mark that it copies", sentinels),
    Rung("annotation", "the model is told the name to use, if it was taught that", annotations),
    Rung("draft", "the sentence is translated with these", first_draft),
    Rung("n-best", "the next best draft has all names right", alternatives),
    Rung("repair", "a known wrong variant, or a wrong case, is replaced where the case is certain", repairs),
    Rung(
        "attention",
        "the name takes the place of the words that look at it, if its case is certain",
        attention,
    ),
    Rung("surrogate", "a word that the model knows stands in, and shows the case", surrogates),
    Rung("case", "a right name gets the case that the English asks for, if the model does not mind", cases),
    Rung("preference", "a name is full where the source has it so, and in its first spelling", preferences),
)
"""Every rung, from the cheapest to the last. What none of them settled is kept as it is and flagged."""


def climb(
    sources: Sequence[str], engine: Engine, locale: str, glossary: Glossary, *, full_names: bool = True
) -> list[Attempt]:
    """One attempt a source, in order, with tags; its draft is empty if no draft could keep the tags.

    What becomes of a sentence does not depend on its neighbours. The sentences that need a rung are decoded
    together, none more often than `limits().extra_decodes` times beside its first draft.

    Args:
        sources: distinct sentences, with tags.
        engine: sees plain sentences without tags.
        locale: of the drafts.
        glossary: the terms to hold to.
        full_names: names that are in full in the source shall be so in the draft.
    """
    ground = Ground(engine, locale, glossary, full_names)
    attempts = [begun(source, ground) for source in sources]
    for rung in RUNGS:
        attempts = rung.climb(attempts, ground)
    return attempts
