"""Reads finished documents again, knowing nothing of how they were made, before they replace earlier ones."""
