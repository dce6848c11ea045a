"""The agency's own PowerPoint template."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

TEMPLATES = {
    Code.TEMPLATE_MISSING: Explanation(
        "The template is not there",
        "The file that is named cannot be found or read. It is looked for in the folder of the content file,"
        " and the name has to be the same to the letter.",
        "deck:\n  template:\n    file: agency.pptx",
        "deck:\n  template:\n    file: agency.potx",
    ),
    Code.TEMPLATE_OUTSIDE: Explanation(
        "The template lies in another place",
        "A content file that you were sent could otherwise read any file of your computer. So only files in"
        " its own folder, or below it, are used. With --template you can name a file anywhere.",
        "deck:\n  template:\n    file: ../agency.potx",
        "deck:\n  template:\n    file: agency.potx",
    ),
    Code.TEMPLATE_LARGE: Explanation(
        "The template is too large",
        "All that a template needs is a few layouts. What makes it large are films, sounds and sample slides,"
        " which do not come along anyway.",
        "A template of 60 megabytes with sample slides",
        "A copy without sample slides, film and sound, saved as a template (.potx)",
        Form.WORDS,
    ),
    Code.TEMPLATE: Explanation(
        "The template cannot be used",
        "The file is damaged, protected by a password, or made in another program. A deck built on it could"
        " be one that PowerPoint refuses to open.",
        "deck:\n  template:\n    file: agency.ppt",
        "deck:\n  template:\n    file: agency.potx",
    ),
    Code.TEMPLATE_LAYOUTS: Explanation(
        "A layout that the template does not have",
        "Each kind of slide stands on a layout of the template. The help lists the names of its layouts, as"
        " PowerPoint shows them under New Slide. A layout without a title cannot be used: a slide without a"
        " title cannot be found by people who do not see it.",
        "deck:\n  template:\n    file: agency.potx\n    layouts:\n      Section: Section heading",
        "deck:\n  template:\n    file: agency.potx\n    layouts:\n      Section: Section Header",
    ),
    Code.TEMPLATE_ROOM: Explanation(
        "The template leaves too little room",
        "Between the title and the foot of the slide there has to be room for a table in letters that can be"
        " read from the back row. A template that fills the slide with decoration leaves none.",
        "The title stands in the middle of the layout.",
        "Move the title up (View, Slide Master), or name another layout under layouts:.",
        Form.WORDS,
    ),
    Code.TEMPLATE_USED: Explanation(
        "The deck stands on your template",
        "Nothing is wrong: this tells which layout serves which kind of slide, and what of the template did"
        " not come along.",
        'Section: on "Section Header" (same type)',
        "Nothing has to be done; name another layout under layouts: if you do not like the choice.",
        Form.WORDS,
    ),
}
