"""One YAML file of sourced facts in; a printed handout and a briefing deck out."""

__version__ = "0.1.0"
