"""Which packages there are: those that Argos Translate keeps, and the newest that came with this program."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import PackageError
from translate.model import Issue, Severity
from translate.packages.argos import package_folders
from translate.packages.package import InstalledPackage, read_package, version_key

EMBEDDED_FOLDER = Path(__file__).resolve().parent.parent / "models"


@dataclass(frozen=True, slots=True)
class Installation:
    """The packages that can be used, best first, and an issue for each that cannot."""

    packages: tuple[InstalledPackage, ...]
    issues: tuple[Issue, ...] = ()


def installed() -> Installation:
    """Every package of this machine, newest version first and the embedded one last.

    A broken package is reported and stands in nobody's way.

    Raises:
        PackageError: Argos Translate's own folders can neither be read nor made.
    """
    issues: list[Issue] = []
    theirs = [package for folder in package_folders() for package in _read_all(folder, issues)]
    shipped = list(_read_all(EMBEDDED_FOLDER, issues, embedded=True))
    return Installation((*_newest_first(theirs), *_newest_first(shipped)[:1]), tuple(issues))


def find(name: str, packages: Sequence[InstalledPackage]) -> InstalledPackage:
    """The package called `name` (`translate-en_ru`) or whose folder is; the best one if several are.

    Raises:
        PackageError: there is none.
    """
    for package in packages:
        if name in (package.name, package.path.name):
            return package
    known = ", ".join(dict.fromkeys(package.name for package in packages)) or "none"
    raise PackageError(f"no package is called `{name}`; installed: {known}")


def _newest_first(packages: Iterable[InstalledPackage]) -> list[InstalledPackage]:
    by_name = sorted(packages, key=lambda package: package.path.name)
    return sorted(by_name, key=lambda package: version_key(package.version), reverse=True)


def _read_all(folder: Path, issues: list[Issue], *, embedded: bool = False) -> Iterator[InstalledPackage]:
    try:
        subfolders = sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    except OSError as error:
        issues.append(Issue(Severity.WARNING, f"cannot be listed: {error.strerror}", str(folder), 1))
        return
    for path in subfolders:
        try:
            package = read_package(path, embedded=embedded)
        except PackageError as error:
            issues.append(Issue(Severity.WARNING, f"broken package: {error.message}", str(error.path), 1))
        except OSError as error:
            issues.append(Issue(Severity.WARNING, f"cannot be read: {error.strerror}", str(path), 1))
        else:
            if package is not None:
                yield package
