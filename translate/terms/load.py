"""Read a glossary for use."""

from collections.abc import Mapping
from pathlib import Path

from translate.errors import GlossaryError
from translate.model import Severity, Term
from translate.terms.cache import keep, recall
from translate.terms.entries import read_entries
from translate.terms.glossary import Glossary


def load(files: Mapping[str, str], cache: Path | None = None) -> Glossary:
    """The glossary in `files`, path → YAML text (format: docs/glossary.md).

    With `cache`, a path, only files that changed since the last call are parsed.

    Raises GlossaryError with file and line at the first thing that makes an entry unusable; the message tells
    how many more there are. Forms that look wrong do not stop it, nor do incomplete entries, which are passed
    over: `lint` tells those.
    """
    known = recall(cache, files) if cache else {}
    changed = {path: text for path, text in files.items() if path not in known}
    read = _read(changed)
    terms = {path: read.get(path, known.get(path, ())) for path in files}
    if cache and changed:
        keep(cache, files, terms)
    return Glossary(tuple(term for path in files for term in terms[path]))


def _read(files: Mapping[str, str]) -> dict[str, list[Term]]:
    entries, issues = read_entries(files)
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if errors:
        first, rest = errors[0], len(errors) - 1
        more = f" (and {rest} more: see `translate glossary lint`)" if rest else ""
        raise GlossaryError(first.message + more, first.path, first.line)
    terms: dict[str, list[Term]] = {}
    for entry in entries:
        terms.setdefault(entry.term.path, []).append(entry.term)
    return terms
