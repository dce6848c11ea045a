"""Text set into places on a slide: what fits, at which size, and what is too much. Knows no slides."""
