"""The stem of a Belarusian noun, and the class of endings that its last letter leads to."""

VOWELS = "аеёіоуыэюя"


def stem_class(stem: str) -> str:
    """The class of a stem that is not soft, by its last letter."""
    last = stem[-1]
    if last in "гкх":
        return "velar"
    if last in "жшчц":
        return "hushing"
    return "r" if last == "р" else "hard"


def masculine_class(word: str) -> str:
    """The class of a masculine that ends in a consonant."""
    return {"ь": "soft", "й": "iot"}.get(word[-1]) or stem_class(word)


def feminine_class(word: str) -> str:
    """The class of a word in -а, -я."""
    if word[-1] == "я":
        return "soft"
    return "k" if word[-2] == "к" else stem_class(word[:-1])


def bare_stem(word: str) -> str:
    """The stem of a masculine: «Гомель» → «Гомел», «край» → «кра», «Ракаў» → «Ракав»."""
    if word[-1] == "ў":
        return f"{word[:-1]}в"
    return word[:-1] if word[-1] in "ьй" else word


def without_e(word: str) -> str:
    """The stem of a word in -ец: «Лунінец» → «Лунінц», «Астравец» → «Астраўц», «баец» → «байц»."""
    stem = word[:-2]
    if stem[-1] == "в":
        return f"{stem[:-1]}ўц"
    if stem[-1] == "л":
        return f"{stem}ьц"
    return f"{stem}йц" if stem[-1] in VOWELS else f"{stem}ц"
