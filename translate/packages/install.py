"""Put a package where Argos Translate keeps them, whole or not at all; take one away."""

import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from translate.errors import PackageError
from translate.packages.archive import unpack
from translate.packages.argos import packages_folder
from translate.packages.installation import find, installed
from translate.packages.package import InstalledPackage, read_package, version_key


def install_file(path: Path) -> InstalledPackage:
    """Install an `.argosmodel` file; an older version of the same package is replaced.

    It is unpacked beside the packages folder and moved in when complete, so no program ever sees a part.

    Raises:
        PackageError: it is no package, damaged, unsafe, older than the installed one, or cannot be written.
            Nothing is changed then.
    """
    folder = packages_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".installing-", dir=_workspace(folder)) as temporary:
            unpacked = unpack(path, _made(Path(temporary) / "new"))
            package = _read(unpacked, path)
            _put(package, folder / unpacked.name, _made(Path(temporary) / "old"))
    except OSError as error:
        raise PackageError(f"cannot be installed: {error.strerror or error}", folder) from error
    placed = read_package(folder / unpacked.name)
    if placed is None:
        raise PackageError("vanished while it was installed", folder / unpacked.name)
    return placed


def remove(name: str) -> InstalledPackage:
    """Delete an installed package, addressed as `find` does; returns what it was.

    Raises:
        PackageError: there is none of that name, it came with this program, or it cannot be deleted.
    """
    package = find(name, installed().packages)
    if package.embedded:
        raise PackageError(f"`{package.name}` came with this program and stays; other packages replace it")
    try:
        shutil.rmtree(package.path)
    except OSError as error:
        raise PackageError(f"cannot be deleted: {error.strerror}", package.path) from error
    return package


def _workspace(folder: Path) -> Path:
    """Beside the packages folder, where Argos does not read; else inside it."""
    beside = folder.parent
    same_device = beside.stat().st_dev == folder.stat().st_dev
    return beside if same_device and os.access(beside, os.W_OK) else folder


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _read(unpacked: Path, path: Path) -> InstalledPackage:
    """The unpacked package; its errors name the file that people know."""
    try:
        package = read_package(unpacked)
    except PackageError as error:
        where = Path(error.path).name if error.path and Path(error.path) != unpacked else ""
        raise PackageError(f"{where}: {error.message}" if where else error.message, path) from error
    if package is None:
        raise PackageError("this package is not for translation", path)
    return package


def _put(package: InstalledPackage, target: Path, old: Path) -> None:
    """Move the package to `target` and what it replaces to `old`; on failure everything returns."""
    replaced = [other.path for other in installed().packages if _is_replaced(other, package, target)]
    if target.exists() and target not in replaced:
        replaced.append(target)
    with ExitStack() as undo:
        for number, path in enumerate(replaced):
            aside = path.rename(old / str(number))
            undo.callback(aside.rename, path)
        package.path.rename(target)
        undo.pop_all()


def _is_replaced(other: InstalledPackage, package: InstalledPackage, target: Path) -> bool:
    if other.embedded or other.path.parent != target.parent:
        return False
    if other.name != package.name:
        if other.path == target:
            raise PackageError(f"its folder is taken by {other.name}; remove that first", target)
        return False
    if version_key(other.version) > version_key(package.version):
        raise PackageError(
            f"{other.name} {other.version} is installed and newer than {package.version}; "
            f"to go back, remove it first: translate models remove {other.path.name}"
        )
    return True
