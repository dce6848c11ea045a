"""The slides, on our own template or an agency's. What fails while that is made ready is its own fault."""

from functools import lru_cache

from handouts.deck import render as deck
from handouts.deck.base import PreparedTemplate
from handouts.deck.template import prepare_template
from handouts.deck.trial import trial
from handouts.diagnostics import Code, ContentError, Notice, Rendered, UnsoundError, quote
from handouts.jobs.inputs import Input
from handouts.jobs.ready import Ready
from handouts.locale.model import Locale
from handouts.locale.read import locale_of
from handouts.look.tokens import Look
from handouts.verify.deck import deck_faults


def slides(ready: Ready) -> Rendered:
    """Make the deck. Raises ContentError, also when the template is what cannot be used."""
    return deck.render(ready.outline, ready.look, ready.loaded.locale, ready.logo, _template(ready))


def _template(ready: Ready) -> PreparedTemplate | None:
    """The agency's template that the slides stand on; None for our own."""
    file, named = ready.inputs.template, ready.loaded.briefing.deck.template
    if ready.inputs.unread:
        raise ContentError(ready.inputs.unread)
    if file is None:
        return None
    return prepared(file, tuple((named.layouts if named else {}).items()), ready.look)


@lru_cache(maxsize=1)
def prepared(file: Input, layouts: tuple[tuple[str, str], ...], look: Look) -> PreparedTemplate:
    """A template ready for any number of decks, once a deck without content has passed on it.

    `layouts` are pairs of a kind of slide and the name of the layout that serves it. The last template is
    kept: several contents of one run share it. Raises ContentError for a template that cannot be used.
    """
    try:
        made = prepare_template(file.data, file.name, look, dict(layouts), file.origin)
        tried = trial(made, _english())
        faults = deck_faults(tried.data, tried.count)
    except ContentError:
        raise
    except Exception as error:  # a file from a stranger can be broken in any way
        raise ContentError([_broken(file, type(error).__name__)]) from error
    if faults:
        raise ContentError([_broken(file, str(UnsoundError(faults)))])
    return made


def _english() -> Locale:
    """The language of a deck that nobody reads."""
    found = locale_of("en-US")
    assert found is not None
    return found


def _broken(file: Input, detail: str) -> Notice:
    message = f'the template "{quote(file.name)}" is damaged, or of a kind that cannot be used'
    help_text = f"Open it in PowerPoint, save it as a template (.potx), and try that. ({quote(detail, 200)})"
    return Notice(Code.TEMPLATE, file.origin, message, help_text)
