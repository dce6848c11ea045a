"""What went wrong, where, and how to mend it: data first, printing last."""

from handouts.diagnostics.model import (
    ContentError,
    ContentFileError,
    Diagnostic,
    Notice,
    Rendered,
    Severity,
    Span,
    UnsoundError,
    quote,
    visible,
)

__all__ = [
    "ContentError",
    "ContentFileError",
    "Diagnostic",
    "Notice",
    "Rendered",
    "Severity",
    "Span",
    "UnsoundError",
    "quote",
    "visible",
]
