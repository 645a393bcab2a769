"""Each case of article_cases/<check>.toml: what a check of a whole article says of it."""

import pytest

from tests.checks.articles import FOLDER, ArticleCase, article_cases
from translate.checks import CATALOG_CHECKS

CASES = [case for check in CATALOG_CHECKS for case in article_cases(check.id)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.name}")
def test_case(case: ArticleCase) -> None:
    assert case.told() == case.finds


def test_every_file_of_cases_has_a_check() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} <= {check.id for check in CATALOG_CHECKS}


@pytest.mark.parametrize("case", [case for case in CASES if case.finds], ids=lambda case: case.name)
def test_a_project_switches_first_mention_off(case: ArticleCase) -> None:
    wanted = () if case.check == "first-mention" else case.finds
    assert case.told(full_first=False) == wanted
