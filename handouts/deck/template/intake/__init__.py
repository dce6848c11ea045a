"""Takes a stranger's PowerPoint file apart and keeps only what its look is made of."""
