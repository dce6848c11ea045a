"""What went wrong, where, and how to mend it: data first, printing last."""

from handouts.diagnostics.codes import Code, Severity
from handouts.diagnostics.model import (
    ContentError,
    ContentFileError,
    Diagnostic,
    Notice,
    Rendered,
    Span,
    UnsoundError,
    in_file_order,
)
from handouts.diagnostics.wording import counted, quote, visible

__all__ = [
    "Code",
    "ContentError",
    "ContentFileError",
    "Diagnostic",
    "Notice",
    "Rendered",
    "Severity",
    "Span",
    "UnsoundError",
    "counted",
    "in_file_order",
    "quote",
    "visible",
]
