"""Translation memories as TMX files: into a project and out of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.edition.remembering import project_entries
from translate.errors import TmxError, TranslateError
from translate.files import write_atomic
from translate.memory import Entry
from translate.memory.tmx import Tags, read_tmx, write_tmx
from translate.project import Project

_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class TmxImport:
    """A TMX file that is part of a project's memory now."""

    path: Path
    units: int  # whatever their languages
    entries: Mapping[str, int]  # by target locale


def import_tmx(project: Project, file: Path, *, replace: bool = False) -> TmxImport:
    """Copy a TMX file, whole and unchanged, into the memory folder of a project, once it has proved readable.

    Args:
        project: whose memory it is for.
        file: any program's TMX file.
        replace: a file of the same name with other content gives way.

    Raises:
        TmxError: the file cannot be read, is no TMX, or holds nothing in the project's locales.
        TranslateError: the memory folder has another file of this name, or cannot be written.
    """
    source, locales = project.config.source_locale, project.config.target_locales
    units, entries = 0, dict.fromkeys(locales, 0)
    for unit in read_tmx(file, source, locales):
        units += 1
        for locale in unit:
            entries[locale] += 1
    if not any(entries.values()):
        wanted = " or ".join(f"`{locale}`" for locale in locales)
        raise TmxError(f"has {units} units, but no translation from `{source}` into {wanted}", file)
    place = (project.root / project.config.memory / file.name).with_suffix(".tmx")
    if not (place.exists() and place.samefile(file)):
        if place.exists() and not replace and not _same(file, place):
            message = "is there already, with other content; `--replace` puts the new file in its place"
            raise TranslateError(message, project.relative(place))
        write_atomic(place, _blocks(file))
    return TmxImport(place, units, entries)


def export_tmx(project: Project, file: Path, locales: Sequence[str], tags: Tags) -> dict[str, int]:
    """Write what the project itself gives to its memory as a TMX file; says how many entries of each locale.

    Raises:
        TranslateError: there is nothing to write, the file lies in the memory folder, or cannot be written.
        CatalogError: a PO file cannot be read; no file is written then.
    """
    if file.resolve().is_relative_to((project.root / project.config.memory).resolve()):
        raise TranslateError("lies among the files that come from elsewhere; write to another folder", file)
    counts = dict.fromkeys(locales, 0)
    entries = _counted(project, counts)
    first = next(entries, None)
    if first is None:
        raise TranslateError("nothing to export: no translation is approved yet", file)

    def all_entries() -> Iterator[tuple[str, Entry]]:
        yield first
        yield from entries

    write_atomic(file, write_tmx(all_entries(), project.config.source_locale, tags))
    return counts


def _counted(project: Project, counts: dict[str, int]) -> Iterator[tuple[str, Entry]]:
    """The entries of every locale in `counts`, which follows."""
    for locale in counts:
        for entry in project_entries(project, locale):
            counts[locale] += 1
            yield locale, entry


def _blocks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK_BYTES):
            yield block


def _same(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    return all(mine == theirs for mine, theirs in zip(_blocks(one), _blocks(other), strict=True))
