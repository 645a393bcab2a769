"""`.argosmodel` files: unpack one that may be hostile, write one that stock Argos Translate installs."""

import json
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from translate.errors import PackageError
from translate.packages.package import Direction, InstalledPackage

MAX_BYTES = 4 * 1024**3
MAX_RATIO = 50  # models hardly shrink; a zip bomb shrinks a thousandfold
MAX_FILES = 10_000


def unpack(path: Path, folder: Path) -> Path:
    """Unpack a package file into an empty folder after looking at every name in it; returns its top folder.

    Raises:
        PackageError: no zip file, truncated, damaged, too large, with more than one top folder, or with a
            name that would be written elsewhere. The folder may then hold a part of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            top = _check(archive, path)
            archive.extractall(folder)
    except FileNotFoundError as error:
        raise PackageError("there is no such file", path) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise PackageError(_what_is_wrong(path, error), path) from error
    except (NotImplementedError, RuntimeError) as error:
        raise PackageError(f"cannot be unpacked: {error}", path) from error
    except OSError as error:
        raise PackageError(f"cannot be unpacked: {error.strerror or error}", path) from error
    return folder / top


def export(package: InstalledPackage, direction: Direction, to: Path) -> Path:
    """Write one direction of a package as a file that stock Argos Translate installs; returns its path.

    `to` is the file, or a folder to put it in under its usual name. The bytes depend on the package alone:
    names sorted, one date, no compression (int8 weights hardly shrink).

    Raises:
        PackageError: the file cannot be written.
    """
    version = package.version.replace(".", "_")
    top = f"translate-{direction.source}_{direction.target}-{version}"
    target = to / f"{top}.argosmodel" if to.is_dir() else to
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with zipfile.ZipFile(temporary, "w") as archive:
            for name, data in _contents(package, direction):
                archive.writestr(_entry(f"{top}/{name}"), data)
        temporary.replace(target)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", target) from error
    finally:
        temporary.unlink(missing_ok=True)
    return target


def _check(archive: zipfile.ZipFile, path: Path) -> str:
    """The name of the one top folder, once everything in the archive is known to be harmless."""
    entries = archive.infolist()
    for entry in entries:
        _check_entry(entry, path)
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MAX_FILES or size > MAX_BYTES or size > MAX_RATIO * packed + 1024**2:
        message = f"refused: {len(entries)} files that unpack from {packed} to {size} bytes are no model"
        raise PackageError(message, path)
    names = [entry.filename.rstrip("/").casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise PackageError("refused: two entries have the same name", path)
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    if len(tops) != 1 or not any("/" in entry.filename for entry in entries):
        raise PackageError("not an Argos package: all its files must lie in one folder", path)
    return tops.pop()


def _check_entry(entry: zipfile.ZipInfo, path: Path) -> None:
    name = entry.orig_filename
    parts = name.rstrip("/").split("/")
    if (
        name.startswith("/")
        or any(part in ("", ".", "..") for part in parts)
        or set(name) & set('\\:\0*?"<>|')
    ):
        raise PackageError(f"refused: the entry {name!r} would be written outside its folder", path)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackageError(f"refused: the entry {name!r} is a link or a device", path)
    if entry.flag_bits & 1:
        raise PackageError("refused: it is protected by a password", path)
    if parts[0].startswith("."):
        raise PackageError(f"refused: the folder {parts[0]!r} would be hidden", path)


def _what_is_wrong(path: Path, error: Exception) -> str:
    with path.open("rb") as file:
        begins_as_zip = file.read(4) == b"PK\x03\x04"
    if not begins_as_zip:
        return "not an Argos package: those are zip files, their names end in .argosmodel"
    if zipfile.is_zipfile(path):
        return f"damaged ({error}); download it again"
    return "truncated: it begins like a package but its end is missing; download it again"


def _contents(package: InstalledPackage, direction: Direction) -> Iterator[tuple[str, bytes]]:
    for file in sorted(package.path.rglob("*")):
        name = file.relative_to(package.path).as_posix()
        if name == "metadata.json":
            yield name, _metadata(file, direction)
        elif file.is_file():
            yield name, file.read_bytes()


def _metadata(path: Path, direction: Direction) -> bytes:
    metadata = json.loads(path.read_text(encoding="utf-8"))
    metadata.pop("directions", None)
    metadata |= {
        "from_code": direction.source,
        "from_name": direction.source_name,
        "to_code": direction.target,
        "to_name": direction.target_name,
        "target_prefix": direction.prefix,
    }
    return (json.dumps(metadata, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    entry.create_system = 3  # the same bytes on every platform
    return entry
