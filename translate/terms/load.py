"""Read a glossary for use."""

from collections.abc import Mapping

from translate.errors import GlossaryError
from translate.model import Severity
from translate.terms.entries import read_entries
from translate.terms.glossary import Glossary


def load(files: Mapping[str, str]) -> Glossary:
    """The glossary in `files`, path → YAML text (format: docs/glossary.md).

    Raises GlossaryError with file and line at the first thing that makes an entry unusable; the message tells
    how many more there are. Forms that look wrong do not stop it, nor do incomplete entries, which are passed
    over: `lint` tells those.
    """
    entries, issues = read_entries(files)
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if errors:
        first, rest = errors[0], len(errors) - 1
        more = f" (and {rest} more: see `translate glossary lint`)" if rest else ""
        raise GlossaryError(first.message + more, first.path, first.line)
    return Glossary(tuple(entry.term for entry in entries))
