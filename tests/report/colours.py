"""How colours look together: contrast as WCAG counts it, difference as the colour-blind see it."""

from collections.abc import Sequence
from itertools import starmap
from math import dist

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

SIGHTS: dict[str, Matrix] = {
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What becomes of linear RGB: Machado, Oliveira and Fernandes 2009, severity 1."""

_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE: Vector = (0.9505, 1.0, 1.089)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    low, high = sorted(_times(_XYZ, _linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def difference(one: str, other: str, sight: str) -> float:
    """How far apart two colours are for somebody, in CIELAB; from about 10 on they are told apart."""
    return dist(*(_lab(_times(SIGHTS[sight], _linear(colour))) for colour in (one, other)))


def _linear(colour: str) -> Vector:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return (_without_gamma(red), _without_gamma(green), _without_gamma(blue))


def _without_gamma(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, vector: Sequence[float]) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return (first, second, third)


def _lab(rgb: Vector) -> Vector:
    ratios = zip(_times(_XYZ, [min(max(part, 0), 1) for part in rgb]), _WHITE, strict=True)
    x, y, z = starmap(_cone, ratios)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _cone(value: float, white: float) -> float:
    ratio = value / white
    return float(ratio ** (1 / 3)) if ratio > 0.008856 else 7.787 * ratio + 16 / 116
