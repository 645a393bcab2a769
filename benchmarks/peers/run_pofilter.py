"""Runs within the environment of translate-toolkit: what pofilter's checks say of units.

Reads JSON on standard input, `[[locale, source, target], …]`, and prints `[[check, …], …]`.
"""

import importlib
import json
import sys
from typing import Any


def main() -> None:
    """One line in, one line out."""
    checks: Any = importlib.import_module("translate.filters.checks")
    pypo: Any = importlib.import_module("translate.storage.pypo")
    checkers = {
        locale: checks.TeeChecker(
            checks.CheckerConfig(targetlanguage=locale),
            checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker],
            languagecode=locale,
        )
        for locale in ("ru", "be")
    }
    found = []
    for locale, source, target in json.load(sys.stdin):
        unit = pypo.pounit(source)
        unit.target = target
        found.append(sorted(checkers[locale].run_filters(unit)))
    json.dump(found, sys.stdout)


main()
