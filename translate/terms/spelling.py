"""Letters that cannot stand where they stand. Official Belarusian orthography of 2008."""

import re
from collections.abc import Iterator

_LATIN_IN_CYRILLIC = re.compile(r"[A-Za-z](?=[а-яёіў’А-ЯЁІЎ])|(?<=[а-яёіў’А-ЯЁІЎ])[A-Za-z]")
_VOWELS = "аеёіоуыэюя"
_CONSONANTS = "бвгджзйклмнпрстфхцчшьў"
_STRESSED_U = "(?<=се)ул|(?<=ры)упал|(?<=са)удаў"  # Сеул, Марыупаль, Саудаўская: under stress у stays
_RULES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "ru": (
        (re.compile("[іўІЎ]"), "Belarusian letter `{}`"),
        (re.compile("[’']"), "apostrophe `{}`, not used in Russian words"),
        (
            re.compile("[жшчщЖШЧЩ][ыюя]", re.IGNORECASE),
            "`{}` is never written in Russian names declined here",
        ),
    ),
    "be": (
        (re.compile("[ищъИЩЪ]"), "Russian letter `{}`"),
        (
            re.compile(f"(?:(?<=[{_CONSONANTS}])|(?<=[{_CONSONANTS}] ))ў", re.IGNORECASE),
            "`{}` after a consonant",
        ),
        (
            re.compile(f"(?<=[{_VOWELS}])(?!{_STRESSED_U})у(?=[бвгджзйклмнпрстфхцчш])", re.IGNORECASE),
            "`{}` after a vowel, write ў",
        ),
        (re.compile("[жшчрЖШЧР][іеёюя]"), "`{}`: ж, ш, ч and р are always hard, write ы, э, о, у or а"),
        (re.compile("[дт][іеёюя]", re.IGNORECASE), "`{}`: soft д and т are written дз and ц"),
    ),
}


def misspellings(form: str, locale: str) -> Iterator[str]:
    """What is wrong with the letters of a form, without telling the form itself."""
    mixed = _LATIN_IN_CYRILLIC.search(form)
    if mixed:
        yield f"Latin letter `{mixed.group()}` in a Cyrillic word"
    for pattern, message in _RULES.get(locale, ()):
        for found in pattern.finditer(form):
            yield message.format(found.group())
