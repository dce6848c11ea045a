"""Build the deck on an agency's own PowerPoint template.

`open_template` reads a file and empties it; `prepare_template` does that and puts our layouts on its masters.
"""

from handouts.deck.template.intake.open import open_template
from handouts.deck.template.prepare import prepare_template

__all__ = ["open_template", "prepare_template"]
