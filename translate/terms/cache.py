"""Terms as they were read from glossary files, so that YAML is read again only where a file changed.

A cache is one JSON file; who deletes it loses nothing but time. Its first line is a digest of the rest and of
the modules that read entries: a cache that is damaged, or comes from another version, counts as none.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import translate.model.glossary
from translate.errors import TranslateError
from translate.files import digest, write_atomic
from translate.model import Case, Forbidden, FormTable, TargetTerm, Term

_CASES = {case.value: case for case in Case}


def recall(cache: Path, files: Mapping[str, str]) -> dict[str, Sequence[Term]]:
    """The terms of those of `files`, path → text, that are as they were when the cache was written."""
    if not cache.is_file():
        return {}
    seal, _, body = cache.read_bytes().partition(b"\n")
    if seal != _seal(body):
        return {}
    kept: dict[str, tuple[str, list[Any]]] = json.loads(body)
    return {
        path: [_term(row) for row in kept[path][1]]
        for path, text in files.items()
        if path in kept and kept[path][0] == digest(text.encode())
    }


def keep(cache: Path, files: Mapping[str, str], terms: Mapping[str, Sequence[Term]]) -> None:
    """Write the terms of `files` down. A folder that may not be written has no cache."""
    kept = {path: (digest(text.encode()), terms[path]) for path, text in files.items()}
    body = json.dumps(kept, default=_row, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(TranslateError):
        write_atomic(cache, b"\n".join((_seal(body), body)))


def _seal(body: bytes) -> bytes:
    readers = (Path(translate.model.glossary.__file__), *sorted(Path(__file__).parent.glob("*.py")))
    return digest(b"".join(path.read_bytes() for path in readers) + body).encode()


def _row(item: Any) -> list[Any]:
    """A noun of the glossary as the list of its values."""
    return [getattr(item, field.name) for field in fields(item)]


def _term(row: list[Any]) -> Term:
    name, kind, sources, targets, case_sensitive, not_before, *rest = row
    by_locale = {locale: _target(target) for locale, target in targets.items()}
    return Term(name, kind, tuple(sources), by_locale, case_sensitive, tuple(not_before), *rest)


def _target(row: list[Any]) -> TargetTerm:
    table, gender, number, animacy, indeclinable, short, adjective, forbidden, status = row
    return TargetTerm(
        _table(table),
        gender,
        number,
        animacy,
        indeclinable,
        tuple(_table(item) for item in short),
        tuple(_table(item) for item in adjective),
        tuple(Forbidden(_table(wrong), reason) for wrong, reason in forbidden),
        status,
    )


def _table(row: list[Any]) -> FormTable:
    lemma, forms = row
    return FormTable(lemma, {_CASES[case]: tuple(variants) for case, variants in forms.items()})
