"""What looks wrong in a translation: one table of checks, each a pure function of one unit.

`findings` looks at a unit, `catalog_findings` at all of a catalog, `CHECKS` and `CATALOG_CHECKS` name every
check in the order of the documentation (docs/checks/).
"""

from collections.abc import Iterator, Mapping, Sequence

from translate.catalog import is_machine_text
from translate.checks.completeness import addresses, quotation, tags
from translate.checks.consistency import same_source, same_target
from translate.checks.dates import dates
from translate.checks.drafts import loses_number
from translate.checks.ends import end_mark
from translate.checks.finding import CatalogCheck, Check, Fault, Finding, Pair, Whole
from translate.checks.i_y import i_y
from translate.checks.languages import added_latin, left_over, untranslated, wrong_language
from translate.checks.lengths import length, sentences
from translate.checks.letters import foreign_letters, mixed_script
from translate.checks.measures import money, percent, units
from translate.checks.names import first_mention, name_spelling
from translate.checks.negation import negation
from translate.checks.numbers import number_words, numbers
from translate.checks.orthography import classical_orthography
from translate.checks.punctuation import brackets, quotes, spaces
from translate.checks.repetition import loop, repeated_word
from translate.checks.role_length import role_length
from translate.checks.separators import apostrophe
from translate.checks.short_u import short_u
from translate.checks.silence import bad_notes, silenced
from translate.checks.speaker import speaker
from translate.checks.spelling import spelling
from translate.checks.terms import term_missing, term_wrong
from translate.checks.typography import typographic_change, typography
from translate.checks.yo import yo
from translate.config import TypographyPolicy
from translate.model import Severity, Unit
from translate.terms import Glossary
from translate.typography import for_drafts, for_people

__all__ = [
    "CATALOG_CHECKS",
    "CHECKS",
    "DESCRIPTIONS",
    "NOTE",
    "CatalogCheck",
    "Check",
    "Finding",
    "Pair",
    "Whole",
    "catalog_findings",
    "comparisons",
    "findings",
    "look",
    "loses_number",
    "typographic_change",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CHECKS = (
    Check("numbers", _ERROR, numbers),
    Check("number-words", _WARNING, number_words),
    Check("money", _ERROR, money),
    Check("percent", _ERROR, percent),
    Check("units", _WARNING, units),
    Check("dates", _ERROR, dates),
    Check("term-wrong", _ERROR, term_wrong),
    Check("term-missing", _WARNING, term_missing),
    Check("untranslated", _ERROR, untranslated),
    Check("left-over", _WARNING, left_over),
    Check("added-latin", _WARNING, added_latin),
    Check("wrong-language", _ERROR, wrong_language),
    Check("foreign-letters", _ERROR, foreign_letters),
    Check("mixed-script", _ERROR, mixed_script),
    Check("short-u", _ERROR, short_u),
    Check("i-y", _ERROR, i_y),
    Check("apostrophe", _ERROR, apostrophe),
    Check("classical-orthography", _WARNING, classical_orthography),
    Check("loop", _ERROR, loop),
    Check("repeated-word", _WARNING, repeated_word),
    Check("length", _WARNING, length),
    Check("sentences", _WARNING, sentences),
    Check("quotation", _WARNING, quotation),
    Check("speaker", _WARNING, speaker),
    Check("negation", _WARNING, negation),
    Check("tags", _ERROR, tags),
    Check("addresses", _ERROR, addresses),
    Check("end-mark", _WARNING, end_mark),
    Check("brackets", _WARNING, brackets),
    Check("quotes", _WARNING, quotes),
    Check("spaces", _WARNING, spaces),
    Check("typography", _WARNING, typography),
)
"""Every check of single units. A new one: its function, a row here, cases in tests/checks/cases/."""

CATALOG_CHECKS = (
    CatalogCheck("role-length", _WARNING, role_length),
    CatalogCheck("yo", _WARNING, yo),
    CatalogCheck("spelling", _WARNING, spelling),
    CatalogCheck("same-source", _WARNING, same_source),
    CatalogCheck("same-target", _WARNING, same_target),
    CatalogCheck("name-spelling", _WARNING, name_spelling),
    CatalogCheck("first-mention", _WARNING, first_mention),
)
"""Every check that compares the units of a catalog, or wants to know what the project says of it."""

NOTE = "ignore-note"
"""The id of findings about the `# l10n-ignore:` notes themselves."""

_KNOWN = frozenset(check.id for check in (*CHECKS, *CATALOG_CHECKS))


DESCRIPTIONS: Mapping[str, str] = {
    **{check.id: check.description for check in (*CHECKS, *CATALOG_CHECKS)},
    NOTE: "A `# l10n-ignore:` note lacks its reason, or names no check.",
}
"""What each check is for, by its id, in the order of the tables."""


def look(pair: Pair) -> Iterator[Finding]:
    """What every check finds in a source and its translation; nothing in an empty translation."""
    if not pair.target.strip():
        return
    for check in CHECKS:
        for fault in check.look(pair):
            yield Finding(check.id, check.severity, fault.message, fault.span)


def findings(
    unit: Unit,
    locale: str,
    *,
    source_locale: str = "en",
    glossary: Glossary | None = None,
    policy: TypographyPolicy | None = None,
) -> tuple[Finding, ...]:
    """What looks wrong in a unit, apart from what its `# l10n-ignore:` notes silence.

    Args:
        unit: a unit; one without a translation has no findings.
        locale: of the translation.
        source_locale: of the source.
        glossary: for the checks of names; without one these are left out.
        policy: how machine drafts and people's texts should be set, if not as usual.
    """
    rules = (for_drafts if is_machine_text(unit) else for_people)(policy or TypographyPolicy())
    pair = Pair(unit.source, unit.target, source_locale, locale, unit.context, glossary, rules)
    quiet = silenced(unit)
    found = [finding for finding in look(pair) if finding.check not in quiet]
    return (*found, *(_of_note(fault) for fault in bad_notes(unit, _KNOWN)))


def catalog_findings(
    whole: Whole, policy: TypographyPolicy | None = None
) -> Iterator[tuple[Unit, tuple[Finding, ...]]]:
    """The units of a catalog in which something looks wrong, in article order, each with its findings.

    `policy` is how machine drafts and people's texts should be set, if not as usual.
    """
    compared = comparisons(whole)
    locale, source, glossary = whole.catalog.locale, whole.source_locale, whole.glossary
    for unit in whole.catalog.units:
        own = findings(unit, locale, source_locale=source, glossary=glossary, policy=policy)
        found = (*own, *compared.get(unit.key, ()))
        if found:
            yield unit, found


def comparisons(whole: Whole) -> Mapping[tuple[str, str], Sequence[Finding]]:
    """What the checks of whole catalogs find, by unit key."""
    compared: dict[tuple[str, str], list[Finding]] = {}
    for check in CATALOG_CHECKS:
        for unit, fault in check.look(whole):
            if check.id not in silenced(unit):
                finding = Finding(check.id, check.severity, fault.message, fault.span)
                compared.setdefault(unit.key, []).append(finding)
    return compared


def _of_note(fault: Fault) -> Finding:
    return Finding(NOTE, Severity.WARNING, fault.message)
