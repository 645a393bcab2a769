"""Set a text by the typographic rules of its language: marks, dashes, and spaces at which no line breaks.

No digit or tag changes, and no letter but in the endings of ordinals; addresses, code and `{names}` are left
alone. Doing it twice changes nothing.
The rules of a language are data: `[typography]` in translate/languages/<language>.toml.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from translate.config import TypographyPolicy
from translate.languages.typography import Typography, typography
from translate.placeables.sheet import Edit, Sheet
from translate.typography.dashes import dashes, minus, ranges
from translate.typography.marks import abbreviations, ellipsis, spacing
from translate.typography.no_break import gaps, no_break, short_words
from translate.typography.ordinals import ordinals
from translate.typography.quotes import quotes

__all__ = ["DEFAULT", "RULES", "Rule", "for_drafts", "for_people", "typeset"]

Rule = Callable[[str, Typography], Iterable[Edit]]
"""What it changes in a text without tags, in the language of that typography."""

RULES: Mapping[str, Rule] = {
    "spacing": spacing,
    "abbreviations": abbreviations,
    "ellipsis": ellipsis,
    "dashes": dashes,
    "gaps": gaps,
    "ranges": ranges,
    "minus": minus,
    "ordinals": ordinals,
    "quotes": quotes,
    "no-break": no_break,
    "short-words": short_words,
}
"""Every rule, in the order in which they are applied. What each is for stands in its docstring."""

DEFAULT = frozenset(RULES) - {"short-words"}
"""The rules that are no matter of taste."""

_SPACES = frozenset({"gaps", "no-break", "short-words"})


def for_drafts(policy: TypographyPolicy) -> frozenset[str]:
    """The rules by which machine drafts are set."""
    return frozenset(RULES) if policy.short_words else DEFAULT


def for_people(policy: TypographyPolicy) -> frozenset[str]:
    """The rules for which the texts of people are checked."""
    if policy.people == "none":
        return frozenset()
    return for_drafts(policy) - (_SPACES if policy.people == "marks" else frozenset())


def typeset(text: str, locale: str, rules: Collection[str] = DEFAULT) -> str:
    """`text`, which may have tags, as its language wants it set.

    Args:
        text: in the language of `locale`; a language without a data file is left as it is.
        locale: "ru", "be_BY".
        rules: the names of the rules to apply.
    """
    style = typography(locale)
    if style is None:
        return text
    sheet = Sheet.of(text)
    for name, rule in RULES.items():
        if name in rules:
            sheet = sheet.edited(rule(sheet.visible, style))
    return sheet.text
