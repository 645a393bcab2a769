"""The promise that no command but `models install` opens a socket, kept and counted.

Python raises an audit event before every socket operation (PEP 578). After `go_offline` each attempt to
reach the network raises instead; the events seen so far are the proof that `translate doctor` prints.
"""

import sys

from translate.errors import TranslateError

_REACHING = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})
_seen: list[str] = []
_state = {"offline": False, "hooked": False}


class OfflineError(TranslateError):
    """Something tried to reach the network in a command that promises not to."""


def go_offline() -> None:
    """From now on, in this process, every attempt to reach the network raises OfflineError."""
    _state["offline"] = True
    if not _state["hooked"]:
        sys.addaudithook(_refuse)
        _state["hooked"] = True


def go_online() -> None:
    """Allow the network again; for `translate models install` alone."""
    _state["offline"] = False


def sockets_seen() -> tuple[str, ...]:
    """The socket events of this process since `go_offline`, by name."""
    return tuple(_seen)


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if not _state["offline"] or not event.startswith("socket."):
        return
    _seen.append(event)
    if event in _REACHING:
        raise OfflineError(f"a part of the program tried to reach the network ({event}); it was stopped")
