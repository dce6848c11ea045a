"""Build the deck on an agency's own PowerPoint template.

`open_template` reads a file and empties it; `agency_base` does that and puts our layouts on its masters.
"""

from handouts.deck.template.intake.open import open_template
from handouts.deck.template.prepare import agency_base

__all__ = ["agency_base", "open_template"]
