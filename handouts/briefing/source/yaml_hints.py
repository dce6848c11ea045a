"""What the YAML parser objects to, in words for people who do not know YAML.

Of PyYAML only the messages are used here: the first rule whose words stand in one is taken, and a
message that no rule knows is passed on as it is. A change of PyYAML's wording can make help vaguer,
never wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handouts.briefing.source.yaml_heuristics import CURLY_HELP, Objection, in_curly_quotes, likely
from handouts.diagnostics import Code, Notice, Span


@dataclass(frozen=True, slots=True)
class _Hint:
    """Words of the parser's message, ours, and whether the mistake is where the parser began to read."""

    words: str
    message: str
    help: str
    at_start: bool = False


_QUOTES = 'put the whole text in quotes: "…"'
_INDENT = (
    "give this line, or the one above it, the same number of spaces as the other keys or dashes beside it"
)

_HINTS = (
    _Hint(
        "could not find expected ':'",
        "this line has no key, or no space after the colon of its key",
        "write  key: text  with a space after the colon, or indent the line to continue a text",
        True,
    ),
    _Hint(
        "mapping values are not allowed",
        "a colon stands where none can be",
        f"{_QUOTES} if it holds a colon; or mend the spaces at the start of this line or the line above",
    ),
    _Hint(
        "sequence entries are not allowed",
        "a dash cannot start a text here",
        f"{_QUOTES}, or start the list on the next line",
    ),
    _Hint("mapping keys are not allowed", "a text cannot start with ?", _QUOTES),
    _Hint(
        "character '\\t'",
        "a tab stands at the start of the line",
        "use spaces, not tab characters, to indent",
    ),
    _Hint("character '%'", "a text cannot start with %", _QUOTES),
    _Hint("character '@'", "a text cannot start with @", _QUOTES),
    _Hint("character '`'", "a text cannot start with a backtick", _QUOTES),
    _Hint("scanning an alias", "a text cannot start with *", _QUOTES, True),
    _Hint("scanning an anchor", "a text cannot start with &", _QUOTES, True),
    _Hint("scanning a tag", "a text cannot start with !", _QUOTES, True),
    _Hint("scanning a block scalar", "a text cannot start with > or |", _QUOTES, True),
    _Hint("unknown escape", "a backslash stands in a text in double quotes", "write \\\\ for a backslash"),
    _Hint(
        "parsing a flow mapping",
        "a { opens here that is not closed as it should",
        f"{_QUOTES} if it starts with {{",
        True,
    ),
    _Hint(
        "parsing a flow sequence",
        "a [ opens here that is not closed as it should",
        f"{_QUOTES} if it starts with [; put a comma between the entries of a list",
        True,
    ),
    _Hint(
        "but found '<block mapping start>'",
        "this line or the one above it is not indented like its neighbours",
        _INDENT,
    ),
    _Hint(
        "but found '<block sequence start>'",
        "this dash or the line above it is not indented like its neighbours",
        _INDENT,
    ),
    _Hint("but found '-'", "a list entry stands among keys", _INDENT),
    _Hint("but found '?'", "a key stands among list entries", _INDENT),
    _Hint(
        "but found '<scalar>'",
        "the text ends before this, because of a quote, ] or } in it, or because of the indentation",
        f'{_QUOTES}, with \\" for a quote in it, if it starts with a quote, [ or {{',
    ),
    _Hint("expected the node content", "a text cannot start with this character", _QUOTES),
    _Hint("document", "a line that starts with %, --- or ... divides the file", "remove the line"),
    _Hint("directive", "a line cannot start with %", "remove the line, or put the text in quotes"),
)


def explain(objection: Objection, lines: Sequence[str]) -> tuple[Notice, Span]:
    """Say in plain words what the parser objects to, and where the mistake most likely is."""
    guess = likely(objection, lines)
    if guess:
        return guess
    for hint in _HINTS:
        if hint.words in objection.words:
            place = objection.start if hint.at_start and objection.start else objection.at
            return Notice(Code.YAML_SYNTAX, "", hint.message, hint.help), place
    message = f"this is not YAML: {objection.words}"
    return Notice(Code.YAML_SYNTAX, "", message, "check quotes and indentation near here"), objection.at


def silent_mistakes(first: int, last: int, end: int, lines: Sequence[str]) -> Iterator[tuple[Notice, Span]]:
    """What YAML takes from a text without quotes, or adds to it, without objecting.

    The text stands on the lines `first` to `last` (from 0) and ends before column `end` of the last.
    """
    whole = lines[last] if last < len(lines) else ""
    rest = whole[end:].lstrip(" ")
    if rest[:1] == "#" and rest[1:2].strip(" #"):
        quotes = CURLY_HELP if in_curly_quotes(lines[first]) else _QUOTES
        help_text = f"{quotes}; a comment needs a space after #"
        notice = Notice(Code.CUT_TEXT, "", "the # here cuts the text off", help_text)
        yield notice, Span(last + 1, len(whole) - len(rest) + 1)
    for number, line in enumerate(lines[first + 1 : last + 1], first + 2):
        if line.lstrip(" ").startswith("-"):
            notice = Notice(
                Code.LOST_DASH,
                "",
                "this dash is read as part of the text above it",
                "give it as many spaces as the other dashes, and one space after it",
            )
            yield notice, Span(number, line.index("-") + 1)
