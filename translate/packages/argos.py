"""The one door to the `argostranslate` library.

Importing `argostranslate.settings` reads the environment (ARGOS_PACKAGES_DIR, ARGOS_PACKAGE_INDEX, XDG_*) and
makes folders below the home folder. So it is imported here alone, when needed, and its failure explained.
"""

from pathlib import Path
from typing import Any

from translate.errors import PackageError


def settings() -> Any:
    """The module `argostranslate.settings`.

    Raises:
        PackageError: its folders cannot be made, or its environment variables make no sense.
    """
    try:
        from argostranslate import settings as argos_settings  # start-up time
    except OSError as error:
        message = (
            f"Argos Translate cannot make its folders ({error}); let XDG_DATA_HOME, XDG_CONFIG_HOME and "
            "XDG_CACHE_HOME name folders that may be written"
        )
        raise PackageError(message) from error
    except (ValueError, KeyError, AssertionError) as error:
        message = (
            f"the settings of Argos Translate make no sense: {error}; check the environment variables that "
            "begin with ARGOS_ and argos-translate/settings.json in the configuration folder"
        )
        raise PackageError(message) from error
    return argos_settings


def packages_folder() -> Path:
    """Where packages are installed: ARGOS_PACKAGES_DIR, else ~/.local/share/argos-translate/packages."""
    return Path(settings().package_data_dir)


def package_folders() -> list[Path]:
    """Every folder in which Argos looks for packages, those of a snap included."""
    return [Path(folder) for folder in settings().package_dirs]


def index_url() -> str:
    """Where the list of packages to download is: below ARGOS_PACKAGE_INDEX, with or without a final slash."""
    return str(settings().package_index).rstrip("/") + "/index.json"


def load_package(folder: Path) -> Any:
    """The `argostranslate.package.Package` of an installed package; its `tokenizer` reads nothing yet.

    Raises:
        PackageError: there is no readable metadata.json.
    """
    settings()
    from argostranslate.package import Package  # start-up time: sentencepiece and urllib

    try:
        return Package(folder)
    except FileNotFoundError as error:
        raise PackageError("not an Argos package: there is no metadata.json", folder) from error
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", folder / "metadata.json") from error
    except (ValueError, AttributeError, TypeError) as error:
        raise PackageError(f"not the description of a package: {error}", folder / "metadata.json") from error


def available_package(entry: dict[str, Any]) -> Any:
    """The `argostranslate.package.AvailablePackage` of an entry of the package index.

    Raises:
        PackageError: the entry is malformed.
    """
    settings()
    from argostranslate.package import AvailablePackage  # start-up time

    try:
        return AvailablePackage(entry)
    except (AttributeError, TypeError) as error:
        raise PackageError(f"the package index has an entry that makes no sense: {entry}") from error
