"""Build the deck on an agency's own PowerPoint template."""

from handouts.deck.agency.opening import open_template

__all__ = ["open_template"]
