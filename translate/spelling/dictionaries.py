"""Where hunspell dictionaries are: `be_BY.aff` and `be_BY.dic` in a folder."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SYSTEM = (
    "~/.local/share/hunspell",
    "~/Library/Spelling",
    "/Library/Spelling",
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
)
_OFFICE = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
    "C:/Program Files/LibreOffice/share/extensions",
)
_USUAL = {"be": "be_BY", "ru": "ru_RU"}
_OTHER_ORTHOGRAPHIES = ("classic", "tarask", "latin")


@dataclass(frozen=True, slots=True)
class Found:
    """A dictionary: both of its files have this name, ending in .aff and .dic."""

    folder: Path
    name: str

    def __str__(self) -> str:
        return str(self.folder / f"{self.name}.dic")


def dictionary(language: str, folder: Path | None = None) -> Found | None:
    """The dictionary of a language ("be"), or None.

    Looked for in `folder`, then in those of the environment's DICPATH, the system's and LibreOffice's; the
    first is taken, the country's before others.
    """
    for place in _folders(language, folder):
        names = sorted(_names(place, language), key=lambda name: (name != _USUAL.get(language), name))
        if names:
            return Found(place, names[0])
    return None


def _folders(language: str, first: Path | None) -> Iterator[Path]:
    if first is not None:
        yield first
    yield from (Path(part) for part in os.environ.get("DICPATH", "").split(os.pathsep) if part)
    yield from (Path(folder).expanduser() for folder in _SYSTEM)
    for folder in _OFFICE:
        yield from sorted(Path(folder).glob(f"dict-{language}*"))


def _names(folder: Path, language: str) -> Iterator[str]:
    for path in folder.glob(f"{language}*.aff"):
        rest = path.stem[len(language) :]
        other = any(word in rest.lower() for word in _OTHER_ORTHOGRAPHIES)
        if rest[:1] in ("", "_", "-") and not other and path.with_suffix(".dic").is_file():
            yield path.stem
