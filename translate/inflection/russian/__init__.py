"""Russian, by the dictionary of pymorphy3 and the rules of pytrovich; both come with the extra `forms`."""

from importlib.util import find_spec

from translate.inflection.grammar import Grammar


def russian() -> Grammar | None:
    """The language, or None where the extra `forms` is not installed."""
    if find_spec("pymorphy3") is None or find_spec("pytrovich") is None:
        return None
    from translate.inflection.russian.language import Russian  # an extra

    return Russian()
