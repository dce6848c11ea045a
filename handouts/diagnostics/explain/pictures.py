"""The logo: a picture file beside the content file."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

PICTURES = {
    Code.PICTURE_MISSING: Explanation(
        "The logo is not there",
        "The file that is named cannot be found or read. It is looked for in the folder of the content file,"
        " and the name has to be the same to the letter.",
        "logo:\n  file: logo.pgn\n  alt: Logo of the sample pool",
        "logo:\n  file: logo.png\n  alt: Logo of the sample pool",
    ),
    Code.PICTURE_OUTSIDE: Explanation(
        "The logo lies in another place",
        "A content file that you were sent could otherwise put any picture of your computer into a document."
        " So only files in its own folder, or below it, are used.",
        "logo:\n  file: ../logo.png\n  alt: Logo of the sample pool",
        "logo:\n  file: logo.png\n  alt: Logo of the sample pool",
    ),
    Code.PICTURE_LARGE: Explanation(
        "The logo is too large",
        "A logo is printed an inch or two wide. A picture of many millions of points would only make the"
        " documents slow to open and too large to mail.",
        "A poster of 9,000 × 6,000 points as logo",
        "A copy that is 1,200 points wide, saved as PNG",
        Form.WORDS,
    ),
    Code.PICTURE_UNREADABLE: Explanation(
        "The logo cannot be read",
        "Only PNG and JPEG pictures go into both documents. Others, such as SVG or a Word file, have to be"
        " saved as one of these first.",
        "logo:\n  file: logo.svg\n  alt: Logo of the sample pool",
        "logo:\n  file: logo.png\n  alt: Logo of the sample pool",
    ),
    Code.PICTURE_INVISIBLE: Explanation(
        "The logo cannot be seen on white",
        "Many logos come in two forms, and the white one is for dark grounds. On paper there would be an"
        " empty place.",
        "logo:\n  file: logo-white.png\n  alt: Logo of the sample pool",
        "logo:\n  file: logo.png\n  alt: Logo of the sample pool",
    ),
    Code.BAD_PICTURE: Explanation(
        "The logo cannot be put on the page",
        "The picture was read, but the PDF cannot hold it in the form that it has.",
        "A logo of a rare kind",
        "Open it in a picture program, save it as PNG, and name that file.",
        Form.WORDS,
    ),
}
