"""Language codes of TMX files: every program has its own habits."""


def same_locale(code: str, locale: str) -> bool:
    """Whether texts in `code` can serve where `locale` is wanted.

    "ru", "RU", "ru-RU" and "ru_RU" are the same; "pt-BR" and "pt-PT" are not, nor are a language and its
    other script or orthography: "be" and "be-tarask".
    """
    (one, one_region), (other, other_region) = _parts(code), _parts(locale)
    return one == other and (not one_region or not other_region or one_region == other_region)


def _parts(code: str) -> tuple[tuple[str, ...], str]:
    """Language with script and variants; region."""
    language, *others = code.replace("_", "-").lower().split("-")
    regions = [part for part in others if (len(part) == 2 and part.isalpha()) or part.isdigit()]
    return (language, *(part for part in others if part not in regions)), "".join(regions[:1])
