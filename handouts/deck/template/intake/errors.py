"""Why a template cannot be used, for whoever has to mend it."""

SMALLER = "Ask whoever made the template for a smaller file without film, sound and sample slides."
FEWER = "Take drawings off the master and the layouts, or save them as a picture."


class UnusableError(Exception):
    """The package cannot be used: `what` is wrong, and `help` mends it; an empty help is up to the caller."""

    def __init__(self, what: str, help_text: str = "") -> None:
        super().__init__(what)
        self.what, self.help = what, help_text
