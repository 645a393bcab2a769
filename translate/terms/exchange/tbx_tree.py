"""A TBX file as plain values: concepts, their languages, their terms. Version 2 (`martif`) and 3 (`tbx`).

Expat resolves nothing that lies outside of the file and is told here to refuse declarations of entities:
without them there is nothing to multiply ("billion laughs") and nothing to fetch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from translate.errors import GlossaryError
from translate.memory.tmx.locales import same_locale

_ENTRY, _LANGUAGE, _TERM_GROUP = (
    {"termEntry", "conceptEntry"},
    {"langSet", "langSec"},
    {"tig", "ntig", "termSec"},
)
_VALUES = {"term", "termNote", "descrip", "note"}


@dataclass(slots=True)
class TbxTerm:
    """One word or name; `notes` are its term notes by type, `remark` what is said of it in words."""

    text: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    remark: str = ""


@dataclass(slots=True)
class Concept:
    """A term entry: terms by language as written in the file, and its descriptions by type."""

    line: int
    terms: dict[str, list[TbxTerm]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)


def concepts(data: bytes, path: str) -> list[Concept]:
    """All concepts of a TBX file.

    Raises:
        GlossaryError: it is no XML, no TBX, or declares entities; says the line.
    """
    reader = _Reader(path)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GlossaryError(f"is no XML: {expat.errors.messages[error.code]}", path, error.lineno) from error
    return reader.found


class _Reader:
    def __init__(self, path: str) -> None:
        self.found: list[Concept] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self._path = path
        self._depth = 0
        self._language = ""
        self._term: TbxTerm | None = None
        self._open: tuple[str, str] | None = None  # the element whose text is read, and its type
        self._words: list[str] = []

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        self._depth += 1
        if self._depth == 1 and name not in ("martif", "tbx"):
            raise GlossaryError(f"is no TBX: its root is <{name}>", self._path, self.parser.CurrentLineNumber)
        if name in _ENTRY:
            self.found.append(Concept(self.parser.CurrentLineNumber))
        elif not self.found:
            return
        elif name in _LANGUAGE:
            self._language = attributes.get("xml:lang", "")
        elif name in _TERM_GROUP:
            self._term = TbxTerm()
            self.found[-1].terms.setdefault(self._language, []).append(self._term)
        elif name in _VALUES:
            self._open, self._words = (name, attributes.get("type", "")), []

    def _end(self, tag: str) -> None:
        name = _local(tag)
        self._depth -= 1
        if name in _TERM_GROUP:
            self._term = None
        elif self._open and name == self._open[0]:
            self._keep(*self._open, " ".join("".join(self._words).split()))
            self._open = None

    def _keep(self, name: str, kind: str, text: str) -> None:
        if self._term is None:
            if name == "descrip":
                self.found[-1].descriptions[kind] = text
        elif name == "term":
            self._term.text = text
        elif name == "termNote":
            self._term.notes[kind] = text
        elif name == "note":
            self._term.remark = text

    def _text(self, text: str) -> None:
        self._words.append(text)

    def _entity(self, name: str, *_: object) -> None:
        raise GlossaryError(
            f"declares the entity `{name}`; TBX needs none", self._path, self.parser.CurrentLineNumber
        )


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def in_language(concept: Concept, locale: str) -> Iterator[TbxTerm]:
    """The terms of a language, of all its regions: `en` is `en-US` and `en_GB` too."""
    for language, terms in concept.terms.items():
        if same_locale(language, locale):
            yield from (term for term in terms if term.text)
