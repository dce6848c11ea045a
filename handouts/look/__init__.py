"""The shared look: colours, type, grids and text measurement. Imports no writer and no content."""
