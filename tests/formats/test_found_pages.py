"""HTML pages of other projects: untranslated the same bytes; translated all of it, and the same page but for
its words."""

from tests.formats.html.parser import tree
from tests.formats.pseudo import faults, unmarked_words
from tests.formats.rendered import structure, words_for_readers
from tests.samples import sample_paths
from translate.formats import decode


def test_pages_of_other_projects() -> None:
    pages = [(path.name, decode(path.read_bytes(), path.name)) for path in sample_paths(".html")]
    assert [f"{name}: {fault}" for name, page in pages for fault in faults("found.html", page, tree)] == []


def test_this_test_sees_what_is_left_and_what_is_broken() -> None:
    assert unmarked_words(" ".join(words_for_readers(tree("⟦Ŵöŕð⟧ and <img alt=more>")))) == ["and", "more"]
    assert structure(tree("<p>a <b>b</b>")) != structure(tree("<p>a b"))
