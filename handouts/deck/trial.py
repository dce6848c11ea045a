"""A deck without content on an agency's template: what fails in it, no content and no plan can mend."""

from handouts.deck.accessibility import check
from handouts.deck.base import PreparedTemplate
from handouts.deck.layouts.placeholders import Layout, Placeholder, PlaceholderType
from handouts.deck.ooxml.package import pack, parts_of
from handouts.deck.plan.model import Filled, SlidePlan
from handouts.deck.render import draw_slides
from handouts.deck.typeset.text import Fitted, Paragraph, Stretch
from handouts.diagnostics import Rendered
from handouts.locale.model import Locale
from handouts.look.units import Points

_NO_TEXT = (PlaceholderType.TABLE, PlaceholderType.CHART, PlaceholderType.PICTURE)
_WORD, _LANGUAGE = "Words", "en-US"


def trial(template: PreparedTemplate, locale: Locale) -> Rendered:
    """A slide for each layout of the template that is used, with words in each place, notes, and a show.

    It is drawn, looked at and packed as every deck is. Raises whatever a damaged template makes fail.
    """
    kinds = {host: kind for kind, host in template.hosts.items()}.values()
    plans = [_slide(template.layouts[kind]) for kind in kinds]
    presentation = draw_slides(plans, template, locale, _LANGUAGE, {_WORD: _WORD})
    check(presentation)
    return Rendered(pack(parts_of(presentation.part.package), compressed=False), len(plans))


def _slide(layout: Layout) -> SlidePlan:
    places = [_filled(place) for place in layout.placeholders if place.type not in _NO_TEXT]
    return SlidePlan(layout.kind.label, "", layout.kind, _WORD, tuple(places), (_WORD,), (_WORD,))


def _filled(placeholder: Placeholder) -> Filled:
    paragraphs = tuple(Paragraph((Stretch(_WORD),), level) for level in range(len(placeholder.levels)))
    return Filled(placeholder, Fitted(paragraphs, None, (1,) * len(paragraphs), Points(0)))
