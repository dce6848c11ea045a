"""Properties of the document: what PowerPoint shows under File, Info."""

from datetime import UTC, datetime, time

from handouts.deck.ooxml.presentation import Presentation
from handouts.diagnostics import Code, ContentError, Notice
from handouts.outline import Outline

MOST = 255
"""Characters that Office keeps of a property."""


def write_properties(presentation: Presentation, outline: Outline) -> None:
    """Title, subject, author, keywords, language; the dates are those of the review, so that a rebuild
    changes nothing.

    Raises ContentError for one that is longer than Office keeps.
    """
    texts = {"title": outline.title.plain, "topic": outline.topic.plain}
    texts["author"] = outline.author.plain if outline.author is not None else ""
    texts["keywords"] = ", ".join(word.plain for word in outline.keywords)
    notices = [_too_long(key, text) for key, text in texts.items() if len(text) > MOST]
    if notices:
        raise ContentError(notices)
    core = presentation.core_properties
    core.title, core.subject, core.keywords = texts["title"], texts["topic"], texts["keywords"]
    if outline.author is not None:
        core.author = core.last_modified_by = texts["author"]
    core.language = outline.language
    core.created = core.modified = datetime.combine(outline.reviewed, time(), UTC).replace(tzinfo=None)
    core.revision = 1


def _too_long(key: str, text: str) -> Notice:
    message = f"{len(text)} characters are more than PowerPoint keeps in the properties of a file ({MOST})"
    return Notice(Code.LONG_PROPERTY, key, message, "use fewer words")
