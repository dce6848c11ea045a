"""Reads and writes the parts of Office Open XML that slides are made of (ECMA-376)."""
