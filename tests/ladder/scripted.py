"""An engine that knows the sentences of one case, whatever surrogate stands in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import log

from translate.ladder.surrogate_words import Surrogate, surrogates_known
from translate.model import Annotation, Case, Draft, Look

_PLACE = re.compile(r"\*(\d?)(nom|gen|dat|acc|ins|loc)")


class ScriptedEngine:
    """Answers from a table; `*` in a sentence is any surrogate, `*gen` in its answer that word's genitive.

    Where a sentence has several, they are `*1`, `*2` in order, and `*1gen`, `*2nom` in the answer. An answer
    is a list of drafts, best first, each a little worse than the one before. A sentence that is not in the
    table fails the test.
    """

    signature = "scripted"

    def __init__(  # the keys of a case
        self,
        replies: Mapping[str, Sequence[str]],
        locale: str,
        marks: Sequence[str] = (),
        step: float = 0.1,
        insight: "ScriptedInsight | None" = None,
    ) -> None:
        self.insight = insight
        self.annotation = Annotation(*marks) if marks else None
        self.asked: list[str] = []
        self._replies = replies
        self._locale = locale
        self._step = step

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        self.asked += sources
        return [self._draft(source) for source in sources]

    def _draft(self, source: str) -> Draft:
        texts = next(self._answers(source), None)
        assert texts is not None, f"the engine was asked for {source!r}"
        best, *others = [Draft(text, -0.5 - self._step * number) for number, text in enumerate(texts)]
        return Draft(best.target, best.score, tuple(others))

    def _answers(self, source: str) -> Iterator[list[str]]:
        if source in self._replies:
            yield list(self._replies[source])
        for read, texts in self._replies.items():
            parts = re.split(r"\*\d?", read)
            found = re.fullmatch("(.+?)".join(map(re.escape, parts)), source) if len(parts) > 1 else None
            words = [_surrogate(written) for written in found.groups()] if found else []
            if words and all(words):
                yield [self._filled(text, [word for word in words if word]) for text in texts]

    def _filled(self, text: str, words: Sequence[Surrogate]) -> str:
        def form(place: re.Match[str]) -> str:
            word = words[int(place[1] or 1) - 1]
            return word.targets[self._locale].table.forms[Case(place[2])][0]

        return _PLACE.sub(form, text)


class ScriptedInsight:
    """Finds one case likely, whatever surrogate stands in it, and looks at words as a table says.

    Args:
        case: the case that is ten thousand times as likely as others.
        looks: word of the draft → words of the source; the other words look at the first one.
    """

    def __init__(self, case: str, looks: Mapping[str, str], locale: str) -> None:
        forms = (word.targets[locale].table.forms[Case(case)] for word in surrogates_known() if case)
        self._likely = [form for some in forms for form in some]
        self._looks = looks

    def likelihoods(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [
            0.0 if any(re.search(rf"\b{form}\b", target) for form in self._likely) else log(0.0001)
            for _, target in pairs
        ]

    def looks(self, source: str, target: str) -> list[Look]:
        found = []
        for word in re.finditer(r"\w+", target):
            seen = source.find(self._looks.get(word[0], source[:1]))
            found.append(Look(word.span(), (seen, seen + len(self._looks.get(word[0], source[:1])))))
        return found


def _surrogate(written: str) -> Surrogate | None:
    plain = written.removeprefix("the ").removeprefix("The ").casefold()
    return next((word for word in surrogates_known() if word.source.casefold() == plain), None)
