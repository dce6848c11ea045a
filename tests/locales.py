"""Languages that tests need by name."""

from handouts.locale.read import locale_of

ENGLISH = locale_of("en")
