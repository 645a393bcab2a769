"""`translate doctor`: what is installed, what serves which pair, what is missing; proof of being offline."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from translate.cli.console import print_json, print_table
from translate.cli.opening import open_engine
from translate.cli.options import Format, OutputFormat
from translate.errors import ConfigError, TranslateError

if TYPE_CHECKING:
    from translate.config import Config

app = typer.Typer(add_completion=False, rich_markup_mode=None)

LIBRARIES = (
    "argos-translate-lt",
    "babel",
    "ctranslate2",
    "markdown-it-py",
    "polib",
    "sentencepiece",
    "sentencex",
    "typer",
)
TRIAL = "The river port opened again on Monday."


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    what: str
    found: str
    fine: bool = True


@app.command("doctor")
def doctor(output: OutputFormat = Format.TABLE) -> None:
    """Say what is installed, what serves which pair, what is missing; prove that no socket is opened."""
    config, root, project = _project()
    findings = [
        *_programs(),
        project,
        *_packages(),
        *_trials(config),
        *_dictionaries(config, root),
        _sockets(),
    ]
    if output is Format.JSON:
        print_json([asdict(finding) for finding in findings])
    else:
        rows = [["ok" if item.fine else "MISSING", item.what, item.found] for item in findings]
        print_table(("", "what", "found"), rows)
    if not all(finding.fine for finding in findings):
        raise typer.Exit(3)


def _programs() -> list[Finding]:
    import platform  # start-up time
    from importlib.metadata import version

    from translate import __version__

    here = [Finding("translate", __version__), Finding("Python", platform.python_version())]
    return here + [Finding(name, version(name)) for name in LIBRARIES]


def _project() -> "tuple[Config, Path, Finding]":
    """The project's settings and its folder, or those of a new project where there is none yet."""
    from translate.config import FILE_NAME, TEMPLATE, parse_config  # start-up time
    from translate.project import Project

    try:
        project = Project.open(Path.cwd())
    except ConfigError as error:
        return parse_config(TEMPLATE, FILE_NAME), Path.cwd(), Finding("project", str(error), fine=False)
    try:
        terms = len(project.glossary().terms)
        articles = len(project.articles())
    except TranslateError as error:
        return project.config, project.root, Finding("project", str(error), fine=False)
    counts = f"{project.root}: {articles} articles, {terms} glossary terms"
    return project.config, project.root, Finding("project", counts)


def _packages() -> list[Finding]:
    from translate.packages import installed  # start-up time

    found = installed()
    packages = [
        Finding(f"package {package.name} {package.version}", str(package.path)) for package in found.packages
    ]
    broken = [Finding(f"package {issue.path}", issue.message, fine=False) for issue in found.issues]
    return packages + broken


def _trials(config: "Config") -> list[Finding]:
    """Draft one sentence into every target locale, each by its own route."""
    findings = []
    for target in config.target_locales:
        pair = f"{config.source_locale}-{target}"
        try:
            engine = open_engine(config, "argos", target)
            draft = engine.translate([TRIAL])[0].target
        except TranslateError as error:
            findings.append(Finding(f"route {pair}", str(error), fine=False))
        else:
            findings.append(Finding(f"route {pair}", f"{engine.signature}: {draft}"))
    return findings


def _dictionaries(config: "Config", root: Path) -> list[Finding]:
    """Which hunspell dictionary serves which locale; none is needed."""
    from importlib.util import find_spec  # start-up time

    from translate.edition.spelling import dictionary_of

    ready = "" if find_spec("hunspell") else "; not used: `pip install 'l10n-news[spelling]'`"
    found = {locale: dictionary_of(config, root, locale) for locale in config.target_locales}
    return [
        Finding(
            f"spelling {locale}",
            f"{one}{ready}" if one else f"no dictionary: `apt install hunspell-{locale}`",
        )
        for locale, one in found.items()
    ]


def _sockets() -> Finding:
    from translate.offline import sockets_seen  # start-up time

    seen = sockets_seen()
    return Finding("network", f"sockets opened: {len(seen)}" + "".join(f" {name}" for name in seen), not seen)
