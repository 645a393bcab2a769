"""What the glossary has to say to a translator about one sentence."""

from collections.abc import Sequence

from translate.model import Case, TargetTerm, Term, TermFinding, Verdict
from translate.placeables import strip_tags
from translate.terms.find import find
from translate.terms.glossary import Glossary

_LABELS = {
    Verdict.MISSING: "term-missing",
    Verdict.FORBIDDEN: "term-forbidden",
    Verdict.BAD_AGREEMENT: "term-agreement",
}
_SHOWN = (Case.GEN, Case.DAT, Case.INS, Case.LOC)


def hints(source: str, locale: str, glossary: Glossary, findings: Sequence[TermFinding] = ()) -> list[str]:
    """One line for each term of `source`, in order, for the `#.` comments of a catalog.

    Without a finding that needs work a line begins with `glossary:`, else with `term-missing:`,
    `term-forbidden:` or `term-agreement:`.
    """
    labels = {finding.term: _LABELS.get(finding.verdict) for finding in findings}
    lines: dict[str, str] = {}
    for match in find(source, glossary):
        term = match.term
        if term.id not in lines and (term.dnt or locale in term.targets):
            written = strip_tags(source[match.start : match.end])
            lines[term.id] = (
                f"{labels.get(term.id) or 'glossary'}: {written} → {_advice(term, written, locale)}"
            )
    return list(lines.values())


def _advice(term: Term, written: str, locale: str) -> str:
    if term.dnt:
        return f"{written} (do not translate)"
    return _forms(term.targets[locale])


def _forms(target: TargetTerm) -> str:
    """The lemma, and its first form that differs: the genitive, for most."""
    lemma, forms = target.table.lemma, target.table.forms
    other = next((case for case in _SHOWN if forms[case][0] != lemma), None)
    note = f"{other}. {forms[other][0]}" if other else "does not decline"
    return f"{lemma} ({note})"
