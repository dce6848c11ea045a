"""How a text may be set, beside its style: as a value, so that the same rules are said once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextRules:
    """How many lines a text may take, and how they are broken.

    More than `usual` lines are told; without `usual` that begins above `most`. More than `most` are an
    error. `even` breaks lines as evenly as possible, for headings; elsewhere only a short last word gets
    company. `underline` is for links whose words are no address. `soft` lets a link's address that is wider
    than its column go on in the next line.
    """

    usual: int | None = None
    most: int | None = None
    even: bool = False
    underline: bool = True
    soft: bool = False


FREE = TextRules()
"""As many lines as it takes."""
ONE_LINE = TextRules(most=1)
ONE_OR_TWO = TextRules(usual=1, most=2)
EVEN = TextRules(even=True)
