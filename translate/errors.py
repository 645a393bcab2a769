"""Every error this package raises for a person to read.

TranslateError                base; its text says what is wrong, where, and what to do
├── ConfigError               l10n.toml is missing, unreadable or says something impossible
├── ArticleError              an article cannot be read (encoding, size, format, name)
├── CatalogError              a PO file cannot be read (syntax, conflict markers, encoding)
├── LedgerError               a ledger has a line that is none
├── TmxError                  a TMX file cannot be read (syntax, entities, encoding)
├── ChangedOnDiskError        a file changed between our reading and our writing
├── GlossaryError             a glossary file is malformed
├── PackageError              an Argos package is broken, missing or could not be fetched
└── RouteError                no installed package leads from the source to the target locale
"""

from pathlib import Path


class TranslateError(Exception):
    """Base of all errors meant for people. `path` and `line` say where, when that is known."""

    def __init__(self, message: str, path: Path | str | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        super().__init__(message)

    def __str__(self) -> str:
        if self.path is None:
            return self.message
        place = f"{self.path}:{self.line}" if self.line is not None else f"{self.path}"
        return f"{place}: {self.message}"


class ConfigError(TranslateError):
    """`l10n.toml` is missing, unreadable or says something impossible."""


class ArticleError(TranslateError):
    """An article cannot be read."""


class CatalogError(TranslateError):
    """A PO file cannot be read."""


class LedgerError(TranslateError):
    """A ledger has a line that is none, or cannot be read."""


class TmxError(TranslateError):
    """A TMX file cannot be read."""


class ChangedOnDiskError(TranslateError):
    """A file changed between our reading and our writing; nothing was written."""


class GlossaryError(TranslateError):
    """A glossary file is malformed."""


class PackageError(TranslateError):
    """An Argos package is broken, missing or could not be fetched."""


class RouteError(TranslateError):
    """No installed package, nor a chain of two, leads from the source to the target locale."""
