"""Translation along a route of Argos packages."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from translate.engine.capitals import is_capitals, sentence_case
from translate.engine.decoder import Decoder
from translate.engine.insight import ModelInsight
from translate.model import Annotation, Draft, Insight
from translate.packages import Route

Faulty = Callable[[str, str, str, str], bool]

_ADDRESS = re.compile(r"\S+(?:://|@)\S+|www\.\S+")


class ArgosEngine:
    """A `model.Engine` over a route; each hop takes the drafts of the one before.

    The same sentence always gets the same draft, whatever its neighbours, the batch size and the threads are.

    Args:
        route: from `packages.find_route`.
        beam_size: hypotheses kept at each step of the search.
        threads: cores to use; all that this process may use by default.
        faulty: whether a draft is so wrong that a wider search is worth its time; of the source locale, the
            locale, the source and the draft of a hop.
    """

    def __init__(
        self, route: Route, beam_size: int = 4, threads: int | None = None, faulty: Faulty | None = None
    ) -> None:
        self.route = route
        self._decoders = [
            Decoder(hop, beam_size, threads or _cores(), faulty and partial(faulty, *locales))
            for hop, locales in zip(route.hops, pairwise(route.locales), strict=True)
        ]

    @property
    def signature(self) -> str:
        """`argos/en_ru/1.9/3f9a1c2b`, further hops joined with "+"."""
        return self.route.signature

    @property
    def annotation(self) -> Annotation | None:
        """That of the package, where one goes the whole way: the lemma is in the locale that it gives."""
        return self.route.hops[0].package.annotation if len(self.route.hops) == 1 else None

    @property
    def insight(self) -> Insight | None:
        """That of the model, where one goes the whole way."""
        return ModelInsight(self._decoders[0]) if len(self._decoders) == 1 else None

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft a source, in order; white space at the ends stays.

        What has no letter to translate, or is an address, is copied. Scores are mean log probabilities of the
        tokens, the worst hop's on a route of two.

        Raises:
            PackageError: a package of the route cannot be loaded.
        """
        texts = list(dict.fromkeys(text for source in sources if not _is_copied(text := source.strip())))
        drafts = dict(zip(texts, self._along_route([sentence_case(text) for text in texts]), strict=True))
        return [_framed(source, drafts.get(source.strip())) for source in sources]

    def _along_route(self, texts: list[str]) -> list[Draft]:
        if not texts:
            return []
        drafts = [Draft(text) for text in texts]
        for decoder in self._decoders:
            following = decoder.translate([draft.target for draft in drafts])
            drafts = [
                replace(after, score=min(before.score, after.score))
                for before, after in zip(drafts, following, strict=True)
            ]
        return drafts


def _is_copied(text: str) -> bool:
    return not any(character.isalpha() for character in text) or _ADDRESS.fullmatch(text) is not None


def _framed(source: str, draft: Draft | None) -> Draft:
    """The draft with the white space and capitals of `source`; `source` itself if there is no draft."""
    if draft is None:
        return Draft(source)
    target = draft.target.upper() if is_capitals(source.strip()) else draft.target
    start = source[: len(source) - len(source.lstrip())]
    end = source[len(source.rstrip()) :]
    others = tuple(_framed(source, other) for other in draft.others)
    return Draft(start + target + end, draft.score, others)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
