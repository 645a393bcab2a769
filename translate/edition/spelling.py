"""Who knows how the words of an edition are spelled."""

from pathlib import Path

from translate.checks import Whole
from translate.config import Config
from translate.languages.tags import language_of
from translate.model import Catalog
from translate.project import Project
from translate.spelling import Found, Speller, dictionary, speller

INSTALL = "`pip install 'l10n-news[spelling]'`"


def whole(project: Project, catalog: Catalog) -> Whole:
    """A catalog with all that its checks may look at.

    Raises:
        GlossaryError: the glossary is malformed.
    """
    config = project.config
    spells = speller_of(project, catalog.locale)
    return Whole(catalog, config.source_locale, project.glossary(), config.full_first, config.checks, spells)


def speller_of(project: Project, locale: str) -> Speller | None:
    """Who checks the spelling of a locale; None where nothing is installed, or the project wants none."""
    if locale not in project.config.checks.spelling:
        return None
    found = dictionary_of(project.config, project.root, locale)
    return speller(found) if found else None


def dictionary_of(config: Config, root: Path, locale: str) -> Found | None:
    """The dictionary of a locale, of the own folder of the project at `root` or of the system."""
    own = config.checks.dictionaries
    return dictionary(language_of(locale), root / own if own else None)


def spelling_advice(project: Project, locale: str) -> str:
    """Why the spelling of a locale is not checked, and what to do; empty where it is, or is not wanted."""
    if locale not in project.config.checks.spelling or speller_of(project, locale):
        return ""
    if dictionary_of(project.config, project.root, locale):
        return f"spelling of {locale} is not checked: {INSTALL}"
    package = f"`apt install hunspell-{language_of(locale)}`, or docs/checks/spelling.md"
    return f"spelling of {locale} is not checked: no dictionary; {package}"
