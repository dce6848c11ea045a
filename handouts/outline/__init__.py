"""The resolved document between the content and its renderers.

What a section or slide shows is decided here, once: items picked, words for paper or screen chosen, figures
written, sources numbered. Renderers only set and draw. Every text keeps the place that it came from.
"""

from handouts.outline.document import Outline
from handouts.outline.dump import dump
from handouts.outline.resolve import resolve

__all__ = ["Outline", "dump", "resolve"]
