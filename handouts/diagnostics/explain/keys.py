"""Keys, and the kinds of values that may stand under them."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

KEYS = {
    Code.UNKNOWN_KEY: Explanation(
        "A key that is not known here",
        "Whatever stands under a key that nobody looks for would be left out of every document, without a"
        " word. Most often it is a misspelling, or the key stands at another place.",
        "audiense: For new pool staff",
        "audience: For new pool staff",
    ),
    Code.MISSING_KEY: Explanation(
        "A key is missing",
        "The documents need it: without it there would be a hole on the page or the slide, or a statement"
        " without its source.",
        "guard:\n  name: Lifeguard",
        "guard:\n  name: Lifeguard\n  full_name: Sample lifeguard",
    ),
    Code.NOT_A_MAPPING: Explanation(
        "Keys with values are expected",
        "This part has several pieces of its own, each under its key. A text alone does not tell which of"
        " them it is, and a statement also needs its source.",
        "test: A swim test",
        "test:\n  text: A swim test\n  source: handbook",
    ),
    Code.NOT_A_LIST: Explanation(
        "A list is expected",
        "Several entries can stand here, so even a single one is written as a list: in square brackets, or"
        " each on a line of its own that starts with a dash.",
        "pick: whistle",
        "pick: [whistle]",
    ),
    Code.NOT_TEXT: Explanation(
        "A text is expected",
        "Keys or a list stand where words are printed. A text that starts with { or [ looks like one: quotes"
        " around it tell that it is words.",
        "label: {guard_hours}",
        'label: "{guard_hours}"',
    ),
    Code.TOO_FEW: Explanation(
        "An entry is missing",
        "At least one has to stand here, often a source: a statement that nobody can check is not printed.",
        "answer_source: []",
        "answer_source: [handbook]",
    ),
    Code.UNKNOWN_KIND: Explanation(
        "A kind of part that is not known",
        "The word after show: or kind: says what is drawn. For any other word there is no drawing.",
        "- show: agends",
        "- show: agenda",
    ),
    Code.UNKNOWN_VALUE: Explanation(
        "A word that may not stand here",
        "Only a few words have a meaning under this key; the help lists them, or names the one most like it.",
        "unit: percents",
        "unit: percent",
    ),
    Code.UNKNOWN_LANGUAGE: Explanation(
        "A language without words of its own",
        'Headings such as "Sources" come from the program, in the language of the content. The language is'
        " also what a screen reader takes its voice from: with the wrong one, nobody understands it.",
        "language: english",
        "language: en-US",
    ),
    Code.LANGUAGE_FILE: Explanation(
        "A data file of a language that is not right",
        "What documents say beside the content stands in one file for each language, in"
        " handouts/locale/data. A word that is missing there would be missing in every document.",
        "In de.toml, the table [words] has no key for the word Skill.",
        'Write  skill = "Tätigkeit"  below [words].',
        Form.WORDS,
    ),
    Code.OUT_OF_RANGE: Explanation(
        "A number that cannot be meant",
        "Nobody talks about a slide for no minutes, or for hours. Such a number is a slip, and the length of"
        " the talk that the deck prints would be wrong with it.",
        "minutes: 0",
        "minutes: 1",
    ),
    Code.NOT_A_NUMBER: Explanation(
        "This is not a number",
        "Charts are drawn and figures are printed from it, with the sign that unit: names. So only the digits"
        " stand here. A range is two numbers: low: and high:.",
        "value: $15\nunit: dollars",
        "value: 15\nunit: dollars",
    ),
    Code.NOT_A_DATE: Explanation(
        "This is not a date",
        "02/01/2026 is a day in February for some readers and in January for others. Year, month, day in this"
        " order can be read in one way only, and a day that does not exist is noticed.",
        "reviewed: 02/01/2026",
        "reviewed: 2026-02-01",
    ),
    Code.NOT_A_MONTH: Explanation(
        "This is not a month",
        "Figures that age are printed with their month, in the words of the document's language. Written as"
        " year and month, it can be told in any of them.",
        "as_of: December 2025",
        "as_of: 2025-12",
    ),
    Code.BAD_ADDRESS: Explanation(
        "This is not a web address",
        "Links and the QR code lead there. Without https:// in front, or with a blank in it, they lead"
        " nowhere, and on paper nobody can mend that.",
        "url: example.org/handbook",
        "url: https://example.org/handbook",
    ),
    Code.LONG_TEXT: Explanation(
        "A text is far too long",
        "No place on a page or a slide holds more than a few hundred characters. Most often an end quote is"
        " lost, and half of the file has become one text.",
        "A text of more than 2,000 characters",
        "Look for the lost quote at its end; or say it in fewer words.",
        Form.WORDS,
    ),
    Code.RESERVED_KEY: Explanation(
        "A name that is already taken",
        "This figure is worked out from the minutes of the slides. If it were also written by hand, the two"
        " could differ, and nobody would know which is right.",
        "figures:\n  talk_minutes:\n    value: 20\n    source: handbook",
        "figures:\n  lesson_minutes:\n    value: 20\n    source: handbook",
    ),
}
