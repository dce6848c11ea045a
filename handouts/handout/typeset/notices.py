"""What authors are told about texts that have been set: too many lines, too long a word, no such letter."""

from collections.abc import Iterable, Sequence

from handouts.briefing.text import Text
from handouts.diagnostics import Code, Notice, counted
from handouts.handout.typeset.text_rules import TextRules
from handouts.look.lines import Line

ROUNDING = 0.01
"""Points that a word may be wider than its column: sums of widths are not exact."""
_QUOTED = 50
"""Characters of a text that a message repeats."""


def about_lines(
    text: Text, lines: Sequence[Line], widest: float, width: float, rules: TextRules
) -> Notice | None:
    """What is wrong with lines in a column of `width` points whose `widest` word is so many points wide."""
    most, usual = rules.most, rules.usual or rules.most
    if most is not None and len(lines) > most:
        rest = lines[most:]
        cut = sum(len(line.text.split()) for line in rest)
        over = sum(line.width for line in rest)
        message = f"{quoted(text)} needs {counted(len(lines), 'line')}; there is room for {most}"
        help_text = f"cut about {counted(cut, 'word')} ({over:.0f} pt)"
        return Notice(Code.DOES_NOT_FIT, text.origin, message, help_text)
    if widest > width + ROUNDING:
        message = f"a word in {quoted(text)} is {widest - width:.0f} pt wider than its column"
        return Notice(Code.LONG_WORD, text.origin, message, "use a shorter word")
    if usual is not None and len(lines) > usual:
        message = f"{quoted(text)} takes {counted(len(lines), 'line')} instead of {usual}"
        return Notice(Code.EXTRA_LINE, text.origin, message)
    return None


def about_characters(characters: Iterable[str], origin: str) -> Notice:
    """Characters of one text that the font cannot show."""
    named = [_shown(char) for char in characters]
    what = f"the character {named[0]} is" if len(named) == 1 else f"the characters {', '.join(named)} are"
    message = f"{what} not in the font of the handout"
    return Notice(Code.MISSING_GLYPH, origin, message, "write it in another way")


def _shown(char: str) -> str:
    """'"☃" (U+2603)'; only the number of a character that cannot be seen."""
    number = f"(U+{ord(char):04X})"
    return f'"{char}" {number}' if char.isprintable() else number


def quoted(text: Text) -> str:
    """The start of a text in quotes, for messages."""
    plain = text.plain
    return f'"{plain}"' if len(plain) <= _QUOTED else f'"{plain[: _QUOTED - 1].rstrip()}…"'
