"""Checks the project's own parallel sentences: columns, scripts, ў/у between words, numbers, duplicates.

Usage: python training/check_corpus.py FILE.tsv …

Columns: English, Russian, Belarusian. Exit code 1 if a line fails.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

CYRILLIC_WITH_LATIN = re.compile(r"[а-яёіў]+[a-z]|[a-z]+[а-яёіў]", re.IGNORECASE)
NOT_RUSSIAN = re.compile(r"[іўІЎ]")
NOT_BELARUSIAN = re.compile(r"[ищъИЩЪ]")
VOWELS = "аеёіоуыэюяАЕЁІОУЫЭЮЯ"
SHOULD_BE_SHORT = re.compile(rf"(?<=[{VOWELS}])[ \u00a0]у(?=\w|[ \u00a0])")
SHOULD_BE_FULL = re.compile(rf"(?<![{VOWELS}«»„“”\"'’()\s\u00a0\d—–-])ў", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
TOO_LONG = 2.5  # ratio of the lengths of two columns


def problems(line: str) -> Iterator[str]:
    """What is wrong with one line of the corpus."""
    columns = line.split("\t")
    if len(columns) != 3 or not all(column.strip() == column and column for column in columns):
        yield "three columns without spaces around them are needed"
        return
    english, russian, belarusian = columns
    yield from _wrong_scripts(english, russian, belarusian)
    yield from _wrong_short_u(belarusian)
    for name, text in (("Russian", russian), ("Belarusian", belarusian)):
        longer, shorter = max(len(text), len(english)), min(len(text), len(english))
        if longer > 40 and longer > TOO_LONG * shorter:
            yield f"the {name} is much longer or shorter than the English"
    if sorted(DIGITS.findall(russian)) != sorted(DIGITS.findall(belarusian)):
        yield "Russian and Belarusian have different numbers"


def _wrong_scripts(english: str, russian: str, belarusian: str) -> Iterator[str]:
    if re.search(r"[А-Яа-яЁёІіЎў]", english):
        yield "Cyrillic letters in the English"
    for name, text, foreign in (
        ("Russian", russian, NOT_RUSSIAN),
        ("Belarusian", belarusian, NOT_BELARUSIAN),
    ):
        if found := CYRILLIC_WITH_LATIN.search(text):
            yield f"mixed script in the {name}: {found[0]}"
        if found := foreign.search(text):
            yield f"not a {name} letter: {found[0]}"


def _wrong_short_u(text: str) -> Iterator[str]:
    for pattern, what in ((SHOULD_BE_SHORT, "у after a vowel"), (SHOULD_BE_FULL, "ў after a consonant")):
        if found := pattern.search(text):
            yield f"{what}: {text[max(0, found.start() - 12) : found.end() + 6]}"


def main() -> None:
    """Print every problem with its file and line."""
    failed = False
    seen: dict[str, str] = {}
    for name in sys.argv[1:]:
        for number, line in enumerate(Path(name).read_text(encoding="utf-8").splitlines(), 1):
            found = list(problems(line))
            place = f"{name}:{number}"
            english = line.split("\t", 1)[0]
            if english in seen:
                found.append(f"the same English stands at {seen[english]}")
            seen[english] = place
            for problem in found:
                failed = True
                print(f"{place}: {problem}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
