"""Runs within the environment of Weblate: what its checks say of units.

Reads JSON on standard input, `[[locale, source, target], …]`, and prints `[[check, …], …]`. All checks of
single translations run that are on by default. Those that need Weblate's database (consistency within a
project, its glossary, Fluent, translations that are the source) and the drawing of text (cairo) are left out.
"""

import importlib
import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

_LEFT_OUT = re.compile(r"\.(?:consistency|fluent|glossary|render|same|source)\.")


class _NoFlags(frozenset[str]):
    """The flags of a unit for which nobody set any."""

    def has_value(self, _: str) -> bool:
        return False


def _checks() -> list[Any]:
    spec = importlib.util.find_spec("weblate")
    origin = spec.origin if spec else None
    assert origin is not None
    text = (Path(origin).parent / "checks" / "models.py").read_text(encoding="utf-8")
    listed = [name for name in re.findall(r'"(weblate\.checks\.[\w.]+)"', text) if not _LEFT_OUT.search(name)]
    settings: Any = importlib.import_module("django.conf").settings
    settings.configure(INSTALLED_APPS=[], USE_I18N=False, SECRET_KEY="none", CHECK_LIST=listed)
    flags: Any = ModuleType("weblate.checks.flags")  # the real one opens the database; here no unit has flags
    flags.TYPED_FLAGS = {}
    sys.modules[flags.__name__] = flags
    found = []
    for path in listed:
        module, _, name = path.rpartition(".")
        check = getattr(importlib.import_module(module), name)()
        if check.target and not check.default_disabled:
            found.append(check)
    return found


def _tells(check: Any, unit: Any) -> bool:
    """Whether a check speaks; one that asks for the database is silent, and named on standard error."""
    try:
        return not check.should_skip(unit) and bool(check.check_single(unit.source, unit.target, unit))
    except Exception as error:  # whatever a check needs that is not here
        print(f"{check.check_id}: {error}", file=sys.stderr)
        return False


def _unit(locale: str, source: str, target: str) -> Any:
    plural = SimpleNamespace(number=1)
    languages = {
        code: SimpleNamespace(
            code=code,
            base_code=code,
            direction="ltr",
            plural=plural,
            is_base=lambda codes, code=code: code in codes,
            is_cjk=lambda: False,
        )
        for code in ("en", locale)
    }
    component = SimpleNamespace(source_language=languages["en"], file_format="po", is_multivalue=False)
    return SimpleNamespace(
        source=source,
        target=target,
        translation=SimpleNamespace(
            language=languages[locale], component=component, plural=plural, is_source=False
        ),
        all_flags=_NoFlags(),
        state=20,
        readonly=False,
        note="",
        context="",
        location="",
        check_cache={},
        get_source_plurals=lambda: [source],
        get_target_plurals=lambda: [target],
    )


def main() -> None:
    """One line in, one line out."""
    checks = _checks()
    found = []
    for locale, source, target in json.load(sys.stdin):
        unit = _unit(locale, source, target)
        found.append([check.check_id for check in checks if _tells(check, unit)])
    json.dump(found, sys.stdout)


main()
