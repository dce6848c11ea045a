"""Signs in a text: bold, links, figures, and what only looks like them."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation

TEXT = {
    Code.EMPTY_TEXT: Explanation(
        "A text without words",
        "There would be a heading with nothing under it, or a hole. If nothing is to be said, take the key"
        " away.",
        "audience:",
        "audience: For new pool staff",
    ),
    Code.OPEN_BOLD: Explanation(
        "Bold words without an end",
        "Two stars turn bold on, two more turn it off. With the first two alone, the stars would be printed,"
        " or the whole text would be bold.",
        'text: "**Plans lessons for each age."',
        'text: "**Plans lessons** for each age."',
    ),
    Code.OPEN_ITALIC: Explanation(
        "Italic words without an end",
        "One star turns italic on, one more turns it off. If bold was meant, two stars stand on both sides.",
        'text: "*Plans lessons for each age."',
        'text: "*Plans lessons* for each age."',
    ),
    Code.STRAY_STAR: Explanation(
        "A single star",
        "It would be printed as it is, and readers would look for a footnote. A star that is wanted is"
        " written with a backslash before it.",
        'text: "Plans lessons* for each age."',
        'text: "**Plans lessons** for each age."',
    ),
    Code.STRAY_BRACE: Explanation(
        "A brace without its partner",
        "Braces stand around the name of a figure. With one of them missing, the name would be printed in"
        " place of the number.",
        'label: "{guard_hours hours"',
        'label: "{guard_hours} hours"',
    ),
    Code.STRAY_BACKSLASH: Explanation(
        "A backslash in a text",
        "A backslash takes away the meaning of the sign behind it. Before a letter it has no use, and would"
        " be printed.",
        r"text: A whistle and\or a float",
        "text: A whistle and/or a float",
    ),
    Code.BAD_LINK: Explanation(
        "A link that leads nowhere",
        "Links may lead to web pages, to mail addresses and to telephone numbers. What starts in another way"
        " opens nothing, or a program on the reader's computer.",
        'text: "A [whistle](example.org/whistle)"',
        'text: "A [whistle](https://example.org/whistle)"',
    ),
    Code.EMPTY_LINK: Explanation(
        "A link without words",
        "There would be nothing to click on, and a screen reader would read the address letter by letter. The"
        " words say where the link leads.",
        'text: "A whistle [](https://example.org/whistle)"',
        'text: "A [whistle](https://example.org/whistle)"',
    ),
    Code.OFFICE_CODE: Explanation(
        "A text that PowerPoint reads as a code",
        "PowerPoint takes _x and four digits between underscores for one character, often one that nobody can"
        " see. The words would not be on the slide.",
        "text: Form _x2026_ for whistles",
        "text: Form x2026 for whistles",
    ),
    Code.MISSING_GLYPH: Explanation(
        "A character that the font does not have",
        "Readers would see an empty box. Pictures such as 👍 are not in the fonts of print; words do as"
        " well, and a screen reader reads them.",
        'text: "A whistle 👍"',
        "text: A whistle",
    ),
}
