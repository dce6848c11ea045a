"""The unit of lengths: points, 72 to the inch. EMU stand only where OOXML is read or written."""

from collections.abc import Iterable
from typing import overload

_PER_INCH = 72
_DIGITS = 6
"""A length in inches has that many digits as points: less than a tenth of an EMU is lost."""
_SETTLED = 12
"""Digits that are more than noise."""


class Points(float):
    """A length in points. Adding or subtracting takes a length, so no bare number slips in.

    The type checker sees the difference; at run time a length is a number like any other.
    """

    __slots__ = ()

    def __add__(self, other: "Points") -> "Points":  # type: ignore[override]
        """The sum of two lengths."""
        return Points(float.__add__(self, other))

    def __sub__(self, other: "Points") -> "Points":  # type: ignore[override]
        """The difference of two lengths."""
        return Points(float.__sub__(self, other))

    def __neg__(self) -> "Points":
        """The length the other way."""
        return Points(float.__neg__(self))

    def __mul__(self, factor: float) -> "Points":
        """The length `factor` times."""
        return Points(float.__mul__(self, factor))

    __rmul__ = __mul__

    @overload
    def __truediv__(self, other: "Points") -> float: ...  # type: ignore[overload-overlap]
    @overload
    def __truediv__(self, other: float) -> "Points": ...
    def __truediv__(self, other: float) -> float:
        """How often a length goes into this one; by a bare number, a part of this one."""
        part = float.__truediv__(self, other)
        return part if isinstance(other, Points) else Points(part)


def inch(value: float) -> Points:
    """A length given in inches."""
    return Points(round(value * _PER_INCH, _DIGITS))


def inches(length: Points) -> float:
    """A length in inches, for people who read it."""
    return length / Points(_PER_INCH)


def settled(length: Points) -> Points:
    """The length without the noise of its last bits, so that half an EMU always goes to the same side."""
    return Points(round(float(length), _SETTLED))


def sum_of(lengths: Iterable[Points]) -> Points:
    """The sum of lengths, which `sum` would start with a bare number."""
    return Points(sum(map(float, lengths)))
