"""What a model says of a translation that is given to it: how likely it is, and which words it looks at."""

from collections.abc import Sequence

from translate.engine.capitals import sentence_case
from translate.engine.decoder import COMFORT, Decoder
from translate.engine.pieces import spans
from translate.model import Look

_END = ".!?…"


class ModelInsight:
    """A `model.Insight` over one decoder.

    What is asked together is computed together, and nothing else with it: the answer depends on the question
    alone.
    """

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder

    def likelihoods(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """As `model.Insight`.

        Raises:
            PackageError: the package cannot be loaded.
        """
        return self._decoder.likelihoods([(_plain(source), _plain(target)) for source, target in pairs])

    def looks(self, source: str, target: str) -> list[Look]:
        """As `model.Insight`; empty also for a sentence that is translated in several pieces.

        The mark that ends a source does not count: pieces look at it for want of anything better.

        Raises:
            PackageError: the package cannot be loaded.
        """
        read, written = _plain(source), _plain(target)
        if not read or not written:
            return []
        pieces = self._decoder.looks(read, written)
        here, there = spans(pieces.read, read), spans(pieces.written, written)
        if here is None or there is None or len(pieces.read) > COMFORT:
            return []
        last = len(here) - (len(here) > 1 and read[-1] in _END)
        seen = [here[max(range(last), key=row.__getitem__)] for row in pieces.rows]
        begin, first = (len(text) - len(text.lstrip()) for text in (target, source))
        return [Look(_moved(a, begin), _moved(b, first)) for a, b in zip(there, seen, strict=True)]


def _plain(text: str) -> str:
    return sentence_case(text.strip())


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
