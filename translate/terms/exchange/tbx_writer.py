"""Terms → TBX-Basic (ISO 30042:2008, `martif`), as OmegaT and Weblate read it.

A `termEntry` holds the English spellings and, for each locale, the name, its short names and its relational
adjectives; the forms of the name stand in a note. Each forbidden variant is a `termEntry` of its own: both
programs apply the status and the notes of one term to the whole entry. Its status is `forbidden`, as Weblate
expects; `deprecatedTerm-admn-sts` would be left out by Weblate's reader.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from xml.etree import ElementTree

from translate import __version__
from translate.model import Case, Forbidden, FormTable, TargetTerm, Term
from translate.terms.incomplete import LOCALES

FORBIDDEN, PREFERRED, ADMITTED = "forbidden", "preferredTerm-admn-sts", "admittedTerm-admn-sts"
"""Values of `administrativeStatus`."""
SUBJECT, UNTRANSLATED = "subjectField", "Translation needed"
"""Types of `descrip`: the kind of an entry; `No` for what must not be translated."""
GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}

_DOCTYPE = '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PROPER = {"person", "org", "place", "event"}
_XML_REFUSES = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")


def write_tbx(terms: Iterable[Term], source_locale: str = "en", locales: Sequence[str] = LOCALES) -> bytes:
    """A TBX file; the same terms give the same bytes. Programs that know one target read it best with one."""
    root = ElementTree.Element("martif", {"type": "TBX-Basic", _LANG: source_locale})
    description = ElementTree.SubElement(ElementTree.SubElement(root, "martifHeader"), "fileDesc")
    _text(ElementTree.SubElement(description, "sourceDesc"), "p", f"l10n-news {__version__}")
    body = ElementTree.SubElement(ElementTree.SubElement(root, "text"), "body")
    for term in terms:
        body.extend(_entries(term, source_locale, locales))
    ElementTree.indent(root)
    out = BytesIO()
    ElementTree.ElementTree(root).write(out, encoding="utf-8", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_DOCTYPE}\n'.encode() + out.getvalue() + b"\n"


def _entries(term: Term, source_locale: str, locales: Sequence[str]) -> Iterator[ElementTree.Element]:
    targets = {locale: target for locale, target in term.targets.items() if locale in locales}
    main = _entry(term, term.id, source_locale)
    if term.dnt:
        main.insert(1, _described(UNTRANSLATED, "No"))
    else:
        for locale, target in targets.items():
            _names(_language(main, locale), target, term.kind)
    yield main
    for locale, target in targets.items():
        for number, item in enumerate(target.forbidden, 1):
            entry = _entry(term, f"{term.id}-{locale}-forbidden-{number}", source_locale)
            _forbidden(_language(entry, locale), item)
            yield entry


def _entry(term: Term, name: str, source_locale: str) -> ElementTree.Element:
    entry = ElementTree.Element("termEntry", {"id": _clean(name)})
    entry.append(_described(SUBJECT, term.kind))
    language = _language(entry, source_locale)
    for source in term.sources:
        _term(language, source)
    return entry


def _names(language: ElementTree.Element, target: TargetTerm, kind: str) -> None:
    noun = "properNoun" if kind in _PROPER else "noun"
    gender = GENDERS.get(target.gender, "other")
    main = _term(language, target.table.lemma, noun, PREFERRED, gender)
    if not target.indeclinable:
        _text(main, "note", _told(target.table)).set("from", "translator")
    for table in target.short:
        _term(language, table.lemma, noun, ADMITTED)
    for table in target.adjective:
        _term(language, table.lemma, "adjective", ADMITTED)


def _forbidden(language: ElementTree.Element, item: Forbidden) -> None:
    tig = _term(language, item.table.lemma, status=FORBIDDEN)
    _text(tig, "note", item.reason).set("from", "translator")


def _told(table: FormTable) -> str:
    """The forms as a translator reads them: “gen. Мінска · dat. Мінску”."""
    return " · ".join(f"{case}. {' / '.join(table.forms[case])}" for case in Case if case in table.forms)


def _term(
    language: ElementTree.Element, word: str, part: str = "", status: str = "", gender: str = ""
) -> ElementTree.Element:
    tig = ElementTree.SubElement(language, "tig")
    _text(tig, "term", word)
    notes = {"partOfSpeech": part, "grammaticalGender": gender, "administrativeStatus": status}
    for kind, value in notes.items():
        if value:
            _text(tig, "termNote", value).set("type", kind)
    return tig


def _language(entry: ElementTree.Element, locale: str) -> ElementTree.Element:
    return ElementTree.SubElement(entry, "langSet", {_LANG: locale})


def _described(kind: str, value: str) -> ElementTree.Element:
    element = ElementTree.Element("descrip", {"type": kind})
    element.text = _clean(value)
    return element


def _text(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = _clean(text)
    return element


def _clean(text: str) -> str:
    """Without the control characters that XML has no way to write."""
    return text.translate(_XML_REFUSES)
