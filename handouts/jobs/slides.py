"""The slides on our own template or an agency's, and whose fault it is when they cannot be made."""

from handouts.deck import render as deck
from handouts.deck.base import DeckBase
from handouts.deck.template import agency_base
from handouts.diagnostics import Code, ContentError, Notice, Rendered, UnsoundError, quote
from handouts.jobs.inputs import Input
from handouts.jobs.ready import Ready
from handouts.verify.deck import deck_faults


def slides(ready: Ready) -> Rendered:
    """Make the deck. Raises ContentError, also when the template is what cannot be used."""
    file = ready.inputs.template
    if ready.inputs.unread:
        raise ContentError(ready.inputs.unread)
    if file is None:
        return _rendered(ready)
    try:
        made = _rendered(ready, _base(file, ready))
        faults = deck_faults(made.data, made.count)
        if faults:
            raise UnsoundError(faults)
        return made
    except ContentError:
        raise
    except Exception as error:  # a file from a stranger can be broken in any way
        _rendered(ready)  # if this fails too, the fault is ours
        raise ContentError([_broken(file, error)]) from error


def _rendered(ready: Ready, base: DeckBase | None = None) -> Rendered:
    return deck.render(ready.outline, ready.look, ready.loaded.locale, ready.logo, base)


def _base(file: Input, ready: Ready) -> DeckBase:
    named = ready.loaded.briefing.deck.template
    return agency_base(file.data, file.name, ready.look, named.layouts if named else None, file.origin)


def _broken(file: Input, error: Exception) -> Notice:
    message = f'the template "{quote(file.name)}" is damaged, or of a kind that cannot be used'
    detail = str(error) if isinstance(error, UnsoundError) else type(error).__name__
    help_text = f"Open it in PowerPoint, save it as a template (.potx), and try that. ({quote(detail, 200)})"
    return Notice(Code.TEMPLATE, file.origin, message, help_text)
