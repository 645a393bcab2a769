"""The cases of verification: what is right to say of one term of a translation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translate.model import Verdict
from translate.terms import Glossary, verify

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class VerdictCase:
    """A line of a case file."""

    place: str  # file and line
    verdict: Verdict
    term: str
    source: str
    target: str
    locale: str

    def found(self, glossary: Glossary) -> Verdict:
        """What `verify` says of the term."""
        findings = verify(self.source, self.target, self.locale, glossary)
        return next(finding.verdict for finding in findings if finding.term == self.term)


def verdict_cases(name: str, locale: str) -> Iterator[VerdictCase]:
    """The lines of `<name>.<locale>.txt`."""
    path = HERE / f"{name}.{locale}.txt"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            head, source, target = (cell.strip() for cell in line.split(" | "))
            verdict, term = head.split()
            yield VerdictCase(f"{path.name}:{number}", Verdict(verdict), term, source, target, locale)
