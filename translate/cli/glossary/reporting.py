"""`translate glossary report`: what became of the terms, and what people wrote instead."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table, say
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.steps.terminology import Correction, TermUse

_HEADS = ("term", "locale", "matched", "ok", "repaired", "missing", "wrong", "untranslated", "corrected")
_CORRECTIONS = ("term", "locale", "ours", "theirs", "times", "proposal", "name", "by", "place")


def report(articles: Articles = None, locale: Locales = None, output: OutputFormat = Format.TABLE) -> None:
    """Show what became of each term in the translations, and what people wrote in its place."""
    from translate.edition.terminology import terms_of  # start-up time
    from translate.steps.terminology import merged

    batch = Batch(open_project(), articles, locale)
    uses = merged(use for _, found in batch.each(terms_of) for use in found)
    ordered = sorted(uses, key=lambda use: (-_open(use), -use.matched, use.term, use.locale))
    if output is Format.JSON:
        print_json([_row(use) | {"corrections": _corrections(use)} for use in ordered])
    elif not ordered:
        note("no term of the glossary stands in the sentences of these articles")
    else:
        print_table(_HEADS, [_cells(_row(use), _HEADS) for use in ordered])
        found = [row for use in ordered for row in _corrections(use)]
        if found:
            say("")
            print_table(_CORRECTIONS, [_cells(row, _CORRECTIONS) for row in found])
    batch.finish()


def _open(use: "TermUse") -> int:
    from translate.model import Verdict  # start-up time

    return use.wrong + use.verdicts.get(Verdict.MISSING, 0) + len(use.corrections)


def _row(use: "TermUse") -> dict[str, object]:
    from translate.model import Verdict  # start-up time

    return {
        "term": use.term,
        "locale": use.locale,
        "matched": use.matched,
        "ok": use.verdicts.get(Verdict.OK, 0),
        "repaired": use.verdicts.get(Verdict.REPAIRED, 0),
        "missing": use.verdicts.get(Verdict.MISSING, 0),
        "wrong": use.wrong,
        "untranslated": use.untranslated,
        "corrected": len(use.corrections),
        "rungs": dict(use.rungs),
    }


def _corrections(use: "TermUse") -> list[dict[str, object]]:
    """One row for each wording, the most frequent first."""
    times = Counter((one.ours, one.theirs) for one in use.corrections)
    first = {(one.ours, one.theirs): one for one in reversed(use.corrections)}
    return [
        {
            "term": use.term,
            "locale": use.locale,
            "ours": ours,
            "theirs": theirs,
            "times": number,
            "proposal": first[ours, theirs].proposal.value,
            "name": first[ours, theirs].name,
            "by": first[ours, theirs].by,
            "place": _place(first[ours, theirs]),
        }
        for (ours, theirs), number in times.most_common()
    ]


def _place(correction: "Correction") -> str:
    places = correction.unit.places
    return f"{places[0].path}:{places[0].line}" if places else ""


def _cells(row: dict[str, object], heads: Sequence[str]) -> list[str]:
    return [str(row[head]) for head in heads]
