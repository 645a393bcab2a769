"""The pages in docs/checks/, one a check, made from its docstring and its cases.

Usage: python -m tests.checks.pages
"""

from collections.abc import Iterator, Sequence

from tests.checks.articles import ArticleCase, article_cases
from tests.checks.cases import Case, cases
from tests.conftest import ROOT
from translate.checks import CATALOG_CHECKS, CHECKS, CatalogCheck, Check
from translate.files import write_atomic

FOLDER = ROOT / "docs" / "checks"
START, END = "<!-- list of checks: made by tests/checks/pages.py -->", "<!-- end of the list -->"


def pages() -> dict[str, str]:
    """The text of every file in docs/checks/ by its name."""
    files = {f"{check.id}.md": _page(check) for check in (*CHECKS, *CATALOG_CHECKS)}
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    before, _, rest = readme.partition(START)
    after = rest.partition(END)[2]
    listing = "\n".join(_listing())
    return files | {"README.md": f"{before}{START}\n{listing}\n{END}{after}"}


def _listing() -> Iterator[str]:
    yield "| check | severity | what it finds |"
    yield "| --- | --- | --- |"
    for check in (*CHECKS, *CATALOG_CHECKS):
        yield f"| [{check.id}]({check.id}.md) | {check.severity.value} | {_first_paragraph(check)} |"


def _first_paragraph(check: Check | CatalogCheck) -> str:
    return " ".join(check.description.split("\n\n")[0].split())


def _page(check: Check | CatalogCheck) -> str:
    found = cases(check.id) if isinstance(check, Check) else article_cases(check.id)
    bad, good = [case for case in found if case.finds], [case for case in found if not case.finds]
    return "\n".join(
        [
            f"# {check.id}",
            "",
            f"Severity: {check.severity.value}.",
            "",
            check.description,
            "",
            *_section("Found", bad),
            *_section("Left alone", good),
            "## To silence it",
            "",
            "Write a comment for translators into the PO entry, with your reason:",
            "",
            f"    # l10n-ignore: {check.id}: why it is right here",
            "",
        ]
    )


def _section(title: str, found: Sequence[Case | ArticleCase]) -> Iterator[str]:
    if not found:
        return
    yield from (f"## {title}", "")
    for case in found:
        lines = _pair(case) if isinstance(case, Case) else _article(case)
        yield "- " + "  \n  ".join([*lines, *(f"→ {message}" for message in case.finds)])
    yield ""


def _pair(case: Case) -> Iterator[str]:
    yield f"{case.source_locale}: {_code(case.source)}"
    yield f"{case.locale}: {_code(case.target)}"


def _article(case: ArticleCase) -> Iterator[str]:
    yield f"{case.name}:"
    for number, (source, target, role) in enumerate(case.sentences, 1):
        yield f"{number} en{f' ({role})' if role else ''}: {_code(source)}"
        yield f"{number} {case.locale}: {_code(target)}"


def _code(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"


if __name__ == "__main__":
    for name, text in pages().items():
        write_atomic(FOLDER / name, text.encode("utf-8"))
    print(f"{len(pages())} pages in {FOLDER.relative_to(ROOT)}")
