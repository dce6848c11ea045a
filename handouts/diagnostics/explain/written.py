"""How the content file is written: encoding, YAML, and its limits."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

WRITTEN = {
    Code.NOT_PLAIN_TEXT: Explanation(
        "The file is not plain text",
        "A Word document or a PDF holds much besides its words, and cannot be read as content. Plain text can"
        " be changed by anybody, in any editor, for years to come.",
        "content/emt-paramedic.docx, written in Word",
        "content/emt-paramedic.yaml, its words copied into a text editor such as Notepad or VS Code",
        Form.WORDS,
    ),
    Code.TOO_LARGE: Explanation(
        "The file is too large",
        "Content for one sheet of paper and one talk has a few hundred lines. A file of more than a million"
        " characters is almost surely the wrong one, and reading it would take long.",
        "One content file for every course of the agency",
        "One content file for each handout",
        Form.WORDS,
    ),
    Code.NOT_UTF8: Explanation(
        "A character is not UTF-8",
        "UTF-8 is the way of storing letters that all systems share. In a file that was saved in another way,"
        " nobody can tell for sure which letter is meant, and é or — would be printed as something else.",
        'The file was saved as "ANSI" or "Windows-1252".',
        'Save it as "UTF-8" (in Notepad: Save as, Encoding), and look at the accents again.',
        Form.WORDS,
    ),
    Code.CONTROL_CHARACTER: Explanation(
        "A character that nobody can see",
        "A screen reader may stop at it, a search does not find the word around it, and some such characters"
        " turn the order of letters. They mostly come along when text is copied from a web page.",
        'text: "A\\u200b whistle"',
        "text: A whistle",
    ),
    Code.EMPTY_FILE: Explanation(
        "The file is empty",
        "There is nothing to make documents of. Perhaps the editor has not saved it yet.",
        "An empty content/my-agency.yaml",
        "A copy of content/emt-paramedic.yaml under that name, changed line by line",
        Form.WORDS,
    ),
    Code.YAML_SYNTAX: Explanation(
        "The file cannot be read here",
        "Signs such as a colon, a quote or the spaces at the start of a line tell which words belong"
        " together. Where they contradict each other, reading has to stop. The mistake is on the line that is"
        " shown, or on the one above it.",
        "title: Pool staff: who is who?",
        'title: "Pool staff: who is who?"',
    ),
    Code.BAD_KEY: Explanation(
        "This cannot be a key",
        "A key is the short name before a colon. Messages and other parts of the content point at it, so it"
        " is made of letters, digits, _ and - only. Often it was not meant as a key at all, but as a text"
        " that has a colon in it: then put the text in quotes.",
        "te.st:\n  text: A swim test",
        "test:\n  text: A swim test",
    ),
    Code.ODD_BLANK: Explanation(
        "A blank that is not a space",
        "Web pages and Word use blanks of other kinds. They look like a space, but do not count as one at the"
        " start of a line or after a colon, so that nobody can see what is wrong.",
        "The blank before or after a key was copied from a web page.",
        "Delete the blank and type it with the space bar.",
        Form.WORDS,
    ),
    Code.REPEATED_KEY: Explanation(
        "A key stands here twice",
        "Only one of the two could be used, and whoever changes the other one would wonder why nothing"
        " happens.",
        "topic: Staff at the sample pool\ntopic: Staff at all pools",
        "topic: Staff at the sample pool",
    ),
    Code.CUT_TEXT: Explanation(
        "A # cuts the text off",
        "What follows a # is a remark that is not printed. If the # is meant to be printed, half of the text"
        " would be missing without a word.",
        "subtitle: Watches class #1 of two",
        'subtitle: "Watches class #1 of two"',
    ),
    Code.LOST_DASH: Explanation(
        "A dash that starts no entry",
        "The dash has other spaces before it than the dashes beside it. It would be printed in the middle of"
        " the text above, and the list would be one entry short.",
        "- Blows the whistle\n - Tows the swimmer to the wall",
        "- Blows the whistle\n- Tows the swimmer to the wall",
    ),
    Code.ALIAS: Explanation(
        "A text starts with *",
        "At the start of a text, YAML takes * for a pointer to another place. Content has no use for that,"
        " and the star was most likely meant for bold or italic words.",
        "subtitle: *Watches",
        'subtitle: "*Watches*"',
    ),
    Code.ANCHOR: Explanation(
        "A text starts with &",
        "At the start of a text, YAML takes & for a label of this place, and would not print the word behind"
        " it.",
        "publisher: &Sons",
        'publisher: "&Sons"',
    ),
    Code.TAG: Explanation(
        "A text starts with !",
        "At the start of a text, YAML takes ! for an order to read it in another way, and would not print the"
        " word behind it.",
        "lead: !Note that pools differ.",
        'lead: "!Note that pools differ."',
    ),
    Code.TWO_DOCUMENTS: Explanation(
        "A second document in one file",
        "A line of three dashes divides a file in two. All that stands below it would be missing.",
        "---\nlevels:",
        "levels:",
    ),
    Code.TOO_DEEP: Explanation(
        "Too many levels below one another",
        "Content is at most about ten levels deep. Forty are a slip of the space bar, or a file that was made"
        " to do harm.",
        "Each line starts with more spaces than the one above it.",
        "Lines that belong together start with the same number of spaces.",
        Form.WORDS,
    ),
    Code.TOO_MANY: Explanation(
        "More entries than may stand here",
        "There is room for a few only, on the page or on the slide. A larger number would be cut, or nobody"
        " could read it.",
        "lines: [Front desk, Open every day, Ask for Kim, Room 4]",
        "lines: [Front desk, Open every day, Room 4]",
    ),
}
