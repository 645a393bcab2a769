"""Markdown of other projects, and every example of its specification: untranslated the same bytes; translated
all of it, and the same page but for its words."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from tests.formats.pseudo import faults, unmarked_words
from tests.formats.rendered import rendered, structure, words_for_readers
from tests.samples import commonmark_examples, sample_paths
from translate.formats import decode

KNOWN = {
    26: "letters that are written as numbers are left to the translator",
    354: "the second reader takes currency signs for letters, as the specification did before 0.31",
}

MISREAD = "*****Hello*world****"
"""What the second reader takes otherwise than the specification wants: issue 383 of cmark."""


def markdown_faults(markdown: str) -> Iterator[str]:
    return faults("found.md", markdown, rendered, lambda words: _without_references(words, markdown))


def _without_references(words: str, markdown: str) -> str:
    """The words without letters written as references, boxes of tasks, and what generators replace."""
    words = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\[[xX]\] ", "", words)
    letters = {unescape(found) for found in re.findall(r"&#?\w+;", markdown)}
    return "".join(letter for letter in words if letter not in letters or letter.isascii())


def report(files: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name}: {fault}" for name, markdown in files for fault in markdown_faults(markdown)]


def test_every_example_of_commonmark() -> None:
    examples = [
        (str(example["example"]), example["markdown"])
        for example in commonmark_examples()
        if example["example"] not in KNOWN
    ]
    assert report(examples) == []


def test_markdown_files_of_other_projects() -> None:
    files = [(path.name, _text(path)) for path in sample_paths(".md")]
    kept = [(name, markdown) for name, markdown in files if MISREAD not in markdown]
    assert len(kept) >= len(files) - 1
    assert report(kept) == []


def test_these_tests_see_what_is_left_and_what_is_broken() -> None:
    assert unmarked_words(" ".join(words_for_readers(rendered("⟦Ŵöŕð⟧ and [⟦å⟧](/b 'more')")))) == [
        "and",
        "more",
    ]
    assert structure(rendered("a *b* c")) != structure(rendered("a *b c"))


def _text(path: Path) -> str:
    return decode(path.read_bytes(), path.name)
