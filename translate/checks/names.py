"""The names of the glossary over a whole article: one spelling, in full first, and short then."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from translate.checks.finding import Fault, Whole
from translate.checks.unlisted_names import unlisted_spelling
from translate.model import Term, Unit
from translate.placeables import strip_tags
from translate.terms import find
from translate.terms.mentions import are_variants, case_form, has_short_form, is_full, spelling, tables_of
from translate.terms.patterns import Hit
from translate.terms.sighting import sight


@dataclass(frozen=True, slots=True)
class _Mention:
    """A term in one unit: how its source writes it, and what stands for it in the folded translation."""

    unit: Unit
    term: Term
    sources: tuple[str, ...]
    text: str
    hits: tuple[Hit, ...]


def name_spelling(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """A name is spelled in two ways in one article: «Таллин» here, «Таллинн» there; each would be right.

    Other endings of the same word, abbreviations and shorter names are no other spelling. Names that the
    glossary does not have are compared too, as far as they sound like the English.
    """
    yield from unlisted_spelling(whole)
    locale = whole.catalog.locale
    first: dict[str, list[tuple[str, str]]] = {}  # term → spellings that were met, with their forms
    for mention in _mentions(whole):
        known = first.setdefault(mention.term.id, [])
        for hit in mention.hits:
            tables = list(tables_of(hit, mention.term.targets[locale], locale))
            spellings = [letters for table in tables if (letters := spelling(table))]
            others = [form for one, form in known if any(are_variants(one, other) for other in spellings)]
            if others and not any(one in spellings for one, _ in known):
                yield (
                    mention.unit,
                    Fault(
                        f"“{hit.text}” for {mention.sources[0]}; elsewhere in the article it is “{others[0]}”"
                    ),
                )
            else:
                known += [(one, hit.text) for one in spellings]


def first_mention(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """A name that the article introduces in full is short in the translation, or is in full again later on.

    Only prose counts, and only persons and organisations of which the glossary has both. Where the source
    itself begins with the short name, or comes back to the full one, the translation may do the same. A
    project switches this off in its `l10n.toml`: `first_mention = "any"`.
    """
    if not whole.full_first:
        return
    locale, glossary = whole.catalog.locale, whole.glossary
    met: set[str] = set()
    for mention in _mentions(whole):
        term, kind = mention.term, mention.term.kind
        if mention.unit.context or kind == "place" or not has_short_form(term, locale):
            continue
        given_in_full = any(is_full(source, kind) for source in mention.sources)
        in_full = [hit for hit in mention.hits if is_full(hit.text, kind)]
        short = mention.hits[0]
        if term.id not in met and given_in_full and not in_full and glossary is not None:
            form = case_form(short, mention.text, term, locale, glossary) or term.targets[locale].table.lemma
            yield mention.unit, Fault(f"“{short.text}”: the first mention is in full, “{form}”")
        if term.id in met and not given_in_full and len(in_full) == len(mention.hits):
            yield mention.unit, Fault(f"“{in_full[0].text}” was introduced before; {_shorter(term, locale)}")
        met.add(term.id)


def _shorter(term: Term, locale: str) -> str:
    names = [table.lemma for table in term.targets[locale].short if not is_full(table.lemma, term.kind)]
    return f"“{names[0]}” is enough"


def _mentions(whole: Whole) -> Iterator[_Mention]:
    """Terms that stand in translations, in article order; places only where several sentences have them."""
    glossary, locale = whole.glossary, whole.catalog.locale
    if glossary is None or whole.source_language != "en":
        return
    found = [(unit, find(unit.source, glossary)) for unit in whole.catalog.units if unit.target.strip()]
    units = Counter(term for _, matches in found for term in {match.term.id for match in matches})
    for unit, matches in found:
        wanted = [match for match in matches if _is_wanted(match.term, units)]
        if wanted:
            folded, sightings = sight(unit.source, unit.target, wanted, locale, glossary)
            for seen in sightings:
                if seen.accepted:
                    own = (match for match in wanted if match.term.id == seen.term.id)
                    written = tuple(strip_tags(unit.source[match.start : match.end]) for match in own)
                    yield _Mention(unit, seen.term, written, folded.text, seen.accepted)


def _is_wanted(term: Term, units: Counter[str]) -> bool:
    return term.kind in ("person", "org") or (term.kind == "place" and units[term.id] > 1)
