"""The checks, one family of rules per file. Each takes a deck and yields what it finds."""

from handouts.deck.accessibility.alternatives import alternatives
from handouts.deck.accessibility.charts import colour_only
from handouts.deck.accessibility.contrast import graphic_contrast, text_contrast
from handouts.deck.accessibility.document import document
from handouts.deck.accessibility.order import order
from handouts.deck.accessibility.place import empty_placeholders, off_slide, overlaps
from handouts.deck.accessibility.tables import tables
from handouts.deck.accessibility.talk import talk
from handouts.deck.accessibility.text import links, sizes, typed_bullets
from handouts.deck.accessibility.titles import titles

CHECKS = (
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
