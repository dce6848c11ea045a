"""The printed handout: measure, place, draw. Knows the resolved document, not the content model."""
