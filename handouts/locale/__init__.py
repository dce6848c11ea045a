"""What documents say that is not content, in the language of the content."""
