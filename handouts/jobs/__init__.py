"""What one build does, stage by stage: read, check, render every format, read that again."""
