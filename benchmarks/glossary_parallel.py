"""Hold human translations to the glossary: each term it misses there is a form or a variant to think about.

    python benchmarks/glossary_parallel.py text.en ru=text.ru be=text.be

The files have one sentence a line, in the same order. A person's translation is taken as right, so the share
of `ok` says how often the glossary agrees with people; `--list` shows each sentence where it does not.
"""

import argparse
from collections import Counter
from pathlib import Path

from translate.model import Verdict
from translate.terms import load, verify

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print one line a locale: terms found in the source, and the verdicts on the translation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("targets", nargs="+", metavar="LOCALE=FILE")
    parser.add_argument("--list", action="store_true", help="show the sentences of every other verdict")
    options = parser.parse_args()
    paths = sorted((ROOT / "glossary").glob("*.yaml"))
    glossary = load({str(path): path.read_text(encoding="utf-8") for path in paths})
    sources = options.source.read_text(encoding="utf-8").splitlines()
    for locale, name in (target.split("=", 1) for target in options.targets):
        counts: Counter[Verdict] = Counter()
        targets = Path(name).read_text(encoding="utf-8").splitlines()
        for source, target in zip(sources, targets, strict=True):
            for finding in verify(source, target, locale, glossary):
                counts[finding.verdict] += 1
                if options.list and finding.verdict is not Verdict.OK:
                    print(f"{finding.term} {finding.verdict}: {source}\n    {target}")
        verdicts = ", ".join(f"{verdict} {number}" for verdict, number in counts.most_common())
        print(f"{locale}: {counts.total()} terms: {verdicts}")


if __name__ == "__main__":
    main()
