"""Argos packages: find, route, install, export, remove, describe. The default lies in `translate/models/`."""

from translate.packages.archive import export
from translate.packages.cards import card
from translate.packages.download import Progress, install_direction
from translate.packages.install import install_file, remove
from translate.packages.installation import Installation, find, installed
from translate.packages.package import Direction, InstalledPackage, parse_direction
from translate.packages.route import Hop, Route, find_route

__all__ = [
    "Direction",
    "Hop",
    "Installation",
    "InstalledPackage",
    "Progress",
    "Route",
    "card",
    "export",
    "find",
    "find_route",
    "install_direction",
    "install_file",
    "installed",
    "parse_direction",
    "remove",
]
