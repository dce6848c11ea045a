"""The rules that a structure tree is held against, each with its clause."""

from enum import StrEnum

_UA, _PDF = "ISO 14289-1, ", "ISO 32000-1, "


class Rule(StrEnum):
    """A rule for tagged PDF; its value is the name that is printed, `clause` where it is demanded."""

    _value_: str
    clause: str

    def __new__(cls, value: str, clause: str) -> "Rule":
        """Make a member."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.clause = clause
        return member

    TITLE = "title", _UA + "7.1"
    LANGUAGE = "language", _UA + "7.2"
    UNTAGGED_TEXT = "untagged-text", _UA + "7.1"
    MARK_OWNER = "mark-owner", _PDF + "14.7.4.4"
    EMPTY_ELEMENT = "empty-element", _UA + "7.1"
    GROUP_CONTENT = "group-content", _PDF + "14.8.4.2"
    PARENT = "parent", _PDF + "14.8.4.3"
    FUSED_WORDS = "fused-words", _PDF + "14.8.2.5"
    HEADING_ORDER = "heading-order", _UA + "7.4.2"
    FIGURE_ALT = "figure-alt", _UA + "7.3"
    FIGURE_BBOX = "figure-bbox", _PDF + "14.8.5.4.3"
    LIST_STRUCTURE = "list-structure", _PDF + "14.8.4.3.3"
    LIST_NUMBERING = "list-numbering", _UA + "7.6"
    TABLE_STRUCTURE = "table-structure", _PDF + "14.8.4.3.4"
    TABLE_EMPTY = "table-empty", _UA + "7.5"
    TABLE_ROW = "table-row", _UA + "7.5"
    CELL_SPAN = "cell-span", _PDF + "14.8.5.7"
    TH_SCOPE = "th-scope", _UA + "7.5"
    HEADERS = "headers", _UA + "7.5"
    IDENTIFIER = "identifier", _UA + "7.9"
    LINK_TEXT = "link-text", _UA + "7.18.5"
    LINK_AREA = "link-area", _UA + "7.18.5"
    LINK_CONTENTS = "link-contents", _UA + "7.18.5"
    DESTINATION = "destination", _PDF + "12.3.2"
