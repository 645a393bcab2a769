"""How well the estimate of a machine draft foretells its quality; the tables of docs/estimate.md.

Usage: python -m benchmarks.quality_estimate [--write] [--examples N]

Drafts the development set of FLORES-200 with the installed packages and the repository's glossary. The
formula is fitted on one half of the lines, the same in each language; the other half measures it. Quality is
the chrF of a sentence against its human translation. Needs benchmarks/requirements.txt.
"""

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from sacrebleu import sentence_chrf

from benchmarks.calibration import SIGNS, Sample, fit, pearson, spearman, spearman_interval
from tests.checks.cases import glossary
from tests.checks.corpora import flores
from tests.checks.faults import Sentence
from translate.checks import Pair, loses_number
from translate.config import TypographyPolicy
from translate.engine import ArgosEngine
from translate.errors import RouteError
from translate.estimate import FORMULA, agreements
from translate.estimate.features import features, length_ratio
from translate.estimate.formula import Formula, parse_formula
from translate.ladder import climb
from translate.model import Engine, Evidence
from translate.packages import find_route, installed
from translate.steps.typeset import finished

SOURCE = "en"
LOCALES = ("ru", "be")
FORMULA_FILE = Path(__file__).parents[1] / "translate" / "estimate" / "formula.toml"
HEAD = """\
# The formula of the quality estimate, written by `python -m benchmarks.quality_estimate --write`:
# points = base + the sum over all features of weight × (value - usual), between 0 and 100.
# Fitted to the chrF of drafts of {signatures}
# on {lines} lines of FLORES-200 dev. translate/estimate/features.py says what the features are.
# {agreement}
"""
NO_WAY_BACK = "No package led back to English: usual and weight of `agreement` are a cautious guess."
WAY_BACK = "`agreement` was measured with a package that leads back to English."


@dataclass(frozen=True, slots=True)
class Language:
    """Everything measured in one target language; `fitted` and `held_out` are halves of the lines."""

    signature: str
    with_agreement: bool
    length: float  # the logarithm of how much longer the human translations of the fitted half are
    fitted: tuple[Sample, ...]
    held_out: tuple[Sample, ...]


@cache
def measured(locale: str) -> Language:
    """Draft and measure all lines in one language."""
    sentences = flores(SOURCE, locale)
    engine = ArgosEngine(find_route(SOURCE, locale, installed().packages), faulty=loses_number)
    attempts = climb([sentence.source for sentence in sentences], engine, locale, glossary())
    drafts = [attempt.draft for attempt in attempts]
    texts = [
        finished(one.source, draft.target, locale, SOURCE, TypographyPolicy())
        for one, draft in zip(sentences, drafts, strict=True)
    ]
    back = way_back(locale)
    shares = (
        agreements([one.source for one in sentences], texts, back.translate) if back else [None] * len(texts)
    )
    first_half = set(random.Random(7).sample(range(len(sentences)), len(sentences) // 2))
    ratios = [length_ratio(_pair(sentences[line], sentences[line].target)) for line in first_half]
    length = sum(ratios) / len(ratios)
    samples = [
        Sample(
            line,
            one.source,
            text,
            features(_pair(one, text), Evidence(draft.score, share), length),
            sentence_chrf(text, [one.target]).score,
        )
        for line, (one, text, draft, share) in enumerate(zip(sentences, texts, drafts, shares, strict=True))
        if draft.score < 0
    ]
    halves = ([one for one in samples if (one.line in first_half) is wanted] for wanted in (True, False))
    fitted, held_out = map(tuple, halves)
    return Language(engine.signature, back is not None, length, fitted, held_out)


def way_back(locale: str) -> Engine | None:
    """An engine into the source language, if a package leads there."""
    try:
        return ArgosEngine(find_route(locale, SOURCE, installed().packages))
    except RouteError:
        return None


def _pair(sentence: Sentence, target: str) -> Pair:
    return Pair(sentence.source, target, SOURCE, sentence.locale, glossary=glossary())


def fitted_formula() -> Formula:
    """The formula for the installed packages."""
    samples = {locale: measured(locale).fitted for locale in LOCALES}
    return fit(samples, {locale: measured(locale).length for locale in LOCALES}, FORMULA)


def points(samples: Sequence[Sample], locale: str, formula: Formula) -> list[float]:
    """The estimates of some samples."""
    return [float(formula.points(sample.features, locale)) for sample in samples]


def tenths(samples: Sequence[Sample], locale: str, formula: Formula) -> list[float]:
    """The mean quality of each tenth of the samples, that with the lowest estimates first."""
    told = points(samples, locale, formula)
    order = sorted(range(len(samples)), key=lambda number: (told[number], samples[number].line))
    bounds = [len(order) * part // 10 for part in range(11)]
    parts = [order[start:end] for start, end in pairwise(bounds)]
    return [sum(samples[number].quality for number in part) / len(part) for part in parts]


def correlations(formula: Formula) -> Iterator[str]:
    """The table of correlations."""
    yield "| language | lines | mean chrF | mean estimate | error | Pearson | Spearman (95 %) | score alone |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for locale in LOCALES:
        found = measured(locale)
        for name, samples in (("fitted", found.fitted), ("held out", found.held_out)):
            told = points(samples, locale, formula)
            truth = [sample.quality for sample in samples]
            scores = [sample.features["confidence"] for sample in samples]
            errors = [abs(one - other) for one, other in zip(told, truth, strict=True)]
            low, high = spearman_interval(told, truth)
            yield (
                f"| {locale} | {len(samples)} {name} | {_mean(truth):.1f} | {_mean(told):.1f} "
                f"| {_mean(errors):.1f} | {pearson(told, truth):.2f} "
                f"| {spearman(told, truth):.2f} ({low:.2f}–{high:.2f}) | {spearman(scores, truth):.2f} |"
            )


def usefulness(formula: Formula) -> Iterator[str]:
    """The table of tenths, on the held-out lines."""
    yield f"| mean chrF of each tenth, worst estimates first | {' | '.join(map(str, range(1, 11)))} |"
    yield f"| --- {'| ---: ' * 10}|"
    for locale in LOCALES:
        cells = [f"{quality:.1f}" for quality in tenths(measured(locale).held_out, locale, formula)]
        yield f"| {locale} | {' | '.join(cells)} |"


def weights(formula: Formula) -> Iterator[str]:
    """The table of weights."""
    yield "| feature | usual | points for one more | spread of its points |"
    yield "| --- | ---: | ---: | ---: |"
    for name in SIGNS:
        weight = formula.weight[name]
        values = [one.features.get(name, 0.0) for locale in LOCALES for one in measured(locale).fitted]
        centre = _mean(values)
        spread = (_mean([(value - centre) ** 2 for value in values]) ** 0.5) * abs(weight)
        yield f"| {name} | {formula.usual[name]:.3f} | {weight:+.1f} | {spread:.1f} |"


def formula_text(formula: Formula) -> str:
    """The formula as formula.toml."""
    found = [measured(locale) for locale in LOCALES]
    signatures = ", ".join(one.signature for one in found)
    agreement = WAY_BACK if all(one.with_agreement for one in found) else NO_WAY_BACK
    head = HEAD.format(signatures=signatures, lines=len(found[0].fitted), agreement=agreement)
    tables: dict[str, tuple[Mapping[str, float], int]] = {
        "base": (formula.base, 2),
        "length": (formula.length, 4),
        "usual": (formula.usual, 4),
        "weight": (formula.weight, 2),
    }
    lines = [head, f"poor = {formula.poor}  # a quarter of these drafts had fewer points"]
    for name, (figures, digits) in tables.items():
        keys = [key for key in (*LOCALES, *SIGNS) if key in figures]
        lines += ["", f"[{name}]", *(f"{key} = {figures[key]:.{digits}f}" for key in keys)]
    return "\n".join([*lines, ""])


def examples(formula: Formula, wanted: int) -> Iterator[str]:
    """Held-out drafts with the lowest and highest estimates."""
    for locale in LOCALES:
        samples = measured(locale).held_out
        told = points(samples, locale, formula)
        order = sorted(range(len(samples)), key=lambda number: told[number])
        for number in [*order[:wanted], *order[-wanted:]] if wanted else []:
            one = samples[number]
            yield f"{locale} {told[number]:.0f} (chrF {one.quality:.0f}): {one.source}\n    {one.draft}"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true", help="fit the formula anew and write formula.toml")
    parser.add_argument("--examples", type=int, default=0, help="show so many of the best and worst drafts")
    wanted = parser.parse_args()
    formula = FORMULA
    if wanted.write:
        text = formula_text(fitted_formula())
        FORMULA_FILE.write_text(text, encoding="utf-8")
        formula = parse_formula(text)
    for table in (correlations(formula), usefulness(formula), weights(formula)):
        print("\n".join(table), end="\n\n")
    print("\n".join(examples(formula, wanted.examples)))


if __name__ == "__main__":
    main()
