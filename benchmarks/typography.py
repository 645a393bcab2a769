"""How people set their texts, and what the typographic rules would change; the tables of docs/typography.md.

Usage: python -m benchmarks.typography
"""

import random
import re
import time
from collections.abc import Iterator

from tests.checks.corpora import corpora, flores, news
from translate.typography import DEFAULT, RULES, typeset

PAIRS = 5_000
SPACED = re.compile(r"\d[ \u00a0\u202f]%")
CLOSED = re.compile(r"\d%")


def texts() -> Iterator[tuple[str, str, list[str]]]:
    """Corpora of human translations: name, locale, texts."""
    for locale in ("ru", "be"):
        sample = random.Random(7).sample(news("en", locale), PAIRS)
        for name, found in (
            ("FLORES dev", flores("en", locale)),
            ("news", sample),
            ("all human corpora", corpora("en", locale, PAIRS)),
        ):
            yield f"{name}, {locale}", locale, [sentence.target for sentence in found]


def changes() -> Iterator[str]:
    """The share of texts that each rule would change, and how per cent signs are written."""
    yield f"| corpus | texts | {' | '.join(RULES)} | 5% | 5 % |"
    yield f"| --- | ---: |{' ---: |' * (len(RULES) + 2)}"
    for name, locale, found in texts():
        shares = [
            sum(typeset(text, locale, (rule,)) != text for text in found) / len(found) for rule in RULES
        ]
        signs = [sum(len(pattern.findall(text)) for text in found) for pattern in (CLOSED, SPACED)]
        cells = [*(f"{100 * share:.1f} %" for share in shares), *map(str, signs)]
        yield f"| {name} | {len(found):,} | {' | '.join(cells)} |"


def speed() -> str:
    """How much CPU time the rules take."""
    found = [(locale, text) for _, locale, sample in texts() for text in sample]
    start = time.process_time()
    for locale, text in found:
        typeset(text, locale, DEFAULT)
    return f"{len(found):,} texts set in {time.process_time() - start:.1f} s of CPU time"


def main() -> None:
    """Print the table."""
    for line in changes():
        print(line, flush=True)
    print()
    print(speed())


if __name__ == "__main__":
    main()
