"""One project on disk: finds `l10n.toml`, knows every path, opens and saves everything."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from translate.config import FILE_NAME, Config, parse_config
from translate.errors import ArticleError, ChangedOnDiskError, ConfigError, TranslateError
from translate.files import digest, locked, read_bytes, refuse_changed, write_atomic
from translate.formats import FORMATS, LARGEST, article_id, decode, parse_article
from translate.ledger import Doing, Event, append, latest, ledger_path, ledger_size, read_ledger, take_back
from translate.model import Article, Catalog, Issue

if TYPE_CHECKING:
    from translate.catalog import CatalogFile
    from translate.terms import Glossary

_ATTEMPTS = 5
"""So often a change is made anew when other programs write the PO file in the same instant."""


class Project:
    """A folder with an `l10n.toml`."""

    def __init__(self, root: Path, config: Config) -> None:
        self.root = root
        self.config = config
        self.remarks: list[str] = []  # what other programs did to PO files that a person should look at
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
        if path.absolute().is_relative_to(self.root):
            self._refuse_outside(path)
        text = decode(read_bytes(path, LARGEST), name)
        return parse_article(
            name, self.article_id(path), self.config.source_locale, text, self.config.front_matter
        )

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
        these, and gets it anew when another program writes the file meanwhile. Both kinds of changes are
        entered in the ledger, then the PO file is written. `remarks` tells what a person should look at.

        Raises:
            CatalogError: the PO file cannot be read.
            ChangedOnDiskError: other programs write the file again and again; nothing was written.
        """
        with locked(self._own_file("locks", article, locale, ".lock")):
            for _ in range(_ATTEMPTS - 1):
                with suppress(ChangedOnDiskError):
                    return self._update_catalog(article, locale, change, doing)
            return self._update_catalog(article, locale, change, doing)

    def glossary(self) -> "Glossary":
        """The project's glossary; empty when the folder holds none.

        Raises:
            GlossaryError: a file is malformed.
        """
        from translate.terms import load  # start-up time: YAML

        if self._glossary is None:
            self._glossary = load(self.glossary_files(), self.root / ".translate" / "glossary.json")
        return self._glossary

    def glossary_files(self) -> dict[str, str]:
        """Text of every glossary file by its path seen from the root."""
        folder = self.root / self.config.glossary
        paths = sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
        return {self.relative(path): decode(read_bytes(path), self.relative(path)) for path in paths}

    def memory_path(self, locale: str) -> Path:
        """Where the database of the translation memory lies, a cache."""
        return self.root / ".translate" / "memory" / f"{self.config.source_locale}-{locale}.sqlite"

    def memory_files(self) -> list[Path]:
        """The TMX files whose entries the translation memory takes in."""
        return sorted((self.root / self.config.memory).glob("*.tmx"))

    def catalog_paths(self, locale: str) -> dict[str, Path]:
        """The PO file of every article that has one, by the article's id."""
        home = self.catalog_path("", locale).parent
        return {
            path.relative_to(home).with_suffix("").as_posix(): path for path in sorted(home.rglob("*.po"))
        }

    def write_build(self, article: Article, locale: str, text: str) -> Path:
        """Write a localised article in the article's own format and say where."""
        path = self.root / self.config.build / locale / f"{article.id}{Path(article.path).suffix}"
        self._refuse_outside(path)
        write_atomic(path, text.encode("utf-8"))
        return path

    def _update_catalog(
        self, article: str, locale: str, change: Callable[[Catalog], Catalog], doing: Doing
    ) -> Catalog:
        from translate.catalog import changes, witness, write_catalog  # start-up time: polib

        path, seal = self.catalog_path(article, locale), self._own_file("seen", article, locale, ".sha256")
        self._refuse_outside(path)
        now = datetime.now(UTC).replace(microsecond=0)
        found, file, data = self._open_catalog(article, locale)
        current = digest(data)
        _take_back_unfinished(ledger_path(path), seal, current)
        before = witness(found, now.date().isoformat())
        after = change(before)
        same = data is not None and after == found
        written = data if same else write_catalog(after, file, self.config.source_locale)
        refuse_changed(path, current)
        if data is not None and _read_seal(seal) != (current, None):
            self._enter_outside_edits(path, found, before, now.isoformat())
            _write_seal(seal, current)
        if written is not None and written != data:
            length = ledger_size(ledger_path(path))
            _write_seal(seal, current, length)
            append(ledger_path(path), changes(before, after, doing, now.isoformat()))
            try:
                write_atomic(path, written, expected=current)
            except TranslateError:
                take_back(ledger_path(path), length)
                _write_seal(seal, current)
                raise
            _write_seal(seal, digest(written))
        return after

    def _enter_outside_edits(self, path: Path, found: Catalog, witnessed: Catalog, now: str) -> None:
        """Enter what other programs did to a PO file since it was last written or looked at here."""
        from translate.catalog import edits, last_translator, reverts  # start-up time: polib

        known = latest(self.read_history(found.article, found.locale))
        by = last_translator(found)
        back = reverts(found, witnessed, known, by, now)
        append(ledger_path(path), [*edits(found, witnessed, known, by, now), *back])
        self.remarks += [f"{self.relative(path)}: {_told(event)}" for event in back]

    def _own_file(self, kind: str, article: str, locale: str, suffix: str) -> Path:
        return self.root / ".translate" / kind / f"{locale}-{article.replace('/', '-')}{suffix}"

    def _open_catalog(self, article: str, locale: str) -> "tuple[Catalog, CatalogFile, bytes | None]":
        from translate.catalog import read_catalog  # start-up time: polib

        path = self.catalog_path(article, locale)
        data = read_bytes(path) if path.exists() else None
        return (*read_catalog(data, self.relative(path), article, locale), data)

    def _refuse_outside(self, path: Path) -> None:
        """Refuse to write or publish what lies elsewhere and only a symbolic link leads to."""
        if not path.resolve().is_relative_to(self.root):
            raise TranslateError(
                "a symbolic link leads out of the project here; put a folder or file in its place", path
            )

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


def _take_back_unfinished(ledger: Path, seal: Path, current: str) -> None:
    """Take out of the ledger what a command entered that died before it wrote the PO file."""
    sealed, length = _read_seal(seal)
    if sealed == current and length is not None:
        take_back(ledger, length)
        _write_seal(seal, current)


def _read_seal(seal: Path) -> tuple[str, int | None]:
    """The digest of the PO file whose texts the ledger has; while it is being written, also how long the
    ledger was before."""
    text = seal.read_text(encoding="ascii") if seal.exists() else ""
    sealed, _, length = text.partition(" ")
    return sealed, int(length) if length else None


def _write_seal(seal: Path, current: str, length: int | None = None) -> None:
    """Losing the seal costs a look into the ledger."""
    write_atomic(seal, (current if length is None else f"{current} {length}").encode("ascii"))


def _told(event: Event) -> str:
    if event.now is None:
        return f"another program removed a translation; the ledger has it: {event.source}"
    return f"another program put back an earlier text; the ledger has the later one: {event.source}"


def _is_article(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in FORMATS and not path.name.startswith(".")
