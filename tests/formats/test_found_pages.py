"""HTML pages of other projects: untranslated the same bytes; translated all of it, and the same page but for
its words."""

from collections.abc import Iterator

from tests.formats.html.parser import tree
from tests.formats.pseudo import pseudo_build, unmarked_words
from tests.formats.rendered import structure, words_for_readers
from tests.samples import sample_paths
from translate.formats import decode, parse_article, splice


def faults(page: str) -> Iterator[str]:
    article = parse_article("found.html", "found", "en", page)
    if splice(article, {}) != page:
        yield "other bytes with nothing translated"
    built = pseudo_build(article)
    if built.fallbacks:
        yield f"not built: {built.fallbacks[0].reason}: {built.fallbacks[0].source}"
    edition = tree(built.text)
    if structure(edition) != structure(tree(page)):
        yield "other markup"
    if left := unmarked_words(" ".join(words_for_readers(edition))):
        yield f"not translated: {' '.join(left)}"


def test_pages_of_other_projects() -> None:
    pages = [(path.name, decode(path.read_bytes(), path.name)) for path in sample_paths(".html")]
    assert [f"{name}: {fault}" for name, page in pages for fault in faults(page)] == []


def test_this_test_sees_what_is_left_and_what_is_broken() -> None:
    assert unmarked_words(" ".join(words_for_readers(tree("⟦Ŵöŕð⟧ and <img alt=more>")))) == ["and", "more"]
    assert structure(tree("<p>a <b>b</b>")) != structure(tree("<p>a b"))
