"""What keeps somebody from seeing, hearing, reading or following a deck."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

ACCESSIBILITY = {
    Code.DOC_TITLE: Explanation(
        "The deck has no title of its own",
        "A screen reader says the title when the file is opened, and the window shows it. With a name that"
        " every deck has, people with several files open do not know which one they are in.",
        "title: Presentation",
        "title: Lifeguard or swim teacher?",
    ),
    Code.DOC_LANG: Explanation(
        "The deck does not say its language",
        "A screen reader takes its voice from the language. Without it, English may be read with the rules of"
        " another language, and nobody understands it.",
        "A deck from another program, without a language in its properties",
        "Set the language in PowerPoint (Review, Language), and save the deck again.",
        Form.WORDS,
    ),
    Code.SECTION_NAME: Explanation(
        "A section has no name of its own",
        "Sections are the table of contents in the list of slides. A name such as Section, or the same name"
        " twice, does not tell what is in it.",
        "- show: section\n  title: Section",
        "- show: section\n  title: At the desk",
    ),
    Code.LANG: Explanation(
        "Some text does not say its language",
        "A screen reader reads each text in the voice of its language, and guesses where none is set.",
        "A text box of the template without a language",
        "Select it in PowerPoint, and set its language (Review, Language, Set Proofing Language).",
        Form.WORDS,
    ),
    Code.TITLE_MISSING: Explanation(
        "A slide has no title",
        "People who cannot see the slides go through the list of titles. A slide without one is not there for"
        " them.",
        "The title is a text box, or the title placeholder is empty.",
        "Write the title into the layout's title placeholder; it may stand anywhere on the slide.",
        Form.WORDS,
    ),
    Code.TITLE_DUP: Explanation(
        "Two slides have one title",
        "In the list of titles the two cannot be told apart, by people who listen to it or by you while you"
        " talk.",
        "- show: section\n  title: A tired swimmer stops in the deep end.",
        "- show: section\n  title: At the desk",
    ),
    Code.TITLE_FIRST: Explanation(
        "The title is not read first",
        "Who listens to a slide should hear first what it is about. What is read before the title belongs to"
        " nothing yet.",
        "A picture stands below the title in the selection pane.",
        "Move the title to the bottom of the selection pane (Arrange): it is read from the bottom up.",
        Form.WORDS,
    ),
    Code.ORDER: Explanation(
        "The slide is read in another order",
        "A screen reader follows the order in which shapes lie upon each other, not where they stand. If the"
        " two differ, answers come before questions.",
        "The right column is read before the left one.",
        "Reorder the shapes in the selection pane (Arrange): it is read from the bottom up.",
        Form.WORDS,
    ),
    Code.ORDER_FOOTER: Explanation(
        "The foot of the slide is read too early",
        "Sources and slide number come last for the eye. Read in the middle, they interrupt what the slide"
        " says.",
        "The slide number lies below the text in the selection pane.",
        "Move it to the top of the selection pane (Arrange).",
        Form.WORDS,
    ),
    Code.OFF_SLIDE: Explanation(
        "Something reaches over the edge",
        "What lies beyond the edge is not shown on the wall and not printed, but is read aloud.",
        "A text box that is wider than the slide",
        "Move it onto the slide, or shorten its text.",
        Form.WORDS,
    ),
    Code.OVERLAP: Explanation(
        "Two things lie upon each other",
        "What is on top may hide words of the other, or make them hard to read.",
        "A logo of the template lies over the text.",
        "Move one of the two, on the slide or in the template's layout.",
        Form.WORDS,
    ),
    Code.PH_EMPTY: Explanation(
        "An empty placeholder",
        'On the wall it cannot be seen, but a screen reader says "click to add text", and the listener waits'
        " for what never comes.",
        "A slide with an empty text placeholder",
        "Fill it, or delete it from the slide.",
        Form.WORDS,
    ),
    Code.ALT_MISSING: Explanation(
        "A picture without words",
        "People who cannot see a picture or a chart are told its alternative text. Without one they hear"
        ' "picture", and miss what it says.',
        "A photo that somebody added in PowerPoint",
        "Say in a sentence what it shows (right click, View Alt Text), or mark it as decorative.",
        Form.WORDS,
    ),
    Code.ALT_FILENAME: Explanation(
        "The words of a picture are a file name",
        "The words are read aloud to people who cannot see the picture. A file name tells them nothing.",
        "logo:\n  file: logo.png\n  alt: logo.png",
        "logo:\n  file: logo.png\n  alt: Logo of the sample pool",
    ),
    Code.ALT_LONG: Explanation(
        "The words of a picture are too long",
        "A screen reader reads alternative text in one go; nobody can stop it or go back in the middle. Two"
        " sentences are enough; the rest belongs in the notes or in a table.",
        "An alternative text of ten lines that lists every value of a chart",
        "What the chart shows in one sentence, with its two most important values",
        Form.WORDS,
    ),
    Code.TBL_HEADER: Explanation(
        "A table without a header row",
        "In a table with a header row, a screen reader says the column's name with each cell. Without it,"
        " people hear a row of words that belong to nothing.",
        "A table whose first row is only bold",
        "Tick Header Row in the table's design.",
        Form.WORDS,
    ),
    Code.TBL_HEADER_EMPTY: Explanation(
        "An empty header in a table",
        "The cells below or beside it belong to nothing for people who listen to the table.",
        "The first cell of the header row is empty.",
        "Write what the first column holds, for example Topic.",
        Form.WORDS,
    ),
    Code.TBL_MERGED: Explanation(
        "Merged cells in a table",
        "A screen reader counts rows and columns. In merged cells it loses count and gives cells the wrong"
        " names.",
        "One cell that spans two columns",
        "Split it, and write the words into both, or make a row of its own above the table.",
        Form.WORDS,
    ),
    Code.TBL_BLANK: Explanation(
        "A blank row or column in a table",
        "Somebody who listens thinks that the table ends there.",
        "An empty row that makes space",
        "Remove it, and make the rows higher or the margins of the cells wider.",
        Form.WORDS,
    ),
    Code.SIZE: Explanation(
        "Letters that are too small",
        "From the back row, and for older eyes, letters below 18 points cannot be read on the wall.",
        "A table in 12 points, so that all of it fits",
        "Fewer words, or two slides",
        Form.WORDS,
    ),
    Code.LINK_TEXT: Explanation(
        "A link that does not say where it leads",
        "Screen readers list the links of a slide without the words around them. A list of five times here is"
        " of no use.",
        'fact: "They do: [click here](https://example.org/floats)."',
        'fact: "They do: see [how floats are thrown](https://example.org/floats)."',
    ),
    Code.FAKE_BULLET: Explanation(
        "A bullet that was typed",
        'A screen reader says "list, two entries" only of real lists. A typed sign is read as a sign, and it'
        " stands in the text if that is used elsewhere.",
        '- "• Blows the whistle"\n- Tows the swimmer to the wall',
        "- Blows the whistle\n- Tows the swimmer to the wall",
    ),
    Code.CONTRAST: Explanation(
        "Text that stands out too little",
        "Light gray on white can be read by young eyes in a dark room. On a weak projector, in daylight, or"
        " with poor sight, the words are gone.",
        "The template writes light gray on white.",
        "Choose a darker colour in the template, of at least 4.5 : 1 against its ground.",
        Form.WORDS,
    ),
    Code.CONTRAST_GFX: Explanation(
        "A line or area that stands out too little",
        "Bars, arrows and marks carry a meaning. Who cannot tell them from the ground misses it.",
        "Pale yellow bars on white",
        "Choose a darker colour, of at least 3 : 1 against its ground, or add an outline.",
        Form.WORDS,
    ),
    Code.CHART_COLOUR_ONLY: Explanation(
        "A chart that only colour explains",
        "About one man in twelve can hardly tell red from green, and a copy is gray. Names beside the bars"
        " can be read by all.",
        "Three bars and a legend of three colours",
        "Write the name of each series beside its bar or line.",
        Form.WORDS,
    ),
    Code.AUTO_ADVANCE: Explanation(
        "A slide that moves on by itself",
        "People read at different speeds. Whoever is slower loses the rest of the slide.",
        "The template sets Advance Slide After 10 seconds.",
        "Turn it off (Transitions, Advance Slide: On Mouse Click).",
        Form.WORDS,
    ),
    Code.ANIMATION: Explanation(
        "Something moves on the slide",
        "Movement draws the eye away from the words, and makes some people dizzy or ill.",
        "Text that flies in",
        "Remove animations and transitions from the slides and from the template.",
        Form.WORDS,
    ),
    Code.NOTES: Explanation(
        "A slide without speaker notes",
        "The notes are what people read who cannot hear the talk, or who were not there, and what the next"
        " speaker goes by.",
        "A slide that somebody added in PowerPoint",
        "Write into its notes what you would say.",
        Form.WORDS,
    ),
}
