"""What each message means, why it matters, and an example of how to mend it: one entry for each code.

Imported only by who explains: a build needs none of it.
"""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.accessibility import ACCESSIBILITY
from handouts.diagnostics.explain.command import COMMAND
from handouts.diagnostics.explain.fit import FIT
from handouts.diagnostics.explain.keys import KEYS
from handouts.diagnostics.explain.model import Explanation, Family, Form
from handouts.diagnostics.explain.pictures import PICTURES
from handouts.diagnostics.explain.references import REFERENCES
from handouts.diagnostics.explain.statements import STATEMENTS
from handouts.diagnostics.explain.templates import TEMPLATES
from handouts.diagnostics.explain.text import TEXT
from handouts.diagnostics.explain.written import WRITTEN

FAMILIES = (
    Family("How the file is written", WRITTEN),
    Family("Keys and values", KEYS),
    Family("References", REFERENCES),
    Family("What the content says", STATEMENTS),
    Family("Signs in a text", TEXT),
    Family("What fits, and what was done to make it fit", FIT),
    Family("The logo", PICTURES),
    Family("The PowerPoint template", TEMPLATES),
    Family("Slides that everybody can use", ACCESSIBILITY),
    Family("The command and its files", COMMAND),
)
"""All families, in the order of the codes."""

_EVERY = {code: entry for family in FAMILIES for code, entry in family.explanations.items()}

__all__ = ["FAMILIES", "Explanation", "Family", "Form", "explanation"]


def explanation(code: Code) -> Explanation:
    """The explanation of a code."""
    return _EVERY[code]
