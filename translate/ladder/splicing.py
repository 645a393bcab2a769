"""Take from a later draft no more than a name and what agrees with it; the rest of the earlier draft stays.

The model words a sentence anew when one of its names is another, and not always better.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from translate.placeables import TAG

Span = tuple[int, int]

_TOKEN = re.compile(rf"\s*(?:{TAG.pattern}|\w+(?:[-'’]\w+)*|[^\w\s])")
_MOST_BESIDE = 2  # words that may come with a name, such as its preposition
_STEM = 3  # letters that two forms of a word share at least


def spliced(earlier: str, later: str, names: Sequence[Span]) -> str | None:
    """`earlier` with the names that stand at these places of `later`, and with words in their forms there.

    None where the drafts differ too much around a name to tell what it takes the place of.
    """
    old, new = list(_TOKEN.finditer(earlier)), list(_TOKEN.finditer(later))
    old_words, new_words = [_word(token) for token in old], [_word(token) for token in new]
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    pieces: list[str] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal" or not any(_holds(new[k:m], name) for name in names):
            taken = kind == "replace" and _agree(old_words[i:j], new_words[k:m])
            pieces += _texts(new[k:m] if taken else old[i:j])
        elif not _is_small(old_words[i:j], new[k:m], names):
            return None
        elif j - i == m - k:
            pieces += _texts(_one_by_one(old[i:j], new[k:m], names))
        else:
            pieces += _texts(new[k:m])
    return _joined(pieces, capital=earlier[:1].isupper())


def _one_by_one(
    old: Sequence[re.Match[str]], new: Sequence[re.Match[str]], names: Sequence[Span]
) -> Iterator[re.Match[str]]:
    """The names, short words such as prepositions, and words in other forms are new."""
    for before, after in zip(old, new, strict=True):
        named = any(_holds([after], name) for name in names)
        short = len(_word(after)) < _STEM or len(_word(before)) < _STEM
        yield after if named or short or _same_word(_word(before), _word(after)) else before


def _texts(tokens: Iterable[re.Match[str]]) -> Iterator[str]:
    return (token[0] for token in tokens)


def _word(token: re.Match[str]) -> str:
    return token[0].strip()


def _holds(tokens: Sequence[re.Match[str]], name: Span) -> bool:
    return any(token.start() < name[1] and name[0] < token.end() for token in tokens)


def _is_small(old: Sequence[str], new: Sequence[re.Match[str]], names: Sequence[Span]) -> bool:
    """Whether a stretch of the earlier draft is about as long as the name and its preposition."""
    words = [token for token in new if _word(token)[0].isalpha()]
    beside = sum(not any(_holds([token], name) for name in names) for token in words)
    return beside <= _MOST_BESIDE and sum(word[0].isalpha() for word in old) <= len(words)


def _agree(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two stretches have the same words in other forms."""
    return len(old) == len(new) and all(map(_same_word, old, new))


def _same_word(one: str, other: str) -> bool:
    pairs = zip(one.casefold(), other.casefold(), strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return common >= _STEM and 2 * common > max(len(one), len(other))


def _joined(pieces: Sequence[str], *, capital: bool) -> str:
    """The pieces with a space where one that began a draft follows a word."""
    text = ""
    for piece in pieces:
        gap = " " if text and text[-1].isalnum() and piece[0].isalnum() else ""
        text += gap + piece
    text = text.lstrip()
    return text[:1].upper() + text[1:] if capital else text
