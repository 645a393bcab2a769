"""The parts of docs/typography.md that are made from data: rules, languages, amounts, examples.

Usage: python -m tests.typography.page
"""

import inspect
import re
from collections.abc import Iterator
from decimal import Decimal

from tests.conftest import ROOT
from tests.typography.test_polytypo import DIFFERENCES
from tests.typography.test_typeset import CASES
from translate.amounts import Day, Quantity, write_day, write_quantity
from translate.files import write_atomic
from translate.languages.amounts import written
from translate.languages.names import language_name
from translate.languages.typography import typography
from translate.typography import DEFAULT, RULES

PAGE = ROOT / "docs" / "typography.md"
LOCALES = ("ru", "be")
_PART = re.compile(r"(<!-- made by tests/typography/page.py: (?P<name>\w+) -->\n).*?(\n<!-- end -->)", re.S)
_SAMPLES: tuple[tuple[str, Day | Quantity], ...] = (
    ("17 January 2017", Day(17, 1, 2017)),
    ("January 17", Day(17, 1)),
    ("$700 Mln", Quantity(Decimal(700), 10**6, "USD")),
    ("€1.5bn", Quantity(Decimal("1.5"), 10**9, "EUR")),
    ("5.3 percent", Quantity(Decimal("5.3"), 1, "percent")),
    ("1,200 km", Quantity(Decimal(1200), 1, "length-kilometer")),
    ("12,000", Quantity(Decimal(12000))),
)


def page() -> str:
    """The text of the page, its made parts made anew."""
    parts = {"rules": _rules, "languages": _languages, "examples": _examples, "amounts": _amounts}
    parts["polytypo"] = _polytypo
    text = PAGE.read_text(encoding="utf-8")
    return _PART.sub(lambda found: found[1] + "\n".join(parts[found["name"]]()) + found[3], text)


def _rules() -> Iterator[str]:
    yield "| rule | what it does | on its own |"
    yield "| --- | --- | --- |"
    for name, rule in RULES.items():
        does = " ".join((inspect.getdoc(rule) or "").split())
        yield f"| `{name}` | {does} | {'yes' if name in DEFAULT else 'where asked for'} |"


def _languages() -> Iterator[str]:
    styles = [style for locale in LOCALES if (style := typography(locale))]
    rows = {
        "quotation marks": [" … ".join(style.quotes) for style in styles],
        "inside others": [" … ".join(style.nested_quotes) for style in styles],
        "dash, range, minus": [f"{style.dash} {style.range} {style.minus}" for style in styles],
        "stays with the number before": [", ".join(style.after_numbers) for style in styles],
        "stays with the number after": [", ".join((*style.before_numbers, "№", "§")) for style in styles],
        "stays with the name after": [", ".join(style.before_names) for style in styles],
        "25-…, ordinals in digits": [
            ", ".join(style.ordinals.endings) for style in styles if style.ordinals is not None
        ],
        "short words": [", ".join(style.short_words) for style in styles],
    }
    yield f"| | {' | '.join(language_name(locale) for locale in LOCALES)} |"
    yield f"| --- |{' --- |' * len(LOCALES)}"
    yield from (f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items())


def _examples() -> Iterator[str]:
    for locale in LOCALES:
        yield f"\n{language_name(locale)}:\n"
        yield "| before | after |"
        yield "| --- | --- |"
        for found, before, after in CASES:
            if found == locale and after != before and "<" not in before and "`" not in before:
                yield f"| {before} | {_visible(after)} |"


def _amounts() -> Iterator[str]:
    yield f"| English | {' | '.join(language_name(locale) for locale in LOCALES)} |"
    yield f"| --- |{' --- |' * len(LOCALES)}"
    for english, what in _SAMPLES:
        yield f"| {english} | {' | '.join(_visible(_written(what, locale)) for locale in LOCALES)} |"


def _written(what: Day | Quantity, locale: str) -> str:
    style = written(locale)
    assert style is not None
    text = write_day(what, locale) if isinstance(what, Day) else write_quantity(what, locale, style)
    assert text is not None
    return text


def _polytypo() -> Iterator[str]:
    yield from (f"- {difference['what']}: {difference['why']}." for difference in DIFFERENCES)


def _visible(text: str) -> str:
    return text.replace("\u00a0", "~")


def main() -> None:
    """Write the page."""
    write_atomic(PAGE, page().encode("utf-8"))


if __name__ == "__main__":
    main()
