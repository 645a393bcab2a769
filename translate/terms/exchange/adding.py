"""Add entries at the end of a glossary file; what stands there stays as it is, byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from translate.errors import GlossaryError
from translate.files import MISSING, digest, read_bytes, write_atomic
from translate.model import Case, FormTable, Severity, TargetTerm, Term
from translate.terms.drafting import drafted_targets, ending_of
from translate.terms.entries import read_entries
from translate.terms.exchange.tbx_reader import slug
from translate.terms.exchange.yaml_text import entry_yaml


def add_entries(path: Path, shown: str, terms: Sequence[Term], remark: str = "") -> None:
    """Write `terms` at the end of a file, which is made where it does not exist.

    Args:
        path: the glossary file.
        shown: how to name it to a person.
        terms: entries that no file has yet.
        remark: a comment above them.

    Raises:
        GlossaryError: the file is of a form that nothing can be added to; it stays as it was.
        ChangedOnDiskError: another program wrote the file meanwhile.
        TranslateError: it cannot be read or written.
    """
    old = read_bytes(path) if path.exists() else b""
    expected = digest(old) if path.exists() else MISSING
    break_ = "\r\n" if b"\r\n" in old else "\n"
    comment = f"# {remark}\n" if remark else ""
    entries = (comment + "\n".join(map(entry_yaml, terms))).replace("\n", break_)
    gap = break_ * (0 if not old else 1 if old.endswith(b"\n") else 2)
    new = old + (gap + entries).encode()
    _refuse_unreadable(new, shown, old.count(b"\n") + 1)
    write_atomic(path, new, expected)


def _refuse_unreadable(data: bytes, shown: str, line: int) -> None:
    try:
        _, issues = read_entries({shown: data.decode("utf-8")})
    except UnicodeDecodeError as error:
        raise GlossaryError("is not UTF-8", shown, data.count(b"\n", 0, error.start) + 1) from error
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if errors:
        message = f"nothing can be added after the last line here: {errors[0].message}"
        raise GlossaryError(message, shown, min(line, errors[0].line))


def begin(
    sources: Sequence[str], lemmas: Mapping[str, str], kind: str = "", name: str = "", gender: str = ""
) -> tuple[Term, Mapping[str, str]]:
    """A term of which no more is known than its names, its forms drafted where that can be done.

    Args:
        sources: the English spellings.
        lemmas: the name in each locale, empty where it is not known.
        kind: what it names, empty where that is not known; nothing is drafted then.
        name: its id; made of the first spelling when empty.
        gender: of the head word, or of a person; empty where it follows from the name.

    Returns:
        The term, and why a locale has no drafted forms.
    """
    drafts, reasons = drafted_targets(lemmas, kind, gender) if kind else ({}, {})
    if kind == "person":
        drafts = {locale: _with_surname(target, sources) for locale, target in drafts.items()}
    targets = {locale: drafts.get(locale) or _nominative(lemma, gender) for locale, lemma in lemmas.items()}
    return Term(name or slug(sources[0]), kind, tuple(sources), targets), reasons


def _with_surname(target: TargetTerm, sources: Sequence[str]) -> TargetTerm:
    """A person's surname as a short name, where it is among the English spellings: Anna Kern, Kern."""
    surname = next((other for other in sources if sources[0].endswith(f" {other}")), "")
    words = target.table.lemma.split(" ")
    count = len(surname.split())
    if not 0 < count < len(words):
        return target
    short = ending_of(target.table.forms, " ".join(words[-count:]))
    return replace(target, short=(short,)) if short else target


def _nominative(lemma: str, gender: str) -> TargetTerm:
    return TargetTerm(FormTable(lemma, {Case.NOM: (lemma,)} if lemma else {}), gender, "", "")
