"""`translate draft`: fill what nobody has translated yet, from the translation memory, else by machine."""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table, progress_bar
from translate.cli.opening import open_engine, open_project, open_way_back
from translate.cli.options import Articles, EngineName, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.edition import Drafting, Edition
    from translate.edition.remembering import Remembering
    from translate.memory import Memory
    from translate.model import Unit, Verdict

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("article", "locale", "from memory", "drafted", "terms ok", "terms put right", "terms to check")
Redo = Annotated[
    bool, typer.Option("--redo", help="Also draft again what is still the machine's own, untouched text.")
]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What memory and machine did for an edition."""

    edition: "Edition"
    remembering: "Remembering"
    drafting: "Drafting"

    def terms(self, *verdicts: "Verdict") -> int:
        """How many of the glossary's terms in the new drafts have one of these verdicts."""
        found = (*self.remembering.terms, *self.drafting.terms)
        return sum(finding.verdict in verdicts for finding in found)

    @property
    def put_right(self) -> int:
        """How many of them are right because a rung of the ladder put them right."""
        return sum(self.drafting.rungs.values())


@app.command()
def draft(
    articles: Articles = None,
    locale: Locales = None,
    redo: Redo = False,
    engine: EngineName = "argos",
    output: OutputFormat = Format.TABLE,
) -> None:
    """Fill what nobody has translated yet from the translation memory, else by machine translation, offline.

    A person's words are never replaced.
    """
    batch = Batch(open_project(), articles, locale)
    done = draft_batch(batch, engine, redo=redo)
    rows = [_row(drafted) for drafted in done]
    if output is Format.JSON:
        rungs = [dict(drafted.drafting.rungs) for drafted in done]
        print_json([{**row, "terms by rung": found} for row, found in zip(rows, rungs, strict=True)])
    elif not rows:
        note("nothing waits for a draft")
    else:
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
        _tell_rungs(done)
    batch.finish()


def draft_batch(batch: Batch, engine: str, *, redo: bool = False) -> list[Drafted]:
    """Fill what waits, from the memory, then by machine. The editions that hold something new."""
    from translate.edition import Drafting  # start-up time

    remembered = _recall_batch(batch, redo=redo)

    def waiting(edition: "Edition") -> "list[Unit]":
        known = remembered[edition.article.id, edition.locale].remembered
        return [unit for unit in edition.waiting(redo=redo) if unit.key not in known]

    units = {(edition.article.id, edition.locale): found for edition, found in batch.each(waiting)}
    open_once = cache(lambda locale: open_engine(batch.project.config, engine, locale))
    way_back_once = cache(lambda locale: open_way_back(batch.project.config, engine, locale))
    with progress_bar("drafting", sum(map(len, units.values()))) as advance:

        def work(edition: "Edition") -> Drafted:
            key = edition.article.id, edition.locale
            found = units[key]
            if not found:
                return Drafted(edition, remembered[key], Drafting(0, ()))
            way_there, way_back = open_once(edition.locale), way_back_once(edition.locale)
            drafting = edition.draft(found, way_there, advance, way_back)
            return Drafted(edition, remembered[key], drafting)

        done = [drafted for _, drafted in batch.each(work)]
    return [drafted for drafted in done if drafted.remembering.filled or drafted.drafting.drafted]


def _recall_batch(batch: Batch, *, redo: bool) -> "dict[tuple[str, str], Remembering]":
    """What the memory did for each edition, by article id and locale."""
    from translate.edition.remembering import open_memory, recall_edition  # start-up time

    with ExitStack() as opened:

        @cache
        def memory(locale: str) -> "Memory":
            found, refreshed = open_memory(batch.project, locale)
            for error in refreshed.errors:
                note(f"the translation memory does without this file: {error}")
            return opened.enter_context(found)

        done = batch.each(lambda edition: recall_edition(edition, memory(edition.locale), afresh=redo))
    return {(edition.article.id, edition.locale): remembering for edition, remembering in done}


def _tell_rungs(done: list[Drafted]) -> None:
    """How many terms each rung of the ladder put right."""
    from translate.ladder import RUNGS  # start-up time

    counts: Counter[str] = Counter()
    for drafted in done:
        counts.update(drafted.drafting.rungs)
    told = ", ".join(f"{rung.name} {counts[rung.name]}" for rung in RUNGS if counts[rung.name])
    if told:
        note(f"terms put right: {told}")


def _row(drafted: Drafted) -> dict[str, object]:
    from translate.model import Verdict  # start-up time

    return {
        "article": drafted.edition.article.path,
        "locale": drafted.edition.locale,
        "from memory": drafted.remembering.filled,
        "drafted": drafted.drafting.drafted,
        "terms ok": drafted.terms(Verdict.OK, Verdict.REPAIRED) - drafted.put_right,
        "terms put right": drafted.put_right,
        "terms to check": drafted.terms(Verdict.MISSING, Verdict.FORBIDDEN, Verdict.BAD_AGREEMENT),
    }
