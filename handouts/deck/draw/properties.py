"""Properties of the document: what PowerPoint shows under File, Info."""

from datetime import UTC, datetime, time

from handouts.briefing.model import Briefing
from handouts.deck.ooxml.presentation import Presentation
from handouts.diagnostics import Code, ContentError, Notice

MOST = 255
"""Characters that Office keeps of a property."""


def write_properties(presentation: Presentation, briefing: Briefing) -> None:
    """Title, subject, author, keywords, language; the dates are those of the review, so that a rebuild
    changes nothing.

    Raises ContentError for one that is longer than Office keeps.
    """
    texts = {"title": briefing.title.plain, "topic": briefing.topic.plain}
    texts["author"] = briefing.author.plain if briefing.author is not None else ""
    texts["keywords"] = ", ".join(word.plain for word in briefing.keywords)
    notices = [_too_long(key, text) for key, text in texts.items() if len(text) > MOST]
    if notices:
        raise ContentError(notices)
    core = presentation.core_properties
    core.title, core.subject, core.keywords = texts["title"], texts["topic"], texts["keywords"]
    if briefing.author is not None:
        core.author = core.last_modified_by = texts["author"]
    core.language = briefing.language
    core.created = core.modified = datetime.combine(briefing.reviewed, time(), UTC).replace(tzinfo=None)
    core.revision = 1


def _too_long(key: str, text: str) -> Notice:
    message = f"{len(text)} characters are more than PowerPoint keeps in the properties of a file ({MOST})"
    return Notice(Code.LONG_PROPERTY, key, message, "use fewer words")
