"""One hop of a route: text → subwords → CTranslate2 → text.

A draft must depend on its sentence alone, or a run that was killed and resumed would end in other files than
an undisturbed one. Padding changes every ninth draft (sums over attention differ in their last bits),
so only sentences of the same number of subwords share a batch: then none is padded, and the result is bit for
bit that of translating it alone.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

from translate.engine.clauses import cut, join
from translate.engine.repetition import loops
from translate.errors import PackageError
from translate.model import Draft
from translate.packages import Hop
from translate.packages.argos import load_package

COMFORT = 200
"""Subwords of the longest source that is translated in one piece."""

BATCH_TOKENS = 2048

HYPOTHESES = 2
"""Drafts that a search gives: the best, which does not depend on it, and the next, at no cost."""

AGAINST_LOOPS = {"no_repeat_ngram_size": 3, "repetition_penalty": 1.1}
"""How a sentence whose draft loops is searched again. Not for all: names do occur twice in a sentence."""

WIDER = {"beam_size": 8, "num_hypotheses": 8}
"""How a sentence whose draft is faulty is searched again."""


class Tokenizer(Protocol):
    """Text ↔ the subwords of a model."""

    def encode(self, sentence: str) -> list[str]:
        """The subwords of a sentence."""

    def decode(self, tokens: list[str]) -> str:
        """The text of subwords."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The subwords of a sentence and of its translation, and how much these look at those."""

    read: Sequence[str]
    written: Sequence[str]
    rows: Sequence[Sequence[float]]  # one a subword written, one share a subword read


class SubwordTokenizer:
    """SentencePiece without Argos' detour, which turns underscores into spaces."""

    def __init__(self, processor: Any) -> None:
        self._processor = processor

    def encode(self, sentence: str) -> list[str]:
        """The pieces of a sentence."""
        return list(self._processor.encode(sentence, out_type=str))

    def decode(self, tokens: list[str]) -> str:
        """The text of pieces, without bytes that make no letter."""
        return str(self._processor.decode_pieces(tokens)).replace("\ufffd", "")


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a package: its sentencepiece.model, else its bpe.model as Argos reads it, with Moses.

    Raises:
        RuntimeError, OSError: the model is damaged.
    """
    model = folder / "sentencepiece.model"
    if model.is_file():
        from sentencepiece import SentencePieceProcessor  # start-up time

        return SubwordTokenizer(SentencePieceProcessor(model_file=str(model)))
    tokenizer: Tokenizer = load_package(folder).tokenizer
    return tokenizer


class Decoder:
    """Translates along one hop. Model and tokenizer are loaded with the first sentence.

    Args:
        hop: a direction of a package.
        beam_size: hypotheses kept at each step.
        threads: batches decoded at the same time, each on one core.
        faulty: whether a draft (source, draft) is so wrong that a wider search is worth its time.
    """

    def __init__(
        self, hop: Hop, beam_size: int, threads: int, faulty: Callable[[str, str], bool] | None = None
    ) -> None:
        self._hop = hop
        self._faulty = faulty
        self._beam_size = beam_size
        self._threads = threads
        self._loaded: tuple[Any, Tokenizer] | None = None
        self._latest: dict[tuple[str, str], tuple[list[str], Any, int]] = {}

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft a source, in order.

        Raises:
            PackageError: the model or the tokenizer of the package cannot be loaded.
        """
        _, tokenizer = self._load()
        self._latest = {}
        pieces = [cut(source, lambda text: len(tokenizer.encode(text)) <= COMFORT) for source in sources]
        flat = list(dict.fromkeys(piece for parts in pieces for piece in parts))
        drafts = dict(zip(flat, self._translate_pieces(flat), strict=True))
        return [_joined(parts, [drafts[part] for part in parts]) for parts in pieces]

    def likelihoods(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The log probability of each target as the translation of its source, summed over its subwords.

        Raises:
            PackageError: as `translate`.
        """
        if not pairs:
            return []
        translator, tokenizer = self._load()
        read = [tokenizer.encode(source) for source, _ in pairs]
        results = translator.score_batch(read, [self._written(target, tokenizer) for _, target in pairs])
        return [float(sum(result.log_probs)) for result in results]

    def looks(self, source: str, target: str) -> Looks:
        """What each subword of a target looks at in its source. Drafts of the last search are known by heart.

        Raises:
            PackageError: as `translate`.
        """
        translator, tokenizer = self._load()
        if (source, target) in self._latest:
            read, result, number = self._latest[source, target]
            words = self._words(result.hypotheses[number])
            return Looks(read, words, result.attention[number][-len(words) :])
        read, written = tokenizer.encode(source), self._written(target, tokenizer)
        options = {"beam_size": 1, "max_decoding_length": len(written) + 1, "return_attention": True}
        # with `return_alternatives` a prefix is read in one step, without it word by word
        (result,) = translator.translate_batch(
            [read], target_prefix=[written], return_alternatives=True, **options
        )
        marks = len(written) - len(tokenizer.encode(target))
        return Looks(read, written[marks:], result.attention[0][marks : len(written)])

    def _written(self, target: str, tokenizer: Tokenizer) -> list[str]:
        prefix = self._hop.direction.prefix
        return [*([prefix] if prefix else []), *tokenizer.encode(target)]

    def _translate_pieces(self, pieces: Sequence[str]) -> list[Draft]:
        drafts = self._search(pieces, {})
        looping = [number for number, draft in enumerate(drafts) if loops(draft.target)]
        again = self._search([pieces[number] for number in looping], AGAINST_LOOPS)
        for number, draft in zip(looping, again, strict=True):
            drafts[number] = draft
        return [*self._without_faults(pieces, drafts)]

    def _without_faults(self, pieces: Sequence[str], drafts: Sequence[Draft]) -> Iterator[Draft]:
        """The drafts; for a faulty one the likeliest of a wider search that is not, if there is any."""
        faulty = self._faulty
        if faulty is None:
            yield from drafts
            return
        wrong = [piece for piece, one in zip(pieces, drafts, strict=True) if faulty(piece, one.target)]
        wider = dict(zip(wrong, self._search(wrong, WIDER), strict=True))
        for piece, draft in zip(pieces, drafts, strict=True):
            found = [wider[piece], *wider[piece].others] if piece in wider else []
            kept = [one for one in found if not faulty(piece, one.target)]
            yield replace(kept[0], others=tuple(kept[1:HYPOTHESES])) if kept else draft

    def _search(self, pieces: Sequence[str], options: dict[str, Any]) -> list[Draft]:
        translator, tokenizer = self._load()
        tokens = [tokenizer.encode(piece) for piece in pieces]
        order = sorted(range(len(tokens)), key=lambda number: len(tokens[number]))
        pending: dict[int, Any] = {}
        drafts: list[Draft] = []
        for length, group in groupby(order, key=lambda number: len(tokens[number])):
            numbers = list(group)
            batch = [tokens[number] for number in numbers]
            results = translator.translate_batch(batch, **(self._options(length, len(batch)) | options))
            pending |= zip(numbers, results, strict=True)
        for number, piece in enumerate(pieces):
            result = pending[number].result()
            found = [
                Draft(tokenizer.decode(self._words(words)).strip(), float(score))
                for words, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            self._latest |= {
                (piece, one.target): (tokens[number], result, at) for at, one in enumerate(found)
            }
            drafts.append(replace(found[0], others=tuple(found[1:])))
        return drafts

    def _options(self, length: int, count: int) -> dict[str, Any]:
        prefix = self._hop.direction.prefix
        return {
            "target_prefix": [[prefix]] * count if prefix else None,
            "beam_size": self._beam_size,
            "num_hypotheses": min(HYPOTHESES, self._beam_size),
            "batch_type": "tokens",
            "max_batch_size": BATCH_TOKENS,
            "max_decoding_length": 2 * length + 16,
            "replace_unknowns": True,
            "return_scores": True,
            "return_attention": True,
            "asynchronous": True,
        }

    def _words(self, tokens: list[str]) -> list[str]:
        """The subwords of a hypothesis without the mark of its language."""
        prefix = self._hop.direction.prefix
        return tokens[1:] if prefix and tokens[:1] == [prefix] else tokens

    def _load(self) -> tuple[Any, Tokenizer]:
        if self._loaded is None:
            folder = self._hop.package.path
            try:
                self._loaded = (self._translator(), load_tokenizer(folder))
            except (RuntimeError, ValueError, OSError) as error:
                message = f"the model of this package cannot be loaded: {error}; install it again"
                raise PackageError(message, folder) from error
        return self._loaded

    def _translator(self) -> Any:
        from ctranslate2 import Translator  # start-up time: a third of a second

        return Translator(
            str(self._hop.package.path / "model"),
            device="cpu",
            compute_type="int8",
            inter_threads=self._threads,
            intra_threads=1,
        )


def _joined(pieces: Sequence[str], drafts: Sequence[Draft]) -> Draft:
    if len(drafts) == 1:
        return drafts[0]
    return Draft(join(pieces, [draft.target for draft in drafts]), min(draft.score for draft in drafts))
