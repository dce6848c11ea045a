"""Our own slide layouts: which placeholders they have, how their text is set, and our template."""
