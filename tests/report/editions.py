"""An edition with everything that a report tells of, in titles and reasons that are no plain text."""

from dataclasses import replace

from tests.steps.lives import Life
from translate.model import Catalog, Place
from translate.report.progress import Past, Progress
from translate.steps.status import contributions, sent_back_units, stale_units, status

TITLE = """Rain & "snow" in <b>Minsk</b> {{ 7 * 7 }}"""
ALENA = """Alena "A&amp;" Novik"""
WHY = "<script>alert('Which day?')</script>"


def edition(locale: str = "be", person: str = ALENA) -> Progress:
    """One sentence is sent back, one is stale, one approved, one new."""
    life = Life(Catalog("rain", locale))
    life.article(["Sent <i1>back</i1> today.", "It rained all day.", "Approved.", "New."])
    for place, target in enumerate(["Вернута <i1>сёння</i1>.", "Увесь дзень ішоў дождж.", "Зацверджана."]):
        units = list(life.catalog.units)
        units[place] = replace(units[place], target=target)
        life.catalog = replace(life.catalog, units=tuple(units))
    life.edit("Вернута.", ALENA)
    life.live({"reject": WHY, "by": "Chief"})
    life.article(["Sent <i1>back</i1> today.", "It rained all night.", "Approved.", "New."])
    catalog = replace(
        life.catalog,
        units=tuple(replace(unit, places=(Place("articles/rain.txt", 3),)) for unit in life.catalog.units),
    )
    past = Past(
        contributions(catalog, life.events),
        stale_units(catalog),
        sent_back_units(catalog),
        tuple(life.events),
    )
    return Progress("articles/rain.txt", TITLE, locale, person, status(catalog), past=past)
