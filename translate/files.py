"""Durable files: read whole, write whole or not at all, refuse when another program wrote meanwhile."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translate.errors import ChangedOnDiskError, TranslateError

MISSING = "missing"
"""The digest of a file that does not exist."""


def read_bytes(path: Path, largest: int | None = None) -> bytes:
    """The whole content of a file.

    With `largest`, a number of bytes, no more than that is ever read, and nothing but a file: a device
    or a pipe may have no end.

    Raises:
        TranslateError: it is missing, may not be read, or is larger than `largest`.
    """
    try:
        if largest is None:
            return path.read_bytes()
        if not stat.S_ISREG(path.stat().st_mode):
            raise TranslateError("is no file", path)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise TranslateError(f"cannot be read: {error.strerror}", path) from error
    if len(data) > largest:
        raise TranslateError(f"is larger than {largest // 1_000_000} MB, so it is not read", path)
    return data


def digest(data: bytes | None) -> str:
    """What identifies a file's content; None stands for a file that does not exist."""
    return MISSING if data is None else hashlib.sha256(data).hexdigest()


def write_atomic(path: Path, data: bytes | Iterable[bytes], expected: str | None = None) -> None:
    """Put `data` in the place of a file, so that any reader, and any crash, finds the old or the new whole.

    Folders are made, permissions stay, a symbolic link stays a link and its target is written. Data may come
    in pieces, so that more can be written than memory holds; when the next piece raises, nothing is written.
    With `expected`, a digest, nothing is written when the file no longer has it.

    Raises:
        ChangedOnDiskError: the file is no longer the one with the digest `expected`.
        TranslateError: the file cannot be written.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(target)
        pieces = (data,) if isinstance(data, bytes) else data
        _write_synced(temporary, pieces, _permissions(target))
        if expected is not None:
            refuse_changed(path, expected)
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise TranslateError(f"cannot be written: {error.strerror}", path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def refuse_changed(path: Path, expected: str) -> None:
    """Refuse a file that no longer has the digest `expected`.

    Raises:
        ChangedOnDiskError: it was changed or deleted.
        TranslateError: it may not be read.
    """
    found = digest(read_bytes(path) if path.exists() else None)
    if found != expected:
        what = "was deleted" if found == MISSING else "was changed by another program"
        message = f"{what} since it was read; nothing was written, run the command again"
        raise ChangedOnDiskError(message, path)


@contextmanager
def locked(lock_path: Path, timeout: float = 60.0) -> Iterator[None]:
    """Be the only one that holds `lock_path`; wait up to `timeout` seconds for whoever holds it.

    The operating system frees the lock of a process that dies.

    Raises:
        TranslateError: another process still holds it after `timeout` seconds, or it cannot be made.
    """
    from filelock import FileLock, Timeout  # start-up time: it imports asyncio

    lock = FileLock(lock_path)
    try:
        lock_path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=timeout)
    except Timeout as error:
        message = (
            f"another command has been at work here for {timeout:g} seconds; wait for its end or stop it"
        )
        raise TranslateError(message, lock_path) from error
    except OSError as error:
        raise TranslateError(f"the lock cannot be made: {error.strerror}", lock_path) from error
    try:
        yield
    finally:
        lock.release()


def _permissions(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_synced(temporary: Path, pieces: Iterable[bytes], permissions: int | None) -> None:
    with temporary.open("wb") as file:
        if permissions is not None:
            temporary.chmod(permissions)
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_abandoned(target: Path) -> None:
    """Remove temporary files of this target whose process was killed."""
    pattern = re.compile(re.escape(f".{target.name}.") + r"([0-9]{1,9})\.tmp")
    for entry in target.parent.iterdir():
        match = pattern.fullmatch(entry.name)
        if match and not _alive(int(match[1])):
            entry.unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # signal 0 would interrupt the process there; a leftover does no harm
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
