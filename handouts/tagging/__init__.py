"""Tagged PDF on ReportLab: a structure tree, a drawing surface that fills it, checks, and the file.

Imports ReportLab and the standard library only; knows neither the content nor the look of the documents.
It is meant as a library: it knows more structure types than our documents use, and checks all of them.
"""

import handouts.tagging.sealed  # noqa: F401 (before ReportLab is imported)
from handouts.tagging.check.rules import Rule
from handouts.tagging.check.violations import TagError, Violation
from handouts.tagging.document import TaggedDocument
from handouts.tagging.dump import dump
from handouts.tagging.fonts import FontError, MissingGlyph, has_glyphs
from handouts.tagging.tree import Element, Role, TagTree

__all__ = [
    "Element",
    "FontError",
    "MissingGlyph",
    "Role",
    "Rule",
    "TagError",
    "TagTree",
    "TaggedDocument",
    "Violation",
    "dump",
    "has_glyphs",
]
