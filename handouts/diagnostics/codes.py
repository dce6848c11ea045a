"""Every kind of message that people can meet: a short name that stays, and how much it matters.

The names are printed in brackets and looked up by people and programs, so one that exists is never changed
or used for something else. What each means, and how to mend it, stands in `handouts.diagnostics.explain`.
"""

from enum import StrEnum


class Severity(StrEnum):
    """How much a notice matters: an error stops the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """A kind of message. Its value is the name that is printed; its severity follows from it."""

    _value_: str
    severity: Severity

    def __new__(cls, value: str, severity: Severity = Severity.ERROR) -> "Code":
        """Make a member; without a severity it is an error."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.severity = severity
        return member

    # How the content file is written
    NOT_PLAIN_TEXT = "not-plain-text"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    CONTROL_CHARACTER = "control-character"
    EMPTY_FILE = "empty-file"
    YAML_SYNTAX = "yaml-syntax"
    BAD_KEY = "bad-key"
    ODD_BLANK = "odd-blank"
    REPEATED_KEY = "repeated-key"
    CUT_TEXT = "cut-text"
    LOST_DASH = "lost-dash"
    ALIAS = "alias"
    ANCHOR = "anchor"
    TAG = "tag"
    TWO_DOCUMENTS = "two-documents"
    TOO_DEEP = "too-deep"
    TOO_MANY = "too-many"

    # Keys and kinds of values
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    NOT_A_MAPPING = "not-a-mapping"
    NOT_A_LIST = "not-a-list"
    NOT_TEXT = "not-text"
    TOO_FEW = "too-few"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_VALUE = "unknown-value"
    UNKNOWN_LANGUAGE = "unknown-language"
    LANGUAGE_FILE = "language-file"
    OUT_OF_RANGE = "out-of-range"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_DATE = "not-a-date"
    NOT_A_MONTH = "not-a-month"
    BAD_ADDRESS = "bad-address"
    LONG_TEXT = "long-text"
    RESERVED_KEY = "reserved-key"

    # References from one part of the content to another
    UNKNOWN_LEVEL = "unknown-level"
    UNKNOWN_ROLE = "unknown-role"
    UNKNOWN_SOURCE = "unknown-source"
    UNKNOWN_FIGURE = "unknown-figure"
    UNKNOWN_CHART = "unknown-chart"
    UNKNOWN_FACT = "unknown-fact"
    UNKNOWN_COMPARISON_ROW = "unknown-comparison-row"
    UNKNOWN_SKILL = "unknown-skill"
    UNKNOWN_MYTH = "unknown-myth"
    UNKNOWN_GLOSSARY_TERM = "unknown-glossary-term"
    UNKNOWN_SCENARIO = "unknown-scenario"
    UNKNOWN_QUESTION = "unknown-question"
    UNKNOWN_CHOICE = "unknown-choice"
    UNKNOWN_SEQUENCE = "unknown-sequence"
    UNKNOWN_STEP = "unknown-step"
    UNKNOWN_CUT = "unknown-cut"
    MISSING_PART = "missing-part"
    MISSING_LEVEL = "missing-level"
    MISSING_ROLE = "missing-role"
    REPEATED_PICK = "repeated-pick"

    # What the content says
    FIGURE_SHAPE = "figure-shape"
    FIGURE_ORDER = "figure-order"
    FIGURE_NEGATIVE = "figure-negative"
    UNDATED_PAY = "undated-pay"
    SHARE_RANGE = "share-range"
    REVIEW_ORDER = "review-order"
    SCOPE_VALUE = "scope-value"
    LIMIT_UNTOLD = "limit-untold"
    REPEATED_SKILL = "repeated-skill"
    REPEATED_TITLE = "repeated-title"

    # Signs in a text
    EMPTY_TEXT = "empty-text"
    OPEN_BOLD = "open-bold"
    OPEN_ITALIC = "open-italic"
    STRAY_STAR = "stray-star"
    STRAY_BRACE = "stray-brace"
    STRAY_BACKSLASH = "stray-backslash"
    BAD_LINK = "bad-link"
    EMPTY_LINK = "empty-link"
    OFFICE_CODE = "office-code"
    MISSING_GLYPH = "missing-glyph"

    # Whether all fits, and what was done to make it fit
    DOES_NOT_FIT = "does-not-fit"
    LONG_WORD = "long-word"
    LONG_ADDRESS = "long-address"
    QR_TOO_DENSE = "qr-too-dense"
    LONG_PROPERTY = "long-property"
    TOO_MANY_SLIDES = "too-many-slides"
    EXTRA_LINE = "extra-line", Severity.WARNING
    NO_PICTOGRAM = "no-pictogram", Severity.WARNING
    TIGHT_ROWS = "tight-rows", Severity.WARNING
    SMALL_TEXT = "small-text", Severity.WARNING
    GLOSSARY_CUT = "glossary-cut", Severity.WARNING
    SHORT_SOURCES = "short-sources", Severity.WARNING
    TIGHT_GAPS = "tight-gaps", Severity.WARNING
    ROOM_LEFT = "room-left", Severity.NOTE

    # The logo
    PICTURE_MISSING = "picture-missing"
    PICTURE_OUTSIDE = "picture-outside"
    PICTURE_LARGE = "picture-large"
    PICTURE_UNREADABLE = "picture-unreadable"
    PICTURE_INVISIBLE = "picture-invisible"
    BAD_PICTURE = "bad-picture"

    # The agency's PowerPoint template
    TEMPLATE_MISSING = "template-missing"
    TEMPLATE_OUTSIDE = "template-outside"
    TEMPLATE_LARGE = "template-large"
    TEMPLATE = "template"
    TEMPLATE_LAYOUTS = "template-layouts"
    TEMPLATE_ROOM = "template-room"
    TEMPLATE_USED = "template-used", Severity.NOTE

    # The finished deck, for those who see little, hear little, or cannot use a mouse
    DOC_TITLE = "doc-title", Severity.WARNING
    DOC_LANG = "doc-lang", Severity.WARNING
    SECTION_NAME = "section-name", Severity.WARNING
    LANG = "lang", Severity.WARNING
    TITLE_MISSING = "title-missing", Severity.WARNING
    TITLE_DUP = "title-dup", Severity.WARNING
    TITLE_FIRST = "title-first", Severity.WARNING
    ORDER = "order", Severity.WARNING
    ORDER_FOOTER = "order-footer", Severity.WARNING
    OFF_SLIDE = "off-slide", Severity.WARNING
    OVERLAP = "overlap", Severity.WARNING
    PH_EMPTY = "ph-empty", Severity.WARNING
    ALT_MISSING = "alt-missing", Severity.WARNING
    ALT_FILENAME = "alt-filename", Severity.WARNING
    ALT_LONG = "alt-long", Severity.WARNING
    TBL_HEADER = "tbl-header", Severity.WARNING
    TBL_HEADER_EMPTY = "tbl-header-empty", Severity.WARNING
    TBL_MERGED = "tbl-merged", Severity.WARNING
    TBL_BLANK = "tbl-blank", Severity.WARNING
    SIZE = "size", Severity.WARNING
    LINK_TEXT = "link-text", Severity.WARNING
    FAKE_BULLET = "fake-bullet", Severity.WARNING
    CONTRAST = "contrast", Severity.WARNING
    CONTRAST_GFX = "contrast-gfx", Severity.WARNING
    CHART_COLOUR_ONLY = "chart-colour-only", Severity.WARNING
    AUTO_ADVANCE = "auto-advance", Severity.WARNING
    ANIMATION = "animation", Severity.WARNING
    NOTES = "notes", Severity.WARNING

    # The command, and the files it reads and writes
    USAGE = "usage"
    BAD_EPOCH = "bad-epoch"
    NO_CONTENT = "no-content"
    SAME_NAME = "same-name"
    TEMPLATE_ENDING = "template-ending"
    TEMPLATE_EXISTS = "template-exists"
    WOULD_OVERWRITE = "would-overwrite"
    NO_FOLDER = "no-folder"
    CANNOT_READ = "cannot-read"
    CANNOT_WRITE = "cannot-write"
    PARTLY_WRITTEN = "partly-written"
    UNSOUND_DOCUMENT = "unsound-document"
    MISSING_PACKAGE = "missing-package"
    NO_MEMORY = "no-memory"
