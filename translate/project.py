"""One project on disk: finds `l10n.toml`, knows every path, opens and saves everything."""

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from translate.config import FILE_NAME, Config, parse_config
from translate.errors import ArticleError, ConfigError
from translate.files import digest, locked, read_bytes, write_atomic
from translate.formats import FORMATS, article_id, decode, parse_article
from translate.ledger import Doing, Event, append, latest, ledger_path, read_ledger
from translate.model import Article, Catalog, Issue

if TYPE_CHECKING:
    from translate.catalog import CatalogFile
    from translate.terms import Glossary


class Project:
    """A folder with an `l10n.toml`."""

    def __init__(self, root: Path, config: Config) -> None:
        self.root = root
        self.config = config
        self._glossary: Glossary | None = None

    @classmethod
    def open(cls, start: Path) -> "Project":
        """The project that `start` lies in: the nearest folder upwards with an `l10n.toml`.

        Raises:
            ConfigError: there is none, or it cannot be used.
        """
        folder = start.resolve()
        for candidate in (folder, *folder.parents):
            path = candidate / FILE_NAME
            if path.is_file():
                return cls(candidate, parse_config(_config_text(path), str(path)))
        raise ConfigError(
            f"no {FILE_NAME} in {folder} or any folder above; `translate init` starts a project here"
        )

    def articles(self, paths: Sequence[Path] = ()) -> list[Path]:
        """The article files meant by `paths`: files as they are, folders searched; none means all.

        Raises:
            ArticleError: a path does not exist, or two articles would share a PO file.
        """
        found: list[Path] = []
        for path in paths or [self.root / self.config.articles]:
            if path.is_dir():
                found += sorted(file for file in path.rglob("*") if _is_article(file))
            elif path.exists():
                found.append(path)
            elif paths:
                raise ArticleError("no such file or folder", path)
        found = list({path.resolve(): path for path in found}.values())
        self._refuse_shared_ids(found)
        return found

    def read_article(self, path: Path) -> Article:
        """Read and parse one article.

        Raises:
            ArticleError: it cannot be decoded, or no format reads such files.
        """
        name = self.relative(path)
        text = decode(read_bytes(path), name)
        return parse_article(name, self.article_id(path), self.config.source_locale, text)

    def article_id(self, path: Path) -> str:
        """The id of the article at `path`: its place below the articles folder; elsewhere its name."""
        home = (self.root / self.config.articles).resolve()
        full = path.resolve()
        return article_id(full.relative_to(home).as_posix() if full.is_relative_to(home) else full.name)

    def article_at(self, place: str) -> str | None:
        """The article that a place in a PO file means, if it is still there; there, white space is "-"."""
        path = self.root / place
        if path.is_file():
            return place
        names = path.parent.iterdir() if path.parent.is_dir() else ()
        return next((self.relative(name) for name in names if "-".join(name.name.split()) == path.name), None)

    def relative(self, path: Path) -> str:
        """`path` as seen from the project's root, "/" separated."""
        return Path(os.path.relpath(path.resolve(), self.root)).as_posix()

    def catalog_path(self, article: str, locale: str) -> Path:
        """Where the PO file of an article lies."""
        return self.root / self.config.locales / locale / "LC_MESSAGES" / f"{article}.po"

    def read_catalog(self, article: str, locale: str) -> tuple[Catalog, tuple[Issue, ...]]:
        """The catalog of an article, without units if it was never extracted, and what is odd in its file.

        Issues are what another program left there that a person should see: duplicate entries, say.

        Raises:
            CatalogError: the PO file cannot be read.
        """
        catalog, file, _ = self._open_catalog(article, locale)
        return catalog, file.issues

    def read_history(self, article: str, locale: str) -> list[Event]:
        """What was done to an article's units so far, oldest first.

        Raises:
            LedgerError: the ledger is damaged; says the line.
        """
        return read_ledger(ledger_path(self.catalog_path(article, locale)))

    def update_catalog(
        self, article: str, locale: str, change: Callable[[Catalog], Catalog], doing: Doing
    ) -> Catalog:
        """Change a catalog as it is on disk now, one writer at a time; the only road to a PO file.

        First what people edited since is taken down in the units' records; `change` gets the catalog with
        these. Both kinds of changes are entered in the ledger, then the PO file is written.

        Raises:
            CatalogError: the PO file cannot be read.
            ChangedOnDiskError: another program wrote the file in the same instant; nothing was written.
        """
        from translate.catalog import (
            changes,
            edits,
            last_translator,
            witness,
            write_catalog,
        )  # start-up time: polib

        path = self.catalog_path(article, locale)
        now = datetime.now(UTC).replace(microsecond=0)
        lock = self.root / ".translate" / "locks" / f"{locale}-{article.replace('/', '-')}.lock"
        with locked(lock):
            found, file, data = self._open_catalog(article, locale)
            before = witness(found, now.date().isoformat())
            after = change(before)
            if data is None or after != found:
                written = write_catalog(after, file, self.config.source_locale)
                if written == data:
                    return after
                known = latest(self.read_history(article, locale)) if before != found else {}
                outside = edits(found, before, known, last_translator(found), now.isoformat())
                append(ledger_path(path), [*outside, *changes(before, after, doing, now.isoformat())])
                write_atomic(path, written, expected=digest(data))
        return after

    def glossary(self) -> "Glossary":
        """The project's glossary; empty when the folder holds none.

        Raises:
            GlossaryError: a file is malformed.
        """
        from translate.terms import load  # start-up time: YAML

        if self._glossary is None:
            self._glossary = load(self.glossary_files())
        return self._glossary

    def glossary_files(self) -> dict[str, str]:
        """Text of every glossary file by its path seen from the root."""
        folder = self.root / self.config.glossary
        paths = sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
        return {self.relative(path): decode(read_bytes(path), self.relative(path)) for path in paths}

    def write_build(self, article: Article, locale: str, text: str) -> Path:
        """Write a localised article in the article's own format and say where."""
        path = self.root / self.config.build / locale / f"{article.id}{Path(article.path).suffix}"
        write_atomic(path, text.encode("utf-8"))
        return path

    def _open_catalog(self, article: str, locale: str) -> "tuple[Catalog, CatalogFile, bytes | None]":
        from translate.catalog import read_catalog  # start-up time: polib

        path = self.catalog_path(article, locale)
        data = read_bytes(path) if path.exists() else None
        return (*read_catalog(data, self.relative(path), article, locale), data)

    def _refuse_shared_ids(self, paths: Sequence[Path]) -> None:
        seen: dict[str, Path] = {}
        for path in paths:
            other = seen.setdefault(self.article_id(path), path)
            if other.resolve() != path.resolve():
                raise ArticleError(
                    f"would share the PO file of {self.relative(other)}; rename one of the two",
                    self.relative(path),
                )


def _config_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError("not UTF-8; save the file as UTF-8", path) from error


def _is_article(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in FORMATS and not path.name.startswith(".")
