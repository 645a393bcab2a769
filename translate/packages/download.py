"""Fetch a package from the Argos index: the only code of this program that uses the network."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from translate.errors import PackageError
from translate.packages.archive import MAX_BYTES
from translate.packages.argos import available_package, index_url
from translate.packages.install import install_file
from translate.packages.package import InstalledPackage, version_key

TIMEOUT = 30.0  # seconds without a byte
_CHUNK = 1 << 16
_MAX_INDEX = 16 * 1024**2

Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far and those expected, None where the server does not say."""


def install_direction(source: str, target: str, say: Progress | None = None) -> InstalledPackage:
    """Download the newest package for a direction and install it.

    Raises:
        PackageError: no network, no such package in the index, or what came is not a sound package.
    """
    links = _links(source, target, _index(index_url()))
    with TemporaryDirectory(prefix="argosmodel-") as temporary:
        file = Path(temporary) / f"translate-{source}_{target}.argosmodel"
        _download_any(links, file, say or (lambda _done, _total: None))
        return install_file(file)


def _index(url: str) -> list[dict[str, Any]]:
    with _opened(url) as response:
        data = response.read(_MAX_INDEX)
    try:
        entries = json.loads(data)
    except ValueError as error:
        raise PackageError(f"{url} is not a package index: {error}") from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise PackageError(f"{url} is not a package index: a list of objects was expected")
    return entries


def _links(source: str, target: str, index: list[dict[str, Any]]) -> list[str]:
    packages = [available_package(entry) for entry in index]
    fitting = [package for package in packages if (package.from_code, package.to_code) == (source, target)]
    if not fitting:
        raise PackageError(f"the package index has no package {source} → {target}; see {index_url()}")
    newest = max(fitting, key=lambda package: version_key(str(package.package_version)))
    links = [link for link in newest.links or () if str(link).startswith(("https://", "http://"))]
    if not links:
        raise PackageError(f"the package index names no address for {source} → {target}")
    return links


def _download_any(links: list[str], file: Path, say: Progress) -> None:
    """Download from the first address that delivers; if none does, the error is that of the last."""
    for link in links[:-1]:
        try:
            return _download(link, file, say)
        except PackageError:
            continue  # another address of the same file follows
    return _download(links[-1], file, say)


def _download(url: str, file: Path, say: Progress) -> None:
    with _opened(url) as response, file.open("wb") as out:
        length = response.headers.get("Content-Length", "")
        total = int(length) if length.isdecimal() else None
        done = 0
        while chunk := response.read(_CHUNK):
            _write(out, chunk)
            done += len(chunk)
            if done > MAX_BYTES:
                raise PackageError(f"{url} sends more than {MAX_BYTES} bytes; stopped")
            say(done, total)
    if total is not None and done < total:
        raise PackageError(f"the download broke off after {done} of {total} bytes; try again ({url})")


def _write(out: BinaryIO, chunk: bytes) -> None:
    try:
        out.write(chunk)
    except OSError as error:
        raise PackageError(f"the download cannot be kept: {error.strerror}", out.name) from error


@contextmanager
def _opened(url: str) -> Iterator[HTTPResponse]:
    from urllib.error import HTTPError  # start-up time
    from urllib.request import Request, urlopen

    if not url.startswith(("https://", "http://")):
        raise PackageError(f"{url} is not a web address; check ARGOS_PACKAGE_INDEX")
    try:
        with urlopen(Request(url, headers={"User-Agent": "ArgosTranslate"}), timeout=TIMEOUT) as response:
            yield response
    except HTTPError as error:
        raise PackageError(f"{url} answers {error.code} {error.reason}") from error
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise PackageError(
            f"{url} cannot be reached: {reason}; check the network, or fetch the .argosmodel file on another "
            "machine and install it: translate models install FILE"
        ) from error
