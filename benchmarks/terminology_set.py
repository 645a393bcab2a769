"""The sentences of data/terminology*.txt, with the case in which each name of the glossary is expected."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from translate.model import FormTable, TargetTerm, Term
from translate.terms import Glossary, find
from translate.terms.fold import fold_form

PATH = Path(__file__).parent / "data" / "terminology.txt"
HELD_OUT = PATH.with_name("terminology_held_out.txt")  # on which nothing is tuned
ADJECTIVE = "adj"
_CASE = "(?:nom|gen|dat|acc|ins|loc|adj)"
_MARK = re.compile(rf"\[([^\[\]|]+)(?:\|({_CASE}(?:/{_CASE})*))?\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name in a reference translation: its form and its case, then those of other natural translations.

    A name that is not translated has no case.
    """

    form: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A translation by a person."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its translations by locale."""

    line: int
    source: str
    references: Mapping[str, Reference]


def examples(path: Path = PATH) -> list[Example]:
    """All cases of the file.

    Raises:
        ValueError: a case is malformed; says on which line.
    """
    return [_example(line, block) for line, block in _blocks(path.read_text(encoding="utf-8"))]


def expected(example: Example, locale: str, glossary: Glossary) -> dict[str, Mark]:
    """The mark of each term of the sentence that has forms in `locale`, by the term's id.

    Raises:
        ValueError: marks and terms do not belong together one by one.
    """
    terms = {match.term.id: match.term for match in find(example.source, glossary) if not match.plural}
    marks = list(example.references[locale].marks)
    found: dict[str, Mark] = {}
    for term in terms.values():
        mark = next((mark for mark in marks if _renders(mark, term, locale)), None)
        if mark is None:
            raise ValueError(f"line {example.line}: no mark in {locale} for `{term.id}`")
        marks.remove(mark)
        found[term.id] = mark
    if marks:
        raise ValueError(f"line {example.line}: {marks[0].form} in {locale} is no term of the sentence")
    return found


def forms(target: TargetTerm, case: str) -> frozenset[str]:
    """All accepted forms of a case; for `adj` those of the relational adjectives in all cases."""
    tables: tuple[FormTable, ...] = (target.table, *target.short)
    if case == ADJECTIVE:
        tables = target.adjective
    return frozenset(
        form
        for table in tables
        for name, variants in table.forms.items()
        for form in variants
        if case in (name, ADJECTIVE)
    )


def _renders(mark: Mark, term: Term, locale: str) -> bool:
    if term.dnt:
        return mark.form in term.sources
    wanted = fold_form(mark.form, locale)
    known = [fold_form(form, locale) for form in forms(term.targets[locale], mark.cases[0])]
    return any(wanted in (form, form.upper(), form[:1].upper() + form[1:]) for form in known)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip() and not line.startswith("#"):
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _example(line: int, block: list[str]) -> Example:
    texts = dict(row.split(": ", 1) for row in block if ": " in row)
    if list(texts) != ["en", "ru", "be"] or len(block) != len(texts):
        raise ValueError(f"line {line}: a case has three lines, `en: `, `ru: ` and `be: `")
    return Example(line, texts["en"], {locale: _reference(texts[locale]) for locale in ("ru", "be")})


def _reference(text: str) -> Reference:
    marks = tuple(Mark(form, tuple(filter(None, cases.split("/")))) for form, cases in _MARK.findall(text))
    return Reference(_MARK.sub(r"\1", text), marks)
