"""What stands beside the sentences of an edition for its translators."""

from collections.abc import Collection

from translate.model import Catalog
from translate.project import Project
from translate.steps.annotate import annotate


def hinted(project: Project, catalog: Catalog, keys: Collection[tuple[str, str]] | None = None) -> Catalog:
    """The catalog with the hints of glossary and checks brought up to date, with `keys` those of some units.

    Raises:
        GlossaryError: the glossary is malformed.
    """
    from translate.steps.tell_findings import tell_findings  # start-up time: all checks

    glossary = project.glossary()
    return tell_findings(annotate(catalog, glossary, keys), project.config, glossary, keys)
