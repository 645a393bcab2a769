"""Which cases a preposition can govern; only what holds in edited news text.

Russian: Русская грамматика (1980), § 2181 and following. Belarusian: Беларуская граматыка (1985), part 1.
"""

import re

from translate.model import Case

_WORD = re.compile(r"[\w-]+")
_SENTENCE_END = re.compile(r"[.!?…] ")
_AS_LARGE_AS = re.compile(r"\b(?:величиной|размером|ростом|велічынёй|памерам|ростам) (?:с|со|з|са) +$")
_PREPOSITION = re.compile(r"(?<!\w)([\w-]+) +\"?$")
_GEN, _DAT, _ACC, _INS, _LOC = Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC

GOVERNS: dict[str, dict[str, frozenset[Case]]] = {
    "ru": {
        **dict.fromkeys(("в", "во", "на"), frozenset({_ACC, _LOC})),
        **dict.fromkeys(("о", "об", "обо"), frozenset({_ACC, _LOC})),
        "при": frozenset({_LOC}),
        **dict.fromkeys(("с", "со"), frozenset({_GEN, _INS})),
        **dict.fromkeys(
            ("к", "ко", "благодаря", "вопреки", "навстречу", "подобно", "согласно"), frozenset({_DAT})
        ),
        "по": frozenset({_DAT, _ACC, _LOC}),
        **dict.fromkeys(("над", "перед"), frozenset({_INS})),
        "между": frozenset({_INS, _GEN}),
        **dict.fromkeys(("за", "под"), frozenset({_ACC, _INS})),
        **dict.fromkeys(("через", "про", "сквозь", "включая"), frozenset({_ACC})),
        **dict.fromkeys(
            (
                "от",
                "до",
                "из",
                "без",
                "для",
                "у",
                "около",
                "после",
                "против",
                "кроме",
                "вокруг",
                "вместо",
                "среди",
                "из-за",
                "из-под",
                "возле",
                "вдоль",
                "внутри",
                "вне",
                "вблизи",
                "помимо",
                "мимо",
                "напротив",
                "ради",
                "ввиду",
                "вследствие",
                "насчет",
                "относительно",
            ),
            frozenset({_GEN}),
        ),
    },
    "be": {
        **dict.fromkeys(("у", "ў", "ва"), frozenset({_GEN, _ACC, _LOC})),
        "на": frozenset({_ACC, _LOC}),
        **dict.fromkeys(("аб", "аба"), frozenset({_ACC, _LOC})),
        "пры": frozenset({_LOC}),
        **dict.fromkeys(("з", "са"), frozenset({_GEN, _INS})),
        **dict.fromkeys(("к", "дзякуючы", "насуперак", "насустрач"), frozenset({_DAT})),
        "па": frozenset({_DAT, _ACC, _LOC}),
        **dict.fromkeys(("над", "перад", "па-за"), frozenset({_INS})),
        "паміж": frozenset({_INS, _GEN}),
        **dict.fromkeys(("за", "пад"), frozenset({_ACC, _INS})),
        **dict.fromkeys(("праз", "цераз", "пра", "скрозь", "уключаючы"), frozenset({_ACC})),
        **dict.fromkeys(
            (
                "ад",
                "да",
                "без",
                "для",
                "каля",
                "пасля",
                "супраць",
                "акрамя",
                "вакол",
                "замест",
                "сярод",
                "з-за",
                "з-пад",
                "ля",
                "уздоўж",
                "унутры",
                "паблізу",
                "апрача",
                "апроч",
                "міма",
                "насупраць",
                "дзеля",
                "паводле",
                "наконт",
                "адносна",
            ),
            frozenset({_GEN}),
        ),
    },
}


def governed(before: str, locale: str) -> frozenset[Case] | None:
    """The cases that a name can be in after the folded text `before`; None where no preposition ends it."""
    if _AS_LARGE_AS.search(before, max(0, len(before) - 30)):
        return frozenset({_ACC})
    found = _PREPOSITION.search(before, max(0, len(before) - 30))
    return GOVERNS.get(locale, {}).get(found[1].lower()) if found else None


def may_govern(before: str, case: Case, locale: str) -> bool:
    """Whether a preposition that can govern a case stands anywhere before a name in its sentence."""
    words = _WORD.findall(_SENTENCE_END.split(before)[-1].lower())
    return any(case in GOVERNS.get(locale, {}).get(word, ()) for word in words)
