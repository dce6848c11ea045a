"""Words that messages are made of: content as they may repeat it, and numbers of things."""


def quote(value: object, most: int = 60) -> str:
    """Content as a message may repeat it: on one line, of bounded length, without invisible characters."""
    words = " ".join(str(value)[: 4 * most].split())
    return visible(words if len(words) <= most else words[: most - 1] + "…")


def visible(line: str) -> str:
    """The line with a space for each blank and U+FFFD for what a terminal might obey; same length."""
    return "".join(
        char if char.isprintable() else " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
        for char in line
    )


def counted(number: int, one: str, many: str = "") -> str:
    """'1 line', '2 lines'; `many` is the plural of words that do not just take an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
