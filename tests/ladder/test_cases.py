"""cases.toml: sentences on their way up the ladder."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cases import glossary
from tests.ladder.scripted import ScriptedEngine, ScriptedInsight
from translate.ladder import climb
from translate.terms import verify

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    locale = case["locale"]
    insight = None
    if "likely" in case or "looks" in case:
        insight = ScriptedInsight(case.get("likely", ""), case.get("looks", {}), locale)
    engine = ScriptedEngine(case["replies"], locale, case.get("marks", ()), case.get("step", 0.1), insight)
    (attempt,) = climb([case["source"]], engine, case["locale"], glossary())
    assert attempt.draft.target == case["target"]
    assert dict(attempt.served) == case.get("served", {})
    assert attempt.open == set(case.get("open", ()))
    assert len(set(engine.asked)) == case["reads"], engine.asked
    told = {finding.term for finding in verify(case["source"], case["target"], case["locale"], glossary())}
    assert {finding.term for finding in attempt.findings} == told
