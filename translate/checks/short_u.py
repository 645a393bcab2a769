"""Belarusian у and ў, by the rules of 2008 (Правілы беларускай арфаграфіі і пунктуацыі, § 9 and 18)."""

import re
from collections.abc import Iterator

from translate.checks.finding import Fault, Pair

_VOWELS = "аеёіоуыэюя"
_CONSONANTS = "бвгджзйклмнпрстфхцчшьў"
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SPACE = " \u00a0\u202f\u2009"
_PAUSES = (".", ",", ";", ":", "!", "?", "—", "–", "(", "…")
_QUOTES = "«»„“”\"'’"
_STRESSED = re.compile(
    r"у(?:рн[аыуе]|рнай|рнамі|рнах|нія|ніі|нію|ніяй|ніят|ніяц|нікум|нцы|льтра|нтар|нтэр|нтаў|нты|нтамі|зус|ксус|льм|мляут|ік-?энд|"
    r"гу|м$|му$|мам$|ме$|мы$|рду)"
)
"""Beginnings of words whose first у is stressed, or foreign, and stays."""
_BORROWED = re.compile(
    r"[іыеэ]у[мс](?:[ауеы]?|ам|аў|амі|ах|ом|н\w+)$|вакуум|індывідуу|трыумф|траур|раунд|соус|шлагбаум|анчоус|страус|каузал|"
    r"саудаўск|саудыт|сауна|^аул|^аура|баул|караул|паук|шоу|^ноу$|^хау$|урэт|сеул|палау|іуд|аут[эс]"
)
"""Words that keep у behind a vowel: endings -ум and -ус, stressed or foreign у."""
_CERTAIN_IN_NAMES = re.compile(
    r"^(?:пау(?:н|д|ст)|аустр|аугу|еуроп|еура|зау|нау|прау|слау|бау|дауж|ноуг|даугав|гаур)|"
    r"[оеаёія]у(?:ск|ш[ыа]|ся$|л[яе]н|нік|ц[ыаэо])|[іы]ук|[^жр][оеё]у$|(?:ік|он|ал|ол|ін|ан|ар|ор)ау$"
)
"""Parts of words with a capital in which у is no ў of a foreign name: «Паўночны», «Маскоўскі»."""
_CERTAIN_BEHIND_FOREIGN = re.compile(r"[іыэу]у(?:$|ш[ыа]|с[яь]$|н|ч|ск|л)")
"""Where у behind і, ы, э, у, common in foreign words, is no part of one: «хадзіў», «пэўны», «адзначыўшы»."""


def short_u(pair: Pair) -> Iterator[Fault]:
    """Belarusian у stands where ў belongs, or ў where у belongs.

    Behind a vowel a word begins with ў («на ўсходзе»), unless a punctuation mark stands between; a name
    keeps its capital У («на Украіне»). Behind a consonant, a mark or nothing it begins with у. Inside a word
    the same holds, apart from borrowed words such as «прэзідыум», «радыус», «траур». Nothing is said behind
    digits, abbreviations and Latin letters, since they are read aloud in more than one way.
    """
    if pair.language != "be" or not ("у" in pair.target or "ў" in pair.target or "Ў" in pair.target):
        return
    text = pair.target_text.plain
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        written = word[0]
        if "у" in written or "ў" in written or "Ў" in written:
            for place in _wrong(text, before, word):
                right = {"у": "ў", "ў": "у", "Ў": "У"}[text[place]]
                shown = written[: place - word.start()] + right + written[place - word.start() + 1 :]
                yield pair.fault(f"“{written}” should be “{shown}” here", place, place + 1)
        before = word


def _wrong(text: str, before: re.Match[str] | None, word: re.Match[str]) -> Iterator[int]:
    """The places of wrong letters in a word."""
    written, lower, start = word[0], word[0].lower(), word.start()
    needless = lower[0] == "ў" and not _may_begin_short(text, before, word)
    if needless or (written[0] == "у" and _must_begin_short(text, before, word)):
        yield start
    capital = written[0].isupper() and not written.isupper()
    begins = capital and _begins_sentence(text, before, start)
    for place in range(1, len(lower)):
        is_name = capital and not (begins and place < len(lower) - 1)
        letter = lower[place]
        needless = letter == "ў" and lower[place - 1] in _CONSONANTS
        if needless or (
            letter == "у" and lower[place - 1] in _VOWELS and not _kept(lower, place, is_name=is_name)
        ):
            yield start + place


def _begins_sentence(text: str, before: re.Match[str] | None, start: int) -> bool:
    return before is None or any(mark in text[before.end() : start] for mark in ".!?")


def _kept(lower: str, place: int, *, is_name: bool) -> bool:
    """Whether у stays behind a vowel inside a word; in doubt it does."""
    if _BORROWED.search(lower):
        return True
    if is_name:
        return not _CERTAIN_IN_NAMES.search(lower)
    return lower[place - 1] in "іыэу" and not _CERTAIN_BEHIND_FOREIGN.match(lower, place - 1)


def _may_begin_short(text: str, before: re.Match[str] | None, word: re.Match[str]) -> bool:
    if before is None:
        return False
    gap = text[before.end() : word.start()]
    if word[0][0] == "Ў":
        return word[0].isupper() and _plain_gap(gap)  # «НА ЎСХОДЗЕ»
    if any(letter.isdigit() for letter in gap):
        return gap[-1] in _SPACE
    between = gap.strip(_SPACE + _QUOTES)
    if between and not between.endswith("-"):
        return not any(mark in between for mark in _PAUSES)
    last = before[0]
    return last[-1].lower() in _VOWELS or _is_spelled_out(last)


def _must_begin_short(text: str, before: re.Match[str] | None, word: re.Match[str]) -> bool:
    if before is None:
        return False
    gap = text[before.end() : word.start()]
    last = before[0]
    if not _plain_gap(gap) or last[-1].lower() not in _VOWELS or _is_spelled_out(last):
        return False
    return not _STRESSED.match(word[0])


def _plain_gap(gap: str) -> bool:
    return bool(gap) and not gap.strip(_SPACE)


def _is_spelled_out(word: str) -> bool:
    """An abbreviation or a word in Latin letters: how it ends in speech is not written."""
    return (len(word) > 1 and word.isupper()) or word[-1].isascii()
