"""What does not fit into its place, and what was done to make all fit."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

_TRACKED = (
    "https://forms.example.org/d/e/1FAIpQLSdq0Zr8bT3mVxW5nKc7uYh2LpGfJ9sDoE4aRiQtXwBzNkMvCg/viewform"
    "?usp=pp_url&entry.1045781291=Sample+pool&entry.839337160=Front+desk&entry.211043=New+staff"
    "&utm_source=handout&utm_medium=qr&utm_campaign=pool"
)

FIT = {
    Code.DOES_NOT_FIT: Explanation(
        "A text is too long for its place",
        "Letters are not made smaller than can be read, and no text is cut: one that does not fit is an"
        " error. The message says about how many words are too many. Where the paper has room and the screen"
        " has not, give words for the screen under slide:.",
        "title: Both lifeguards and swim teachers keep all swimmers at the sample pool safe at any time\n"
        "  of the day, but only the swim teachers add lessons to that, for children and for grown-ups\n"
        "  of every age",
        "title: Both keep swimmers safe; teachers add lessons",
    ),
    Code.LONG_WORD: Explanation(
        "A word is wider than its column",
        "It would reach into the column beside it. A word is not broken in the middle, because that is hard"
        " to read, and read aloud it would be two.",
        "text: Watch+rescue+teach+clean+report+close",
        "text: Watch, rescue and teach",
    ),
    Code.LONG_ADDRESS: Explanation(
        "An address is too long to print",
        "On paper people type the address letter by letter, so it has to be short. The QR code can keep the"
        " long one.",
        "lines: [Front desk]\nurl: https://www.example.org/departments/recreation/pools/questions",
        "lines: [Front desk, example.org/pools]\n"
        "url: https://www.example.org/departments/recreation/pools/questions",
    ),
    Code.QR_TOO_DENSE: Explanation(
        "The QR code would be too fine",
        "The longer the address, the smaller the squares. From some length on, a phone cannot read them from"
        " a copied sheet. Leave out what only counts visitors, or take a short address that leads on.",
        f"url: {_TRACKED}",
        "url: https://example.org/staff",
    ),
    Code.LONG_PROPERTY: Explanation(
        "Too long for the properties of the file",
        "PowerPoint keeps 255 characters of a title, a topic, an author or keywords and cuts the rest, in the"
        " middle of a word.",
        "A list of twenty long keywords",
        "The five words that people would search for",
        Form.WORDS,
    ),
    Code.TOO_MANY_SLIDES: Explanation(
        "The deck has too many slides",
        "Nobody sits through more than 200 slides. The limit also keeps a slip in a table from making a file"
        " that no computer opens.",
        "All courses of the year in one file",
        "One content file for each talk",
        Form.WORDS,
    ),
    Code.EXTRA_LINE: Explanation(
        "A text takes a line more than usual",
        "It fits, but the page looks fuller than it was planned, and something else may have been moved or"
        " made smaller for it. Nothing has to be done if you like the page.",
        "title: Lifeguard or swim teacher at our pool, and what each of them may do?",
        "title: Lifeguard or swim teacher?",
    ),
    Code.NO_PICTOGRAM: Explanation(
        "The figures of people are left out",
        "The page was too full, so the two drawn figures beside the roles made room. No words are lost.",
        "Page 1 is fuller than its paper.",
        "Cut a line or two on that page, if you want the figures back.",
        Form.WORDS,
    ),
    Code.TIGHT_ROWS: Explanation(
        "The rows of a table are closer",
        "The page was too full, so its table rows moved closer together. They can still be told apart.",
        "The page is fuller than its paper.",
        "Cut a line or two on that page, if you want more air.",
        Form.WORDS,
    ),
    Code.SMALL_TEXT: Explanation(
        "Some text is half a point smaller",
        "The page was too full, so the facts and the comparison are set a little smaller. People who see"
        " little notice it first.",
        "The page is fuller than its paper.",
        "Cut a fact or a row of the comparison, or move it to the back.",
        Form.WORDS,
    ),
    Code.GLOSSARY_CUT: Explanation(
        "Words of the glossary are left out",
        "The page was too full, so the last words of the glossary are not printed. Readers who do not know"
        " these words are left alone with them; the message names them.",
        "The back is fuller than its paper.",
        "Cut other texts on the back, or put the words that matter most first in the glossary.",
        Form.WORDS,
    ),
    Code.SHORT_SOURCES: Explanation(
        "The sources are shortened",
        "The page was too full, so sources are printed with publisher and address only. Whoever wants to"
        " check a statement has less to go by.",
        "The back is fuller than its paper.",
        "Cut other texts on the back, so that the sources can be printed whole.",
        Form.WORDS,
    ),
    Code.TIGHT_GAPS: Explanation(
        "The sections stand close together",
        "The page is nearly full, and the gaps between its sections are narrow. The next line that is added"
        " will cost something else.",
        "The page is just full.",
        "Cut a line or two on that page, if you want more air.",
        Form.WORDS,
    ),
    Code.ROOM_LEFT: Explanation(
        "How much room is left",
        "Nothing is wrong: this tells about how many lines could still be added to a page before it is full.",
        "Letter, page 1: room for about 12 more lines",
        "Nothing has to be done.",
        Form.WORDS,
    ),
}
