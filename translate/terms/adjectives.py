"""Case tables of relational adjectives, made from the lemma.

Only endings that are regular without knowing the stress or the stem: Russian -ский, -цкий, -ный, -вый,
Belarusian -скі, -цкі, -ны, -вы. Any other adjective, and one stressed on the ending, needs its own table.
"""

from translate.model import Case, FormTable

_GENDERS = ("m", "f", "n", "pl")
_RU = {  # gender or plural: nominative genitive dative accusative instrumental locative
    "m": "{i}й ого ому {i}й/ого {i}м ом",
    "f": "ая ой ой ую ой/ою ой",
    "n": "ое ого ому ое {i}м ом",
    "pl": "{i}е {i}х {i}м {i}е/{i}х {i}ми {i}х",
}
_BE = {
    "m": "{i} ага аму {i}/ага {i}м {i}м",
    "f": "ая ай/ае ай ую ай/аю ай",
    "n": "ае ага аму ае {i}м {i}м",
    "pl": "{i}я {i}х {i}м {i}я/{i}х {i}мі {i}х",
}
_ENDINGS = {
    "ru": {"ский": (_RU, "и"), "цкий": (_RU, "и"), "ный": (_RU, "ы"), "вый": (_RU, "ы")},
    "be": {"скі": (_BE, "і"), "цкі": (_BE, "і"), "ны": (_BE, "ы"), "вы": (_BE, "ы")},
}


def adjective_table(lemma: str, locale: str) -> FormTable | None:
    """All forms of an adjective, those of a case together; None when the lemma's ending tells too little."""
    for ending, (endings, vowel) in _ENDINGS.get(locale, {}).items():
        if lemma.endswith(ending):
            stem = lemma[: -len(endings["m"].split()[0].format(i=vowel))]
            columns = zip(*(endings[gender].format(i=vowel).split() for gender in _GENDERS), strict=True)
            forms = {case: _forms(stem, column) for case, column in zip(Case, columns, strict=True)}
            return FormTable(lemma, forms)
    return None


def _forms(stem: str, column: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem + ending for cell in column for ending in cell.split("/")))
