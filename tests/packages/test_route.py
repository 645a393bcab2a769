"""Which way is taken over which packages."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from translate.errors import RouteError
from translate.packages import InstalledPackage, find_route
from translate.packages.package import Direction


def _package(spec: str) -> InstalledPackage:
    """ "en_ru:1.0" or "en_ru+ru_be:0.1:embedded"."""
    pairs, version, *rest = spec.split(":")
    directions = tuple(Direction(*pair.split("_")) for pair in pairs.split("+"))
    return InstalledPackage(Path(spec), spec, version, directions, bool(rest), 0, "")


EMBEDDED = "en_ru+en_be+ru_be:0.1:embedded"


@pytest.mark.parametrize(
    ("packages", "via", "locales", "used"),
    [
        ((EMBEDDED,), (), "en be", [EMBEDDED]),
        ((EMBEDDED,), ("en", "ru", "be"), "en ru be", [EMBEDDED, EMBEDDED]),
        (("en_be:1.0", EMBEDDED), (), "en be", ["en_be:1.0"]),
        (("en_ru:1.9", EMBEDDED), (), "en be", [EMBEDDED]),
        (("en_ru:1.9", EMBEDDED), ("en", "ru", "be"), "en ru be", ["en_ru:1.9", EMBEDDED]),
        (("en_ru:1.9", "en_ru:1.7", "ru_be:1.0"), (), "en ru be", ["en_ru:1.9", "ru_be:1.0"]),
        (("ru_be+en_ru:0.1:embedded", "en_de:1", "de_be:1"), (), "en de be", ["en_de:1", "de_be:1"]),
        ((EMBEDDED, "en_be:0.0.1"), (), "en be", ["en_be:0.0.1"]),
    ],
)
def test_route(packages: Sequence[str], via: Sequence[str], locales: str, used: list[str]) -> None:
    route = find_route("en", "be", [_package(spec) for spec in packages], via)
    assert route.locales == tuple(locales.split())
    assert [hop.package.name for hop in route.hops] == used


@pytest.mark.parametrize(
    ("packages", "via", "message"),
    [
        ((), (), "no installed package translates en → be, nor do two in a row; install one: "
                 "translate models install en-be"),
        (("en_ru:1",), (), "translate models install en-be"),
        (("en_ru:1",), ("en", "ru", "be"), "translates ru → be, which the route en → ru → be needs; "
                                           "install one: translate models install ru-be"),
        (("en_ru:1",), ("en", "ru"), "does not lead from en to be"),
        (("en_ru:1",), ("be",), "does not lead from en to be"),
    ],
)  # fmt: skip
def test_no_route(packages: Sequence[str], via: Sequence[str], message: str) -> None:
    with pytest.raises(RouteError, match=message):
        find_route("en", "be", [_package(spec) for spec in packages], via)


def test_signature_names_direction_version_and_model(argos: Path) -> None:
    from translate.packages import installed

    packages = installed().packages
    part = f"{packages[0].version}/{packages[0].model_hash}"
    assert find_route("en", "ru", packages).signature == f"argos/en_ru/{part}"
    pivot = find_route("en", "be", packages, ("en", "ru", "be"))
    assert pivot.signature == f"argos/en_ru/{part}+ru_be/{part}"
