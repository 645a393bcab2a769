"""The real gettext programs, for tests."""

import subprocess
from pathlib import Path


def run(*command: str | Path, data: bytes | None = None) -> tuple[int, bytes, str]:
    """Exit status, standard output and standard error of a program."""
    done = subprocess.run([str(part) for part in command], input=data, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def assert_valid(data: bytes) -> None:
    """`msgfmt -c` says nothing."""
    status, _, errors = run("msgfmt", "-c", "--check-format", "-o", "/dev/null", "-", data=data)
    assert (status, errors) == (0, ""), errors


def assert_canonical(data: bytes) -> None:
    """`msgfmt -c` says nothing, and `msgcat --no-wrap` changes nothing."""
    assert_valid(data)
    status, written, errors = run("msgcat", "--no-wrap", "-", data=data)
    assert (status, errors) == (0, "")
    assert written.decode() == data.decode()


def unfuzzied(data: bytes) -> bytes:
    """The file with every entry accepted, as a translator's editor writes it: neither `fuzzy` nor `#|`."""
    status, written, errors = run("msgattrib", "--clear-fuzzy", "--clear-previous", "-", data=data)
    assert status == 0, errors
    return written


def merged(data: bytes, template: bytes, folder: Path) -> bytes:
    """What `msgmerge --previous --no-wrap` makes of a file and a template."""
    (folder / "merged.po").write_bytes(data)
    (folder / "merged.pot").write_bytes(template)
    status, written, errors = run(
        "msgmerge", "--quiet", "--previous", "--no-wrap", folder / "merged.po", folder / "merged.pot"
    )
    assert status == 0, errors
    return written
