"""The glossary that ships with the project."""

from pathlib import Path

import pytest

from translate.terms import Glossary, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    paths = sorted((ROOT / "glossary").glob("*.yaml"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="session")
def glossary(files: dict[str, str]) -> Glossary:
    return load(files)
