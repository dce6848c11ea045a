"""A QR code as vector runs: one rectangle for each run of dark modules in a row."""

from functools import cache

import segno

from handouts.handout.typeset.boxes import Box, Owner, Shape
from handouts.tagging.content import PathCommand

QUIET = 4
"""Light modules around the symbol (ISO/IEC 18004, 6.3.8)."""
LEAST_MODULE = 1.0
"""Points: 0.35 mm, the least that survives an office printer and a phone's camera."""
_LEAST_VERSION = 3
"""Smaller versions have larger modules, whose quiet zone would not fit into the block."""


@cache
def matrix(address: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of an address, error level M or better."""
    code = segno.make_qr(address, error="m", boost_error=True)
    if int(code.version) < _LEAST_VERSION:
        code = segno.make_qr(address, error="m", boost_error=True, version=_LEAST_VERSION)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def too_dense(address: str, size: float) -> bool:
    """Whether the modules of a symbol of `size` points would be too small for phones."""
    return len(matrix(address)) * LEAST_MODULE > size


def quiet_zone(address: str, size: float) -> float:
    """Width of the light margin in points around a symbol of `size` points."""
    return QUIET * size / len(matrix(address))


def symbol(address: str, x: float, y: float, size: float, colour: str, owner: Owner) -> Box:
    """The symbol without its quiet zone, top left corner at x, y."""
    modules = matrix(address)
    step = size / len(modules)
    commands: list[PathCommand] = []
    for index, row in enumerate(modules):
        for start, end in _runs(row):
            left, right, top, foot = start * step, end * step, index * step, (index + 1) * step
            commands += [
                ("M", left, top),
                ("L", right, top),
                ("L", right, foot),
                ("L", left, foot),
                ("Z",),
            ]
    return Shape(x, y, tuple(commands), colour, owner=owner)


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and end of each run of dark modules."""
    edges = [
        index for index, dark in enumerate([*row, False]) if dark != (row[index - 1] if index else False)
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
