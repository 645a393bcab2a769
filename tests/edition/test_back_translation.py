"""Drafts are translated back where a package leads back, and only there."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT, Newsroom
from tests.rain import rain, unit
from translate.edition import Edition
from translate.engine import PseudoEngine
from translate.model import Draft, Evidence

TEXT = "It rained all day. Nobody was hurt. 2026\n"
DRAFTS = {"It rained all day.": "Весь день шел дождь.", "Nobody was hurt.": "Никто не пострадал."}
BACK = {"Весь день шел дождь.": "It rained all day.", "Никто не пострадал.": "Nothing has happened."}


class Scoring(PseudoEngine):
    """An engine that gives scores to what it translates."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft(DRAFTS.get(source, source), -0.5 if source in DRAFTS else 0.0) for source in sources]


def back(sources: Sequence[str]) -> list[Draft]:
    return [Draft(BACK[source]) for source in sources]


def evidence(edition: Edition, source: str) -> Evidence | None:
    record = unit(edition, source).record
    return record.evidence if record else None


def test_what_came_back_is_written_beside_the_score(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {})
    edition.draft(edition.waiting(), Scoring(), lambda _: None, back)
    assert evidence(edition, "It rained all day.") == Evidence(-0.5, 1.0)
    other = evidence(edition, "Nobody was hurt.")
    assert other
    assert other.agreement
    assert 0 < other.agreement < 0.6


def test_what_has_no_score_is_not_translated_back(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {})
    edition.draft(edition.waiting(), PseudoEngine(), lambda _: None, back)
    assert evidence(edition, "It rained all day.") is None


def test_a_package_that_leads_back_is_found(newsroom: Newsroom) -> None:
    """The package of this project, said to lead from Russian to English: what returns is nonsense."""
    ours = max((ROOT / "translate" / "models").glob("news-*"))
    there = newsroom.root / "home" / "data" / "argos-translate" / "packages" / "translate-ru_en-1_0"
    shutil.copytree(ours, there, copy_function=lambda source, target: Path(target).symlink_to(source))
    (there / "metadata.json").unlink()
    facts = {"package_version": "1.0", "from_code": "ru", "to_code": "en", "target_prefix": "__be__"}
    (there / "metadata.json").write_text(json.dumps(facts), encoding="utf-8")
    (newsroom.root / "articles" / "rain.md").write_text(TEXT)
    newsroom.run("extract")
    newsroom.run("draft")
    assert newsroom.po("ru", "rain").read_text("utf-8").count(" agreement=0.") == 2
    belarusian = newsroom.po("be", "rain").read_text("utf-8")
    assert " score=-" in belarusian
    assert " agreement=" not in belarusian
