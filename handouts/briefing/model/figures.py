"""Figures: every number of the content, said once, with its source and its date."""

import re
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from handouts.briefing.model.base import Part, _one_or_many, mend
from handouts.briefing.model.keys import SourceKey
from handouts.diagnostics import Code, quote

TALK_MINUTES = "talk_minutes"
"""A figure that is computed: the sum of the minutes in all slides' notes."""

_DIGITS = r"(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\.[0-9]{1,3})?"
_NUMBER = re.compile(f"-?{_DIGITS}")
_SIGN = r"(?: ?(?:%|percent|hours?|hrs?|years?|dollars?))?"
_RANGE = re.compile(rf"\$?({_DIGITS}){_SIGN} ?(?:-|–|—|to) ?\$?({_DIGITS}){_SIGN}", re.IGNORECASE)
_SIGNED = re.compile(rf"\$? ?({_DIGITS}){_SIGN}", re.IGNORECASE)
_OF_A_FIGURE = ("value", "low", "high")


def _read_number(value: object, info: ValidationInfo) -> object:
    """Read 1200, 1,200 or 0.5, below 1,000,000,000; the scalars of the file are still text here."""
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return float(value.replace(",", "")) + 0.0  # -0 becomes 0
    if isinstance(value, float):
        return value + 0.0
    words = quote(value)
    if info.field_name in _OF_A_FIGURE and (ends := _RANGE.fullmatch(words)):
        help_text = f"write low: {ends[1]} and high: {ends[2]} on two lines; unit: adds the sign"
        raise mend(Code.NOT_A_NUMBER, f'"{words}" is two numbers', help_text)
    if info.field_name in _OF_A_FIGURE and (signed := _SIGNED.fullmatch(words)):
        help_text = f"write only digits ({signed[1]}); unit: adds the sign"
    else:
        help_text = "write digits, for example 1200 or 1,200 or 0.5"
    raise mend(Code.NOT_A_NUMBER, f'"{words}" is not a number', help_text)


Number = Annotated[
    float, BeforeValidator(_read_number), WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string"}]})
]
Sources = Annotated[
    tuple[SourceKey, ...],
    BeforeValidator(_one_or_many),
    Field(min_length=1, max_length=20),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    ),
]
"""One key of `sources:`, or a list of them."""


class Month(Part):
    """A month of a year; what a wage or a survey figure is dated with."""

    year: int
    month: int


def _read_month(value: Any) -> object:
    if isinstance(value, Month):
        return value
    match = re.fullmatch(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])", str(value).strip())
    if not match:
        raise mend(
            Code.NOT_A_MONTH, f'"{quote(value)}" is not a month', "write year and month, for example 2025-05"
        )
    return Month(year=int(match[1]), month=int(match[2]))


MonthText = Annotated[
    Month,
    BeforeValidator(_read_month),
    PlainSerializer(lambda month: f"{month.year:04}-{month.month:02}"),
    WithJsonSchema({"type": "string", "pattern": r"^(19|20)\d{2}-(0[1-9]|1[0-2])$"}),
]


class Figure(Part):
    """A number or a range. Written as `{key}` in any text; `{key.date}` writes its month and year."""

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Literal["number", "hours", "dollars", "percent", "years"] = "number"
    as_of: MonthText | None = None
    source: Sources

    @model_validator(mode="after")
    def _one_shape(self) -> "Figure":
        ends = (self.low, self.high)
        if (self.value is None) == (ends == (None, None)) or (None in ends and ends != (None, None)):
            raise mend(
                Code.FIGURE_SHAPE,
                "a figure has either a value, or both low and high",
                "write value: 40, or low: 120 and high: 200",
            )
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise mend(Code.FIGURE_ORDER, "low is not below high", "swap the two numbers", at="low")
        if self.least < 0:
            raise mend(Code.FIGURE_NEGATIVE, "a figure cannot be below zero", "check the number")
        if self.unit == "dollars" and self.as_of is None:
            raise mend(
                Code.UNDATED_PAY,
                "an amount of money needs the month it was measured",
                "add as_of: with year and month, for example 2025-05",
                at="unit",
            )
        return self

    @property
    def least(self) -> float:
        """The value, or the low end of the range."""
        return self.value if self.value is not None else (self.low or 0.0)

    @property
    def most(self) -> float:
        """The value, or the high end of the range."""
        return self.value if self.value is not None else (self.high or 0.0)
