"""The rules that a deck is held against, each with its clause."""

from enum import StrEnum

from handouts.diagnostics import Code


class Rule(StrEnum):
    """A rule of the accessibility check; its value is the name that is printed.

    `clause` is the success criterion of WCAG 2.1 that it serves, empty for a rule of good practice.
    """

    _value_: str
    clause: str

    def __new__(cls, value: str, clause: str = "") -> "Rule":
        """Make a member."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.clause = clause
        return member

    @property
    def code(self) -> Code:
        """The code under which authors are told."""
        return Code(self.value.lower())

    DOC_TITLE = "DOC-TITLE", "2.4.2"
    DOC_LANG = "DOC-LANG", "3.1.1"
    SECTION_NAME = "SECTION-NAME", "2.4.6"
    LANG = "LANG", "3.1.2"
    TITLE_MISSING = "TITLE-MISSING", "2.4.2"
    TITLE_DUP = "TITLE-DUP", "2.4.2"
    TITLE_FIRST = "TITLE-FIRST", "1.3.2"
    ORDER = "ORDER", "1.3.2"
    ORDER_FOOTER = "ORDER-FOOTER", "1.3.2"
    OFF_SLIDE = "OFF-SLIDE"
    OVERLAP = "OVERLAP"
    PH_EMPTY = "PH-EMPTY"
    ALT_MISSING = "ALT-MISSING", "1.1.1"
    ALT_FILENAME = "ALT-FILENAME", "1.1.1"
    ALT_LONG = "ALT-LONG", "1.1.1"
    TBL_HEADER = "TBL-HEADER", "1.3.1"
    TBL_HEADER_EMPTY = "TBL-HEADER-EMPTY", "1.3.1"
    TBL_MERGED = "TBL-MERGED", "1.3.1"
    TBL_BLANK = "TBL-BLANK", "1.3.1"
    SIZE = "SIZE"
    LINK_TEXT = "LINK-TEXT", "2.4.4"
    FAKE_BULLET = "FAKE-BULLET", "1.3.1"
    CONTRAST = "CONTRAST", "1.4.3"
    CONTRAST_GFX = "CONTRAST-GFX", "1.4.11"
    CHART_COLOUR_ONLY = "CHART-COLOUR-ONLY", "1.4.1"
    AUTO_ADVANCE = "AUTO-ADVANCE", "2.2.1"
    ANIMATION = "ANIMATION", "2.2.2"
    NOTES = "NOTES"
