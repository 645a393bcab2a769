"""The cases of checks that compare sentences: article_cases/<check>.toml, articles of a few sentences."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.checks.cases import glossary
from tests.conftest import ROOT
from translate.checks import Whole, comparisons
from translate.config import CheckPolicy
from translate.model import Catalog, Unit
from translate.spelling import Found, Speller, speller

FOLDER = Path(__file__).parent / "article_cases"


@dataclass(frozen=True)
class ArticleCase:
    """An article, and what its check says of it."""

    check: str
    name: str
    locale: str
    sentences: tuple[tuple[str, str, str], ...]  # source, translation, role
    finds: tuple[str, ...]
    wishes: CheckPolicy

    @property
    def catalog(self) -> Catalog:
        units = [Unit(role, source, target) for source, target, role in self.sentences]
        return Catalog("case", self.locale, tuple(units))

    def told(self, *, full_first: bool = True) -> tuple[str, ...]:
        """What the check really says, with the numbers of the sentences."""
        whole = Whole(self.catalog, "en", glossary(), full_first, self.wishes, _speller(self.check))
        found = comparisons(whole)
        return tuple(
            f"{number} {finding.message}"
            for number, unit in enumerate(self.catalog.units, 1)
            for finding in found.get(unit.key, ())
            if finding.check == self.check
        )


def _speller(check: str) -> Speller | None:
    """A dictionary of few words, for the check that needs one."""
    return speller(Found(ROOT / "tests" / "spelling" / "words", "be_BY")) if check == "spelling" else None


def article_cases(check: str) -> list[ArticleCase]:
    """The cases of a check; none if it has no file."""
    path = FOLDER / f"{check}.toml"
    if not path.is_file():
        return []
    return [_case(check, entry) for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]]


def _case(check: str, entry: dict[str, Any]) -> ArticleCase:
    sentences = tuple((row[0], row[1], row[2] if len(row) > 2 else "") for row in entry["sentences"])
    wishes, finds = CheckPolicy(**entry.get("wishes", {})), tuple(entry.get("finds", ()))
    return ArticleCase(check, entry["name"], entry["locale"], sentences, finds, wishes)
