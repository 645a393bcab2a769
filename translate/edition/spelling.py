"""Who knows how the words of an edition are spelled."""

from translate.checks import Whole
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
    found = dictionary_of(project, locale) if locale in project.config.checks.spelling else None
    return speller(found) if found else None


def dictionary_of(project: Project, locale: str) -> Found | None:
    """The dictionary of a locale, of the project's own folder or of the system."""
    own = project.config.checks.dictionaries
    return dictionary(_language(locale), project.root / own if own else None)


def spelling_advice(project: Project, locale: str) -> str:
    """Why the spelling of a locale is not checked, and what to do; empty where it is, or is not wanted."""
    if locale not in project.config.checks.spelling or speller_of(project, locale):
        return ""
    if dictionary_of(project, locale):
        return f"spelling of {locale} is not checked: {INSTALL}"
    package = f"`apt install hunspell-{_language(locale)}`, or docs/checks/spelling.md"
    return f"spelling of {locale} is not checked: no dictionary; {package}"


def _language(locale: str) -> str:
    return locale.replace("_", "-").split("-")[0].lower()
