"""From bytes to one tree in which every value knows its file, line and column."""
