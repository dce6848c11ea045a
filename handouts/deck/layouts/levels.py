"""How text of one outline level of a placeholder is set.

A line is as high as the larger of 1.2 em and the leading of its style: offices that lack Calibri draw
1.2 em.
"""

from dataclasses import dataclass

from handouts.look.type import Style
from handouts.look.units import Points

EM_LINE = 1.2


@dataclass(frozen=True, slots=True)
class TextLevel:
    """How text of one outline level is set: the space `after` a paragraph, `margin` and first-line `indent`.

    `exact` fixes the line at the leading (for lists whose numbers are larger than their text);
    `tight` says that the leading holds all there is to draw, as it does for a lone numeral.
    """

    style: Style
    after: Points = Points(0)
    margin: Points = Points(0)
    indent: Points = Points(0)
    numbering: str | None = None
    number_style: Style | None = None
    align: str = "l"
    exact: bool = False
    tight: bool = False

    def line(self, size: float) -> Points:
        """Height that a line takes at most, if the level is set at `size`."""
        leading = self.style.leading * size / self.style.size
        return Points(leading if self.tight or self.exact else max(EM_LINE * size, leading))
