"""The printed handout: measure, place, draw. Imports the content model, the look and the tagged PDF only."""
