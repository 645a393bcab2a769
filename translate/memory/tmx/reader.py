"""TMX → entries, a unit at a time, from any program's file and without trust in it.

Expat reads the file in blocks, resolves nothing that lies outside of it, and is told here to refuse
declarations of entities: without them there is nothing to multiply ("billion laughs") and nothing to fetch.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from xml.parsers import expat

from translate.errors import TmxError
from translate.memory.entry import Entry, Origin, Passage
from translate.memory.tmx.locales import same_locale
from translate.memory.tmx.segment import CODES, code_text
from translate.memory.tmx.writer import AFTER, ARTICLE, BEFORE, CONTEXT

_BLOCK_BYTES = 1 << 16
_LONGEST = 1_000_000
"""Characters of a segment. A million is no sentence, and would be held in memory."""
_NEIGHBOURS = {BEFORE: BEFORE, AFTER: AFTER, "prev": BEFORE, "next": AFTER}
"""Ours, and those of OmegaT."""


def read_tmx(path: Path, source_locale: str, target_locales: Collection[str]) -> Iterator[dict[str, Entry]]:
    """What each `<tu>` of a file holds: an entry for each target locale that it translates into.

    A unit without a text in the source locale, or without one in any of the target locales, yields nothing
    but an empty dictionary, so that it can be counted. Our tags come back as tags; native codes of other
    programs are dropped from the text.

    Raises:
        TmxError: the file cannot be read, is no TMX, or declares entities; says the line.
    """
    reader = _Reader(path, source_locale, target_locales)
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK_BYTES):
                reader.feed(block)
                yield from reader.take()
            reader.feed(b"", final=True)
            yield from reader.take()
    except OSError as error:
        raise TmxError(f"cannot be read: {error.strerror}", path) from error


@dataclass(slots=True)
class _Variant:
    """A `<tuv>`."""

    lang: str
    by: str
    at: str
    text: str = ""


@dataclass(slots=True)
class _Unit:
    """A `<tu>`."""

    by: str
    at: str
    variants: list[_Variant] = field(default_factory=list)
    props: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Code:
    """A native code."""

    depth: int  # how many elements are open within it
    kind: str  # its type
    content: str = ""


class _Reader:
    """Collects units while expat reads."""

    def __init__(self, path: Path, source_locale: str, target_locales: Collection[str]) -> None:
        self.path = path
        self.source_locale = source_locale
        self.target_locales = target_locales
        self.done: list[dict[str, Entry]] = []
        self.open: list[str] = []  # names of the elements around
        self.unit: _Unit | None = None
        self.text: list[str] | None = None  # pieces of the segment or property being read
        self.size = 0  # characters in them
        self.property = ""  # its type
        self.code: _Code | None = None
        self.parser = self._parser()

    def feed(self, block: bytes, *, final: bool = False) -> None:
        """Read on."""
        try:
            self.parser.Parse(block, final)
        except expat.ExpatError as error:
            what = expat.errors.messages[error.code]
            raise TmxError(f"not well-formed XML: {what}", self.path, error.lineno) from error
        except (LookupError, ValueError) as error:
            raise self._error(f"its encoding cannot be read ({error}); save the file as UTF-8") from error

    def take(self) -> list[dict[str, Entry]]:
        """The units read since the last call."""
        done, self.done = self.done, []
        return done

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.EntityDeclHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_unknown
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        return parser

    def _error(self, message: str) -> TmxError:
        return TmxError(message, self.path, self.parser.CurrentLineNumber)

    def _refuse_entity(self, name: str, *_: object) -> None:
        raise self._error(f"declares the entity `{name}`; a TMX file needs none, and some are traps")

    def _refuse_unknown(self, name: str, *_: object) -> None:
        raise self._error(f"uses `&{name};`, which is not defined; write the character itself")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.open and name != "tmx":
            raise self._error(f"is no TMX file: it begins with <{name}>")
        inside = self.open[-1] if self.open else ""
        self.open.append(name)
        if name == "tu":
            self.unit = _Unit(*_credit(attributes))
        elif name == "tuv" and self.unit:
            lang = attributes.get("xml:lang") or attributes.get("lang") or ""
            self.unit.variants.append(_Variant(lang, *_credit(attributes)))
        elif (name == "seg" and inside == "tuv") or (name == "prop" and inside == "tu"):
            self.text, self.size = [], 0
            self.property = attributes.get("type", "")
        elif name in CODES and self.text is not None and self.code is None:
            self.code = _Code(len(self.open), attributes.get("type", ""))

    def _characters(self, data: str) -> None:
        if self.code:
            if len(self.open) == self.code.depth:  # else a text within the code
                self.code.content += data
        elif self.text is not None:
            self.text.append(data)
            self.size += len(data)
            if self.size > _LONGEST:
                raise self._error(f"a segment of more than {_LONGEST} characters")

    def _end(self, name: str) -> None:
        depth = len(self.open)
        self.open.pop()
        if self.text is None:
            if name == "tu" and self.unit:
                self.done.append(self._entries(self.unit))
                self.unit = None
        elif self.code:
            if depth == self.code.depth:
                self.text.append(code_text(name, self.code.kind, self.code.content))
                self.code = None
        elif name in ("seg", "prop") and self.unit:
            if name == "seg":
                self.unit.variants[-1].text = "".join(self.text)
            else:
                self.unit.props[self.property] = "".join(self.text)
            self.text = None

    def _entries(self, unit: _Unit) -> dict[str, Entry]:
        source = _variant(unit, self.source_locale)
        if source is None:
            return {}
        neighbours = {_NEIGHBOURS[name]: text for name, text in unit.props.items() if name in _NEIGHBOURS}
        passage = Passage(
            source.text,
            unit.props.get(CONTEXT),
            neighbours.get(BEFORE),
            neighbours.get(AFTER),
            unit.props.get(ARTICLE, ""),
        )
        targets = {locale: _variant(unit, locale) for locale in self.target_locales}
        return {
            locale: Entry(passage, target.text, Origin.TMX, target.by or unit.by, target.at or unit.at)
            for locale, target in targets.items()
            if target
        }


def _variant(unit: _Unit, locale: str) -> _Variant | None:
    """The first text in a locale; one that says the very code goes before its neighbours."""
    fitting = [item for item in unit.variants if item.text.strip() and same_locale(item.lang, locale)]
    fitting.sort(key=lambda item: item.lang.lower().replace("_", "-") != locale.lower().replace("_", "-"))
    return fitting[0] if fitting else None


def _credit(attributes: dict[str, str]) -> tuple[str, str]:
    """Who made the last change, and on which day."""
    by = attributes.get("changeid") or attributes.get("creationid") or ""
    return by, _iso_date(attributes.get("changedate") or attributes.get("creationdate") or "")


def _iso_date(date: str) -> str:
    """The day of a TMX date; empty for what is no date."""
    try:
        return datetime.fromisoformat(date).date().isoformat()
    except ValueError:
        return ""
