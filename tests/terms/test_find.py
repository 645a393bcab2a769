"""Each line of find_cases.txt: the terms in braces are found, and nothing else."""

import re
import time

import pytest

from tests.terms.tables import HERE
from translate.terms import Glossary, find

MARK = re.compile(r"\{(?P<text>[^|{}]*)\|(?P<id>[\w-]+)\}")
LINES = [
    line for line in (HERE / "find_cases.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"
]


@pytest.mark.parametrize("line", LINES)
def test_terms_are_found_where_they_stand(line: str, glossary: Glossary) -> None:
    source = MARK.sub(r"\g<text>", line)
    expected = []
    shift = 0
    for mark in MARK.finditer(line):
        start = mark.start() - shift
        text = mark["text"]
        lead = len(re.match(r"(?:</?a\d+>)?", text).group())  # type: ignore[union-attr]
        expected.append((mark["id"], start + lead, start + len(text)))
        shift += len(mark.group()) - len(text)
    assert [(match.term.id, match.start, match.end) for match in find(source, glossary)] == expected


def test_find_is_quick(glossary: Glossary) -> None:
    sentence = (
        "Minsk and Moscow started building bilateral relations after the collapse of the Soviet Union. " * 2
    )
    find(sentence, glossary)
    begun = time.process_time()
    for _ in range(300):
        find(sentence, glossary)
    assert time.process_time() - begun < 1.0
