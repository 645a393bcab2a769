"""Terms → the YAML text of glossary files, written as the files that ship with the project are."""

import json
import re
from collections.abc import Iterable, Iterator

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.exchange.compact import adjective_follows, follows
from translate.terms.incomplete import INCOMPLETE, LOCALES, missing_of_entry, missing_of_locale, missing_parts

UNUSED = "Not used yet: fill in what is empty, write `status: draft`, run `translate glossary lint`."
"""The comment above an entry that lacks something."""
_PLAIN = re.compile(r"[^\W\d_](?:[\w «»“”’.;()/№+&–-]*[\w»”’.)-])?|«[\w «»’.-]*»")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def entry_yaml(term: Term) -> str:
    """One entry. What a term lacks is written as `""`, with the status `incomplete` and a word on what to do.

    A term that lacks nothing comes back equal from `load`, but for its path and line.
    """
    return "".join(f"{line}\n" for line in _entry(term))


def _entry(term: Term) -> Iterator[str]:
    incomplete = bool(missing_parts(term))
    if incomplete:
        yield f"# {UNUSED}"
    yield f"- id: {_scalar(term.id)}"
    yield f"  kind: {_scalar(term.kind)}"
    yield f"  source: {{{', '.join(_source(term))}}}"
    if term.dnt:
        yield "  dnt: true"
    if term.priority != 50:
        yield f"  priority: {term.priority}"
    wanted = tuple(term.targets) if term.dnt else LOCALES
    for locale in wanted:
        yield f"  {locale}:"
        target = term.targets.get(locale, TargetTerm(FormTable("", {}), "", "", ""))
        unused = bool(missing_of_entry(term) or list(missing_of_locale(target)))
        yield from (f"    {line}" for line in _target(target, locale, unused))


def _source(term: Term) -> Iterator[str]:
    yield f"en: [{_flow(term.sources)}]"
    if not term.case_sensitive:
        yield "case_sensitive: false"
    if term.not_before:
        yield f"not_before: [{_flow(term.not_before)}]"


def _target(target: TargetTerm, locale: str, incomplete: bool) -> Iterator[str]:
    yield f"lemma: {_scalar(target.table.lemma)}"
    yield f"gender: {_scalar(target.gender)}"
    yield f"number: {_scalar(target.number)}"
    yield f"animacy: {_scalar(target.animacy)}"
    if target.indeclinable:
        yield "indeclinable: true"
    yield f"forms: {forms_yaml(target.table, tuple(Case))}"
    if target.short:
        yield "short:"
        yield from (
            f"- {_scalar(table.lemma) if follows(table) else _table(table)}" for table in target.short
        )
    if target.adjective:
        yield f"adjective: [{', '.join(_adjective(table, locale) for table in target.adjective)}]"
    if target.forbidden:
        yield "forbidden:"
    for item in target.forbidden:
        forms = "" if follows(item.table) else f", forms: {forms_yaml(item.table)}"
        yield f"- {{lemma: {_scalar(item.table.lemma)}, reason: {_scalar(item.reason)}{forms}}}"
    yield f"status: {INCOMPLETE if incomplete else _scalar(target.status)}"


def _adjective(table: FormTable, locale: str) -> str:
    return _scalar(table.lemma) if adjective_follows(table, locale) else _table(table)


def _table(table: FormTable) -> str:
    return f"{{lemma: {_scalar(table.lemma)}, forms: {forms_yaml(table, tuple(Case))}}}"


def forms_yaml(table: FormTable, cases: Iterable[Case] | None = None) -> str:
    """The cases that the table has, or all of `cases`, those that it lacks left empty."""
    wanted = [case for case in Case if case in table.forms] if cases is None else cases
    return f"{{{', '.join(f'{case}: {variants_yaml(table.forms.get(case, ()))}' for case in wanted)}}}"


def variants_yaml(forms: tuple[str, ...]) -> str:
    """The forms of one case."""
    if len(forms) > 1:
        return f"[{_flow(forms)}]"
    return _scalar(forms[0] if forms else "")


def _flow(texts: Iterable[str]) -> str:
    return ", ".join(map(_scalar, texts))


def _scalar(text: str) -> str:
    """A text as YAML, in quotation marks where it could be taken for something else."""
    if _PLAIN.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
