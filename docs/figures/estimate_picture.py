"""Draw docs/images/estimate.svg: how good the drafts of each tenth are, the worst estimates first.

Usage: python -m docs.figures.estimate_picture

The bars are those of `python -m benchmarks.quality_estimate`, whose requirements it needs.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quality_estimate import LOCALES, measured, tenths
from translate.estimate import FORMULA
from translate.files import write_atomic
from translate.languages.names import language_name

FILE = Path(__file__).parents[1] / "images" / "estimate.svg"
WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, FOOT = 44, 12, 44, 46
COLOURS = {"ru": "#2b6cb0", "be": "#c05621"}
STEP = 10  # chrF between two lines of the grid
STYLE = "text { font: 13px system-ui, 'DejaVu Sans', sans-serif; fill: #1a202c } .small { font-size: 11px }"


def draw(bars: Mapping[str, Sequence[float]]) -> str:
    """The picture of the mean quality of each tenth, by locale."""
    described = "; ".join(
        f"{language_name(locale)}: {', '.join(f'{value:.0f}' for value in values)}"
        for locale, values in bars.items()
    )
    top = max(max(values) for values in bars.values())
    most = STEP * (int(top // STEP) + 1)
    body = [*_grid(most), *_bars(bars, most), *_legend(list(bars))]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    title = f"<title>Mean chrF of each tenth of the drafts, worst estimates first. {described}</title>"
    paper = f'<rect width="{WIDTH}" height="{HEIGHT}" rx="6" fill="#ffffff"/>'
    return "\n".join([head, title, f"<style>{STYLE}</style>", paper, *body, "</svg>", ""])


def _y(value: float, most: int) -> float:
    return HEIGHT - FOOT - (HEIGHT - TOP - FOOT) * value / most


def _grid(most: int) -> Iterator[str]:
    for value in range(0, most + 1, STEP):
        y = _y(value, most)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#cbd5e0"/>'
        yield f'<text class="small" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'


def _bars(bars: Mapping[str, Sequence[float]], most: int) -> Iterator[str]:
    room = (WIDTH - LEFT - RIGHT) / 10
    wide = room * 0.8 / len(bars)
    for number in range(10):
        start = LEFT + room * number + room * 0.1
        for place, (locale, values) in enumerate(bars.items()):
            y = _y(values[number], most)
            yield (
                f'<rect x="{start + wide * place:.1f}" y="{y:.1f}" width="{wide - 2:.1f}" '
                f'height="{HEIGHT - FOOT - y:.1f}" fill="{COLOURS[locale]}"/>'
            )
        at = f'x="{LEFT + room * (number + 0.5):.1f}" y="{HEIGHT - FOOT + 16}"'
        yield f'<text class="small" {at} text-anchor="middle">{number + 1}</text>'
    yield f'<text x="{LEFT}" y="{HEIGHT - 10}">tenths of the drafts, the lowest estimates first</text>'


def _legend(locales: Sequence[str]) -> Iterator[str]:
    yield f'<text x="{LEFT}" y="24">mean chrF against human translations</text>'
    for place, locale in enumerate(reversed(locales)):
        x = WIDTH - RIGHT - 110 * (place + 1)
        yield f'<rect x="{x}" y="13" width="12" height="12" fill="{COLOURS[locale]}"/>'
        yield f'<text x="{x + 18}" y="24">{language_name(locale)}</text>'


def main() -> None:
    """Write the picture."""
    bars = {locale: tenths(measured(locale).held_out, locale, FORMULA) for locale in LOCALES}
    write_atomic(FILE, draw(bars).encode())


if __name__ == "__main__":
    main()
