"""The nouns of the project. Every other module imports from here; this one imports nothing of ours."""

from translate.model.article import (
    BY_RULE,
    NOT_OFFERED,
    PROSE,
    Article,
    Block,
    Placeable,
    Role,
    Segment,
    Syntax,
)
from translate.model.catalog import (
    Alternative,
    Catalog,
    Evidence,
    Place,
    Record,
    State,
    Unit,
)
from translate.model.edition import (
    Build,
    Fallback,
    Issue,
    Severity,
)
from translate.model.engine import (
    Annotation,
    Draft,
    Engine,
)
from translate.model.glossary import (
    Case,
    Forbidden,
    FormTable,
    TargetTerm,
    Term,
    TermFinding,
    TermMatch,
    Verdict,
)

__all__ = [
    "BY_RULE",
    "NOT_OFFERED",
    "PROSE",
    "Alternative",
    "Annotation",
    "Article",
    "Block",
    "Build",
    "Case",
    "Catalog",
    "Draft",
    "Engine",
    "Evidence",
    "Fallback",
    "Forbidden",
    "FormTable",
    "Issue",
    "Place",
    "Placeable",
    "Record",
    "Role",
    "Segment",
    "Severity",
    "State",
    "Syntax",
    "TargetTerm",
    "Term",
    "TermFinding",
    "TermMatch",
    "Unit",
    "Verdict",
]
