"""What an author most likely did where the parser objects: read from the lines before that place.

The parser objects where it cannot go on, which is often far below the mistake. These guesses are asked only
once it has objected, so that they never refuse content that is right.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handouts.diagnostics import Code, Notice, Span, counted, quote

Spotted = tuple[Notice, Span]

ODD_BLANK = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Blanks that look like a space and do not count as one."""
NO_COLON_MESSAGE = "there is no colon after the key of this line"
NO_COLON_HELP = "write a colon and a space after its first word:  key: words"
CURLY_HELP = 'type straight quotes " at both ends; curly ones (“ ”) do not hold a text together'
GLUED_MESSAGE = "there is no blank after the colon of this key"
GLUED_HELP = "put one blank (a space) after the colon"

_LEAD = r" *(?:- +)*"
_KEY = r"[^\W\d][\w-]*"
_ODD = re.compile(rf"(?:{_LEAD}(?:{_KEY}:)?|{_LEAD}-)(?P<here>{ODD_BLANK})")
_GLUED = re.compile(rf"{_LEAD}{_KEY}(?P<here>:)(?=[^\s:/])")
_CURLY = re.compile(rf"{_LEAD}(?:{_KEY}: +)?(?P<here>[“”„‟‘’‚‛«»])")
_ONLY_KEY = re.compile(rf"{_LEAD}{_KEY}")
_NEW_PART = re.compile(rf" *(?:#|- |{_KEY}:(?: |$))")
"""How a line starts that is surely no more of the text above it."""


@dataclass(frozen=True, slots=True)
class Objection:
    """The parser's words, where it objects, where it had begun to read that, and the last text in quotes.

    That text is given by its first and last character.
    """

    words: str
    at: Span
    start: Span | None = None
    quoted: tuple[Span, Span] | None = None


def likely(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """The most likely mistake and its place, or None when the parser's own words are the best there is."""
    for guess in _GUESSES:
        found = guess(objection, lines)
        if found:
            return found
    return None


def no_key(value: str) -> Notice:
    """Why something that stands where a key should cannot be one."""
    if re.match(ODD_BLANK, value):
        return _odd_blank(value[0])
    if _GLUED.match(value):
        return Notice(Code.BAD_KEY, "", GLUED_MESSAGE, GLUED_HELP)
    if _CURLY.match(value):
        return Notice(Code.BAD_KEY, "", "a colon stands in a text without straight quotes", CURLY_HELP)
    help_text = (
        "use letters, digits and _ for keys; a text with a colon in it, or a { at its start, needs quotes"
    )
    return Notice(Code.BAD_KEY, "", f'"{quote(value)}" cannot be a key', help_text)


def is_glued(value: object) -> bool:
    """Whether a text is a key and its value without the blank between them."""
    return isinstance(value, str) and _GLUED.match(value) is not None


def in_curly_quotes(line: str) -> bool:
    """Whether the text on a line starts with a curly quote."""
    return _CURLY.match(line) is not None


def _syntax(message: str, help_text: str) -> Notice:
    return Notice(Code.YAML_SYNTAX, "", message, help_text)


def _odd_blank(char: str) -> Notice:
    name = unicodedata.name(char).lower()
    message = f"the blank here is not an ordinary space but a {name} (U+{ord(char):04X})"
    return Notice(
        Code.ODD_BLANK, "", message, "delete it and type ordinary spaces; it comes with pasted text"
    )


def _above(number: int, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines above line `number`, the nearest first, without empty ones and comments."""
    for above in range(min(number, len(lines) + 1) - 1, 0, -1):
        line = lines[above - 1]
        if line.strip() and not line.lstrip().startswith("#"):
            yield above, line


def _odd_indent(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A no-break space at the start of a line, or after its colon or dash."""
    for number in _suspects(objection, lines):
        match = _ODD.match(lines[number - 1])
        if match:
            return _odd_blank(match["here"]), Span(number, match.start("here") + 1)
    return None


def _suspects(objection: Objection, lines: Sequence[str]) -> list[int]:
    """The line where reading began, the line of the objection, and the one above it."""
    above = next(_above(objection.at.line, lines), (0, ""))[0]
    numbers = [above, objection.at.line]
    if objection.start and objection.start.line < objection.at.line and "simple key" in objection.words:
        numbers = [objection.start.line, *numbers]
    return [number for number in dict.fromkeys(numbers) if 0 < number <= len(lines)]


def _open_quote(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A text in quotes that reached into the parts after it, because its own end quote is lost."""
    opened = None
    ends = {objection.at.line, objection.start.line if objection.start else 0}
    if objection.quoted and objection.quoted[1].line in ends:
        first, last = objection.quoted
        if any(map(_NEW_PART.match, lines[first.line : last.line])):
            opened = first
    if not opened and objection.start and "quoted scalar" in objection.words:
        swallowed = any(map(_NEW_PART.match, lines[objection.start.line : objection.at.line]))
        opened = objection.start if swallowed or "escape" not in objection.words else None
    if not opened:
        return None
    line = lines[opened.line - 1]
    sign, last_sign = line[opened.column - 1], line.rstrip()[-1]
    help_text = f"put a {sign} at the end of this text"
    if sign == "'":
        help_text += "; inside '…', write '' for an apostrophe"
    elif last_sign in "“”‟„":
        help_text = f'end this text with a straight " instead of {last_sign}'
    return _syntax("the quote that opens here is never closed", help_text), opened


def _tab(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A tab that is not part of the indentation."""
    before = lines[objection.at.line - 1][: objection.at.column - 1]
    if "character '\\t'" not in objection.words or not before.strip():
        return None
    return _syntax("a tab stands here", "type one space instead of the tab"), objection.at


def _glued(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A key without a blank after its colon: YAML takes it for a text that goes on below."""
    numbers = _suspects(objection, lines)
    for above, line in _above(objection.at.line, lines):
        if _GLUED.match(line):
            numbers.insert(0, above)
        elif _NEW_PART.match(line):
            break
    for number in numbers:
        match = _GLUED.match(lines[number - 1])
        if match:
            return _syntax(GLUED_MESSAGE, GLUED_HELP), Span(number, match.start("here") + 1)
    return None


def _curly(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A text with a colon in curly quotes, which are no quotes for YAML."""
    match = _CURLY.match(lines[objection.at.line - 1])
    if not match or "mapping values" not in objection.words:
        return None
    return _syntax("a colon stands in a text without straight quotes", CURLY_HELP), Span(
        objection.at.line, match.start("here") + 1
    )


def _no_colon(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """The first key of a block without its colon: YAML takes it for a text that goes on below."""
    before = lines[objection.at.line - 1][: objection.at.column - 1]
    if "mapping values" not in objection.words or not _ONLY_KEY.fullmatch(before):
        return None
    spaces, suspect = _indent(before), 0
    for above, line in _above(objection.at.line, lines):
        if _indent(line) < spaces:
            if not suspect or not line.partition(" #")[0].rstrip().endswith(":"):
                return None
            return _syntax(NO_COLON_MESSAGE, NO_COLON_HELP), Span(suspect, spaces + 1)
        if _indent(line) > spaces or ":" in line:
            return None
        suspect = above
    return None


def _deeper(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A key with more spaces than its neighbours: YAML takes it for more of the text above."""
    before = lines[objection.at.line - 1][: objection.at.column - 1]
    if "mapping values" not in objection.words or not _ONLY_KEY.fullmatch(before):
        return None
    help_text = (
        "give this line, or the one above it, the same number of spaces as the keys beside it; "
        'or put the text above in quotes: "…" if it goes on here'
    )
    return _syntax("this line is read as more of the text above it", help_text), objection.at


def _uneven(objection: Objection, lines: Sequence[str]) -> Spotted | None:
    """A key or dash whose first neighbour has another number of spaces."""
    if not re.search("but found '<block (?:mapping|sequence) start>'", objection.words):
        return None
    spaces, first = objection.at.column - 1, (0, "")
    for above, line in _above(objection.at.line, lines):
        if _indent(line) < spaces:
            break
        first = above, line
    number, there = first[0], _indent(first[1])
    if not number or there == spaces:
        return None
    message = f"this line starts with {counted(spaces, 'space')}, line {number} beside it with {there}"
    return _syntax(message, "give both, and what stands beside them, the same number of spaces"), objection.at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_GUESSES: tuple[Callable[[Objection, Sequence[str]], Spotted | None], ...] = (
    _odd_indent,
    _open_quote,
    _tab,
    _glued,
    _curly,
    _no_colon,
    _deeper,
    _uneven,
)
