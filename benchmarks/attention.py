"""Whether the model's attention tells where a name stands in a draft: data/terminology.txt.

Usage: python -m benchmarks.attention

A package's decoder returns the attention of the first head of its last layer. Each piece of a draft is put
down to the piece of the source that it looks at most, the final mark aside, and a word to the name that most
of its pieces look at. Counted are the names of one English word at which just their word in the draft looks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.terminology_set import examples
from translate.engine.decoder import load_tokenizer
from translate.packages import Hop, find_route, installed
from translate.terms import Glossary, find, load
from translate.terms.fold import fold
from translate.terms.sighting import sight

ROOT = Path(__file__).parents[1]
LOCALES = ("ru", "be")
SPACE = "▁"

Span = tuple[int, int]
Decode = Callable[[str], tuple[list[str], list[str], list[list[float]], str]]


def spans(pieces: Sequence[str]) -> list[Span]:
    """Where each piece stands in the text that they make."""
    found, at = [], -1  # the first piece begins with a space that the text has not
    for piece in pieces:
        length = 1 if piece.startswith("<0x") else len(piece)
        found.append((at + piece.startswith(SPACE), at + length))
        at += length
    return found


def within(place: Span, outer: Span) -> bool:
    """Whether two stretches overlap."""
    return place[0] < outer[1] and outer[0] < place[1]


def words_looking(draft: str, places: Sequence[Span], looks: Sequence[bool]) -> list[Span]:
    """The words of a draft of which more than half of the pieces look at a name."""
    found = []
    for word in re.finditer(r"\w+", draft):
        own = [look for place, look in zip(places, looks, strict=True) if within(place, word.span())]
        if 2 * sum(own) > len(own):
            found.append(word.span())
    return found


def judged(source: str, locale: str, decode: Decode, glossary: Glossary) -> Iterator[bool]:
    """For each name that a draft has right once: whether just its word looks at the name."""
    read, written, rows, draft = decode(source)
    last = len(read) - (read[-1] in ".!?")
    looks = [max(range(last), key=row.__getitem__) for row in rows]
    matches = find(source, glossary)
    for seen in sight(source, draft, matches, locale, glossary)[1]:
        match = next(match for match in matches if match.term.id == seen.term.id)
        if len(seen.accepted) == 1 and " " not in source[match.start : match.end]:
            name = [within(place, (match.start, match.end)) for place in spans(read)]
            hit = seen.accepted[0]
            place = fold(draft, locale).span(hit.start, hit.end)
            looking = words_looking(draft, spans(written), [name[at] for at in looks])
            yield bool(looking) and (looking[0][0], looking[-1][1]) == place


def decoder(hop: Hop) -> Decode:
    """Pieces read, pieces written, attention and draft of a sentence."""
    from ctranslate2 import Translator  # start-up time

    model = Translator(str(hop.package.path / "model"), compute_type="int8")
    tokenizer = load_tokenizer(hop.package.path)
    prefix = [hop.direction.prefix]

    def decode(source: str) -> tuple[list[str], list[str], list[list[float]], str]:
        read = tokenizer.encode(source)
        result = model.translate_batch([read], target_prefix=[prefix], beam_size=2, return_attention=True)[0]
        written = result.hypotheses[0][1:]
        return read, written, result.attention[0][1:], tokenizer.decode(written)

    return decode


def main() -> None:
    """Print the shares."""
    paths = (ROOT / "glossary").glob("*.yaml")
    glossary = load({path.name: path.read_text(encoding="utf-8") for path in paths})
    sources = [case.source for case in examples()]
    for locale in LOCALES:
        (hop,) = find_route("en", locale, installed().packages).hops
        decode = decoder(hop)
        exact = [one for source in sources for one in judged(source, locale, decode, glossary)]
        print(f"{locale}: {sum(exact)} of {len(exact)} names, {sum(exact) / len(exact):.0%}")


if __name__ == "__main__":
    main()
