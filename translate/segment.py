"""Block → sentences. The only definition of a segment.

sentencex proposes where sentences end; it skips what is inside quotation marks and brackets, so a pattern
proposes more, and the rules of the language (data in languages/) then refuse what is no end of a sentence.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from translate.languages import LanguageRules, rules
from translate.languages.tags import language_of
from translate.model import Block, Placeable, Role, Segment
from translate.placeables import TAG

_DIVIDED = frozenset({Role.LEAD, Role.BODY, Role.DESCRIPTION})
"""Roles whose text is divided into sentences; all others are one segment."""

_CLOSERS = r"\"'”’»)\]"  # within the brackets of a pattern
_END = r"(?:[.!?]+|…|\.\s\.\s\.)"
_SPACED = re.compile(rf"{_END}[{_CLOSERS}“]*(\s+)(?=[\"'“‘«(\[„—–-]*\s?[A-ZА-ЯЁІЎ\d])")
_UNSPACED_QUOTE = re.compile(r"(?<=[a-zа-яёіў)])[.!?](?P<quote>[\"“”«])(?=[A-ZА-ЯЁІЎ])")
_UNSPACED_WORD = re.compile(r"(?<=[a-zа-яёіў]{3})[.!?]()(?=[A-ZА-ЯЁІЎ][a-zа-яёіў’']*,?\s)")
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“«'‘/$€£—–-])([^\s(\[\"“«'‘/$€£—–]+)\.$")
_FIRST_WORD = re.compile(r"[\"'“‘«(\[„—–\s-]*([\w’'.-]*\w)")
_QUOTED_END = re.compile(r"[!?…][\"'”’»]+$|\.\.\.[\"'”’]+$")
_SET_APART = re.compile(r"(?i)<(?!script|style|!)[^>]*>\s*(?P<first>\w)")  # <span translate="no">Name</span>
_PAIRED = {"c"}  # no sentence ends within code


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without its tags, and the place of each of its characters in the text with them."""

    text: str
    places: tuple[int, ...]


def segments(block: Block, locale: str) -> tuple[Segment, ...]:
    """The sentences of a block in order. Each has its tags numbered from 1; a pair that a sentence end cuts
    becomes a lone tag on both sides. `join` puts the block together again.

    Raises ConfigError when nothing is known of the language of `locale`.
    """
    cuts = _cuts(block, rules(locale)) if block.role in _DIVIDED else []
    return tuple(_segment(block, start, end, gap) for start, end, gap in _parts(block.text, cuts))


def join(parts: Sequence[str], pieces: Sequence[Segment]) -> str:
    """The text of a block from the texts of its segments, tags already restored, with the gaps between them.

    Raises ValueError when the numbers differ.
    """
    return "".join(part + piece.gap for part, piece in zip(parts, pieces, strict=True))


def joined(texts: Sequence[str], pieces: Sequence[Segment]) -> tuple[str, tuple[Placeable, ...]]:
    """The text of a block, with its placeables, from texts of its segments; their tags are numbered on.

    Raises ValueError when the numbers differ.
    """
    out: list[str] = []
    placeables: list[Placeable] = []
    before = 0
    for text, piece in zip(texts, pieces, strict=True):
        names = {placeable.tag: _counted_on(placeable.tag, before) for placeable in piece.placeables}
        out += [TAG.sub(lambda match, names=names: names.get(match[0], match[0]), text), piece.gap]  # type: ignore[misc]
        placeables += [replace(placeable, tag=names[placeable.tag]) for placeable in piece.placeables]
        before += len(names)
    return "".join(out), tuple(placeables)


def _counted_on(tag: str, before: int) -> str:
    return re.sub(r"\d+", lambda number: str(int(number[0]) + before), tag)


def _cuts(block: Block, language: LanguageRules) -> list[int]:
    """Offsets in `block.text` after which a new sentence begins."""
    plain = _without_tags(block)
    ends = _proposed(plain.text, language.locale)
    kept: list[int] = []
    for end in sorted(ends):
        before, after = plain.text[kept[-1] if kept else 0 : end].rstrip(), plain.text[end:].lstrip()
        if before and after and not _goes_on(before, after, language):
            kept.append(end)
    return [_cut_in_text(block.text, plain, end) for end in kept]


def _without_tags(block: Block) -> _Plain:
    """Tags vanish, except that a hard break is a space, code no sentence, an address or a name a letter."""
    raw = {placeable.tag: placeable.raw for placeable in block.placeables}
    letters: list[str] = []
    places: list[int] = []
    done, hidden = 0, False
    for match in [*TAG.finditer(block.text), None]:
        start = match.start() if match else len(block.text)
        literal = block.text[done:start]
        letters += "x" * len(literal) if hidden else literal
        places += range(done, start)
        if match is None:
            break
        done = match.end()
        if match["kind"] in _PAIRED and not match["alone"]:
            hidden = not match["close"]
        elif stands_for := _stands_for(raw.get(match[0], match[0])):
            letters.append(stands_for)
            places.append(start)
    return _Plain("".join(letters), tuple(places))


def _stands_for(raw: str) -> str:
    if raw.strip(" \\").startswith(("\n", "\r")):
        return " "
    if match := _SET_APART.match(raw):
        return match["first"]
    return "x" if raw.startswith("<") and "://" in raw and " " not in raw else ""


def _proposed(text: str, locale: str) -> set[int]:
    """Every offset where a sentence could begin."""
    ends = {match.end(1) for match in _SPACED.finditer(text)}
    ends |= {match.end() for match in _UNSPACED_WORD.finditer(text)}
    for match in _UNSPACED_QUOTE.finditer(text):
        ends.add(match.end() if _closes(text, match.start("quote")) else match.start("quote"))
    return ends | _proposed_by_library(text, locale)


def _proposed_by_library(text: str, locale: str) -> set[int]:
    from sentencex import segment  # costs start-up time

    ends: set[int] = set()
    at = 0
    for sentence in segment(language_of(locale), text):
        found = text.find(sentence, at)
        if found < 0:
            return ends
        at = found + len(sentence)
        closing = re.match(rf"[{_CLOSERS}]+(?=\s|$)", text[at:])  # a mark it left to the next sentence
        ends.add(at + len(closing[0]) if closing else at)
    return ends


def _closes(text: str, at: int) -> bool:
    """Whether the quotation mark at `at` ends a quotation: straight ones do when another is open."""
    if text[at] != '"':
        return text[at] == "”"
    return text.count('"', 0, at) % 2 == 1


def _goes_on(before: str, after: str, language: LanguageRules) -> bool:
    """Whether the sentence that `before` is the beginning of goes on in `after`."""
    checks: tuple[Callable[[str, str, LanguageRules], bool], ...] = (
        _no_end_mark,
        _lower_case_follows,
        _abbreviation,
        _initial,
        _attribution_follows,
        _inside_bracket,
    )
    return any(check(before, after, language) for check in checks)


def _no_end_mark(before: str, after: str, language: LanguageRules) -> bool:
    return (
        not re.search(rf"(?:{_END}|[。])[{_CLOSERS}“]*$", before)
        or re.match(rf"[{_CLOSERS}](?:\s|$)", after) is not None
    )


def _lower_case_follows(before: str, after: str, language: LanguageRules) -> bool:
    """A small letter goes on; "iPhone" and "eBay" do not count as small."""
    word = _first_word(after)
    return word[:1].islower() and not any(letter.isupper() for letter in word[1:3])


def _abbreviation(before: str, after: str, language: LanguageRules) -> bool:
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    last, first = match[1], _first_word(after)
    if last in language.titles or last in language.abbreviations:
        return True
    if last in language.before_numbers and first[:1].isdigit():
        return True
    return last in language.maybe_final and first not in language.starters


def _initial(before: str, after: str, language: LanguageRules) -> bool:
    """ "George W. Bush", "A. B. Smith": one capital letter before the full stop."""
    match = _LAST_WORD.search(before)
    if match is None or not re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", match[1]) or not match[1][0].isupper():
        return False
    return match[1] not in language.maybe_final and _first_word(after) not in language.starters


def _attribution_follows(before: str, after: str, language: LanguageRules) -> bool:
    """ "…!" Ivanova said: the name of who speaks, then the verb."""
    if not _QUOTED_END.search(before):
        return False
    words = re.findall(r"[\w’'.-]*\w", after)[:5]
    at = next((at for at, word in enumerate(words) if word in language.attribution), None)
    if not at or after[:1] in "\"“«'":
        return False
    return all(word[0].isupper() for word in words[:at]) and words[0] not in language.starters


def _inside_bracket(before: str, after: str, language: LanguageRules) -> bool:
    """A bracket opened in the middle of the sentence is still open, and is closed further on."""
    at = max(before.rfind("("), before.rfind("["))
    if at <= 0 or re.search(r"[)\]]", before[at:]) or not before[:at].strip(_CLOSERS + "“ "):
        return False
    return re.search(r"[)\]]", after) is not None


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match[1] if match else ""


def _cut_in_text(text: str, plain: _Plain, end: int) -> int:
    """The offset in the text with tags that answers to the beginning of a sentence at `end` in the plain one.

    Closing and lone tags right after the sentence stay with it, opening tags belong to the next.
    """
    last = len(plain.text[:end].rstrip()) - 1
    at = plain.places[last]
    tag = TAG.match(text, at)
    at = tag.end() if tag and plain.text[last] != text[at] else at + 1
    while (tag := TAG.match(text, at)) and (tag["close"] or tag["alone"]):
        at = tag.end()
    return at


def _parts(text: str, cuts: Sequence[int]) -> list[tuple[int, int, str]]:
    """Start, end and following gap of each segment. What has no letter or digit is none of its own."""
    parts: list[tuple[int, int, str]] = []
    start = 0
    for cut in [*cuts, len(text)]:
        after = cut + len(text[cut:]) - len(text[cut:].lstrip()) if cut < len(text) else cut
        worded = any(letter.isalnum() for letter in TAG.sub("", text[start:cut]))
        rest = any(letter.isalnum() for letter in TAG.sub("", text[after:]))
        if cut < len(text) and not (worded and rest):
            continue
        parts.append((start, cut, text[cut:after]))
        start = after
    return parts


def _segment(block: Block, start: int, end: int, gap: str) -> Segment:
    source, placeables = _renumbered(block.text[start:end], block.placeables)
    return Segment(block.context, source, block.role, block.line, placeables, gap)


def _renumbered(text: str, placeables: Sequence[Placeable]) -> tuple[str, tuple[Placeable, ...]]:
    """The tags of `text` numbered from 1 in order of appearance; halves of pairs become lone tags."""
    by_tag = {placeable.tag: placeable for placeable in placeables}
    present = {match[0] for match in TAG.finditer(text)}
    numbers: dict[str, int] = {}
    kept: list[Placeable] = []

    def rename(match: re.Match[str]) -> str:
        if match[0] not in by_tag:
            return match[0]
        name = match["kind"] + match["number"]
        whole = match["alone"] or {f"<{name}>", f"</{name}>"} <= present
        key = name if whole else match[0]
        number = numbers.setdefault(key, len(numbers) + 1)
        tag = f"<{match['close']}{match['kind']}{number}{match['alone']}>" if whole else f"<x{number}/>"
        kept.append(replace(by_tag[match[0]], tag=tag))
        return tag

    return TAG.sub(rename, text), tuple(kept)
