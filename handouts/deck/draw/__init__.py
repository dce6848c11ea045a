"""Puts planned slides into a python-pptx presentation: text, tables, charts, shapes, notes."""
