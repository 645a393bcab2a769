"""Fetch Markdown files and HTML pages of other projects, once, into the cache of whoever runs the tests.

    python tests/samples/fetch.py

From the source packages in requirements.txt and the Debian packages in debian.txt, `MOST` files of each kind
are chosen by the digests of their contents, and kept under these: no order of folders or dates decides.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

MOST = 300
LARGEST = 60_000  # bytes; html5lib takes seconds for more
MARK = "complete"
_HERE = Path(__file__).parent
_SUFFIXES = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}
_EXAMPLES = "test_cmark_spec/commonmark.json"


def home() -> Path:
    """Where the samples lie: outside the repository, apart for each list of packages."""
    lists = b"".join((_HERE / name).read_bytes() for name in ("requirements.txt", "debian.txt"))
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "l10n-news-samples" / hashlib.sha256(lists).hexdigest()[:16]


def main() -> int:
    """Fetch what is not there yet; 1 when that fails and the samples are required."""
    folder = home()
    if (folder / MARK).is_file():
        return 0
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            _keep(_unpacked(Path(scratch)), folder)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"the files of other projects cannot be fetched: {error}", file=sys.stderr)
        return 1 if os.environ.get("SAMPLES") == "required" else 0
    return 0


def _unpacked(scratch: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file of the packages."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    source = ["--no-deps", "--no-binary", ":all:", "--require-hashes"]
    subprocess.run(
        [*pip, *source, "--requirement", _HERE / "requirements.txt", "--dest", scratch], check=True
    )
    for archive in sorted(scratch.glob("*.tar.gz")):
        with tarfile.open(archive) as files:
            for member in files:
                if member.isfile() and (file := files.extractfile(member)) is not None:
                    yield member.name, file.read()
    if shutil.which("apt-get") is not None:
        yield from _unpacked_debian(scratch)


def _unpacked_debian(scratch: Path) -> Iterator[tuple[str, bytes]]:
    lines = (_HERE / "debian.txt").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if not line.startswith("#")]
    download = ["apt-get", "download", "--quiet=2", *names]
    if subprocess.run(download, cwd=scratch, check=False, stderr=subprocess.DEVNULL).returncode:
        root = [] if os.getuid() == 0 else ["sudo"]
        subprocess.run([*root, "apt-get", "update", "--quiet=2"], check=True)
        subprocess.run(download, cwd=scratch, check=True, stderr=subprocess.DEVNULL)
    for package in sorted(scratch.glob("*.deb")):
        inside = scratch / package.stem
        subprocess.run(["dpkg-deb", "--extract", package, inside], check=True)
        for path in inside.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield str(path), path.read_bytes()


def _keep(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write the chosen files, and at last the mark that all are there."""
    found: dict[str, dict[str, bytes]] = {"md": {}, "html": {}}
    folder.mkdir(parents=True)
    for name, data in files:
        if name.endswith(_EXAMPLES):
            (folder / "commonmark.json").write_bytes(data)
        kind = _SUFFIXES.get(Path(name).suffix)
        if kind is not None and _is_text(data):
            found[kind][hashlib.sha256(data).hexdigest()] = data
    for kind, contents in found.items():
        (folder / kind).mkdir()
        for digest in sorted(contents)[:MOST]:
            (folder / kind / f"{digest[:12]}.{kind}").write_bytes(contents[digest])
    (folder / MARK).touch()


def _is_text(data: bytes) -> bool:
    try:
        return 0 < len(data) <= LARGEST and "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


if __name__ == "__main__":
    sys.exit(main())
