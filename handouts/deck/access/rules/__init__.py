"""The rules, one family per file. Each takes a deck and yields what it finds."""

from handouts.deck.access.rules.alternatives import alternatives
from handouts.deck.access.rules.charts import colour_only
from handouts.deck.access.rules.contrast import graphic_contrast, text_contrast
from handouts.deck.access.rules.document import document
from handouts.deck.access.rules.order import order
from handouts.deck.access.rules.place import empty_placeholders, off_slide, overlaps
from handouts.deck.access.rules.tables import tables
from handouts.deck.access.rules.talk import talk
from handouts.deck.access.rules.text import links, sizes, typed_bullets
from handouts.deck.access.rules.titles import titles

RULES = (
    document,
    titles,
    order,
    off_slide,
    overlaps,
    empty_placeholders,
    alternatives,
    tables,
    sizes,
    links,
    typed_bullets,
    text_contrast,
    graphic_contrast,
    colour_only,
    talk,
)
