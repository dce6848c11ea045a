"""Build the deck on an agency's own PowerPoint template.

`open_template` reads a file and empties it; `agency_house` does that and puts our layouts on its masters.
"""

from handouts.deck.agency.house import agency_house
from handouts.deck.agency.opening import open_template

__all__ = ["agency_house", "open_template"]
