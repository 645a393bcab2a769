"""The cases of each check: TOML files in cases/, one a check, that a newcomer extends."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.conftest import ROOT
from translate.checks import CHECKS, Check, Pair
from translate.terms import Glossary, load
from translate.typography import DEFAULT

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A pair, and what its check says of it: nothing for a good one."""

    check: str
    source_locale: str
    locale: str
    source: str
    target: str
    finds: tuple[str, ...]

    def messages(self) -> tuple[str, ...]:
        """What the check really says."""
        rules = DEFAULT if self.check == "typography" else frozenset[str]()
        languages = self.source_locale, self.locale
        pair = Pair(self.source, self.target, *languages, glossary=glossary(), typography=rules)
        return tuple(fault.message for fault in by_id(self.check).look(pair))


def by_id(name: str) -> Check:
    return next(check for check in CHECKS if check.id == name)


def cases(check: str) -> list[Case]:
    """The cases of a check, the bad ones first."""
    data = tomllib.loads((FOLDER / f"{check}.toml").read_text(encoding="utf-8"))
    return [_case(check, entry) for kind in ("bad", "good") for entry in data[kind]]


def _case(check: str, entry: dict[str, object]) -> Case:
    source_locale, locale = [key for key in entry if key != "finds"]
    finds = entry.get("finds", [])
    assert isinstance(finds, list)
    return Case(
        check, source_locale, locale, str(entry[source_locale]), str(entry[locale]), tuple(map(str, finds))
    )


@lru_cache
def glossary() -> Glossary:
    """The repository's glossary."""
    return load({path.name: path.read_text(encoding="utf-8") for path in (ROOT / "glossary").glob("*.yaml")})
