"""The operators of one page (ISO 32000-1, 8 and 9), written with as few state changes as possible."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

PathCommand = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""Move, line, Bézier curve, close; coordinates in points."""

_PATH_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def number(value: float) -> str:
    """A PDF number with at most three decimals: a thousandth of a point is finer than any printer."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(values: Iterable[float]) -> str:
    """Several numbers with a space between them."""
    return " ".join(number(value) for value in values)


@cache
def colour_operands(colour: str) -> str:
    """The three DeviceRGB operands of a '#RRGGBB' colour; ValueError for anything else."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"{colour!r} is not a colour; write it as #RRGGBB")
    return numbers(int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))


class PageContent:
    """Collects operators; repeats colour, width, dash and font settings only when they change."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._state: dict[str, str] = {
            "rg": "0 0 0",
            "RG": "0 0 0",
            "w": "1",
            "d": "[] 0",
            "Tc": "0",
            "Ts": "0",
        }

    def text(
        self,
        x: float,
        y: float,
        pieces: Sequence[tuple[str, bytes]],
        size: float,
        colour: str,
        char_space: float,
        rise: float,
    ) -> None:
        """Show text; a piece is a font resource name and the codes to show in it."""
        self._set("rg", colour_operands(colour))
        self._set("Tc", number(char_space))
        self._set("Ts", number(rise))
        self.operators.append(f"BT {number(x)} {number(y)} Td")
        for font, codes in pieces:
            self._set("Tf", f"{font} {number(size)}")
            self.operators.append(f"<{codes.hex()}> Tj")
        self.operators.append("ET")

    def path(
        self,
        commands: Iterable[PathCommand],
        fill: str | None,
        stroke: str | None,
        width: float,
        dash: Sequence[float],
        even_odd: bool,
    ) -> None:
        """Paint a path; `dash` holds the lengths of strokes and gaps in points."""
        self._paint_state(fill, stroke, width, dash)
        self.operators.extend(
            f"{numbers(command[1:])} {_PATH_OPERATORS[command[0]]}".lstrip() for command in commands
        )
        self._paint(fill, stroke, even_odd)

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None,
        stroke: str | None,
        line_width: float,
    ) -> None:
        """Paint a rectangle given by its bottom left corner and size."""
        self._paint_state(fill, stroke, line_width, ())
        self.operators.append(f"{numbers((x, y, width, height))} re")
        self._paint(fill, stroke, even_odd=False)

    def _paint_state(self, fill: str | None, stroke: str | None, width: float, dash: Sequence[float]) -> None:
        if fill is not None:
            self._set("rg", colour_operands(fill))
        if stroke is not None:
            self._set("RG", colour_operands(stroke))
            self._set("w", number(width))
            self._set("d", f"[{numbers(dash)}] 0")

    def _paint(self, fill: str | None, stroke: str | None, even_odd: bool) -> None:
        if fill is None and stroke is None:
            raise ValueError("a shape needs a fill or a stroke colour")
        operator = "S" if fill is None else "f" if stroke is None else "B"
        self.operators.append(operator + ("*" if even_odd and fill is not None else ""))

    def _set(self, operator: str, operands: str) -> None:
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self.operators.append(f"{operands} {operator}")
