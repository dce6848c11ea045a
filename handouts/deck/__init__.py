"""The slide deck (PowerPoint): plan, draw, check. Never meets the handout."""
