"""The folder of a site on disk: it holds what the builds wrote, and whatever else is there is not theirs."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from translate.errors import TranslateError
from translate.files import read_bytes, write_atomic

_WRITTEN = ".pages.json"
"""Lies in the site: which files the last build wrote, so that the next one removes what is gone."""


def refuse_foreign(folder: Path) -> None:
    """Refuse a place that is no folder, or one with files that no build wrote.

    Raises:
        TranslateError: says what is there.
    """
    if folder.is_symlink():
        raise TranslateError("is a symbolic link; name the folder that it leads to", folder)
    if folder.exists() and not folder.is_dir():
        raise TranslateError("is a file; a site needs a folder", folder)
    if folder.is_dir() and not (folder / _WRITTEN).exists():
        seen = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
        if seen:
            message = f"holds files that are no site, {seen[0]} for one; name a new or an empty folder"
            raise TranslateError(message, folder)


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files that changed and remove those that only the last build had.

    Args:
        folder: where the site is.
        files: all that it holds, by path.

    Raises:
        TranslateError: a file of somebody else stands in the way, or a file cannot be written. In the first
            case nothing was written.
    """
    refuse_foreign(folder)
    record = folder / _WRITTEN
    before = {path for path in _written_before(record) if _stays_inside(path)}
    _refuse_links(folder, before | files.keys())
    changed = {path: data for path, data in files.items() if _read(folder / path) != data}
    for path in changed:
        if path not in before and (folder / path).exists():
            raise TranslateError("no build wrote this, and a page would replace it; move it", folder / path)
    for path in before - files.keys():
        (folder / path).unlink(missing_ok=True)
    for path, data in changed.items():
        write_atomic(folder / path, data)
    write_atomic(record, (json.dumps(sorted(files), indent=0) + "\n").encode())


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _refuse_links(folder: Path, paths: Iterable[str]) -> None:
    """What is written and removed must lie in the folder, and a symbolic link in it may lead elsewhere."""
    places = {folder / path for path in paths}
    for place in places | {around for one in places for around in one.parents if folder in around.parents}:
        if place.is_symlink():
            raise TranslateError("is a symbolic link among the pages; remove it", place)


def _written_before(record: Path) -> set[str]:
    try:
        return set(map(str, json.loads(read_bytes(record)))) if record.exists() else set()
    except (ValueError, TypeError) as error:
        raise TranslateError("no list of the pages that were written here; remove it", record) from error


def _stays_inside(path: str) -> bool:
    place = PurePosixPath(path)
    return not place.is_absolute() and ".." not in place.parts
