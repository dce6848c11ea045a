"""YAML text to plain data in which every value knows its place. The only module that knows YAML.

Plain scalars stay text (`NO`, `1:30` and `012` are not surprises), a repeated key is an error, and
anchors, tags and further documents are refused: content needs none of them, and with limits on size
and depth they are how a small file becomes a huge one.
"""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from handouts.briefing.text import Located
from handouts.diagnostics import Diagnostic, Notice, Span

MOST_BYTES = 1_000_000
MOST_DEPTH = 40
MOST_NODES = 50_000

_HINTS = (
    ("mapping values are not allowed", "a colon followed by a space needs quotes around the whole text"),
    ("found character '\\t'", "use spaces, not tab characters, at the start of a line"),
    ("found character '%'", "put a text that starts with % in quotes"),
    ("found character '@'", "put a text that starts with @ in quotes"),
    ("found character '`'", "put a text that starts with a backtick in quotes"),
    ("while scanning a quoted scalar", "close the quotes; inside '…' write '' for an apostrophe"),
    ("while scanning an alias", "put a text that starts with * in quotes"),
    ("while parsing a flow mapping", "put a text that starts with { in quotes"),
    ("while parsing a flow sequence", "put a text that starts with [ in quotes"),
    ("while parsing a block mapping", "check that this line is indented like its neighbours"),
    ("while scanning a simple key", "a key needs a colon and a space after it"),
)


@dataclass(slots=True)
class Source:
    """A content file's text, and for each path the place of its key and of its value."""

    name: str
    lines: tuple[str, ...]
    spans: dict[str, Span] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)

    def diagnostic(self, notice: Notice, *, at_key: bool = False) -> Diagnostic:
        """Give a notice its place: that of its path, or of the nearest ancestor that has one."""
        path = notice.origin
        while path and path not in self.spans:
            path = path.rpartition(".")[0]
        found = self.keys if at_key and path in self.keys else self.spans
        return self.at(notice, found.get(path, Span(1, 1)))

    def at(self, notice: Notice, span: Span) -> Diagnostic:
        """Give a notice a known place."""
        text = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        return Diagnostic(notice, self.name, span, text)


class SourceError(Exception):
    """The text is not YAML that content may use. Carries what was found."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(str(diagnostics[0]))
        self.diagnostics = tuple(diagnostics)


def read_source(data: bytes, name: str) -> tuple[Any, Source]:
    """Read content bytes (UTF-8 YAML) into dictionaries, lists and located strings.

    Raises SourceError for anything that is not readable text, not YAML, or outside the limits.
    """
    text = _decode(data, name)
    source = Source(name, tuple(text.splitlines()))
    try:
        return _Builder(source).build(text), source
    except yaml.MarkedYAMLError as problem:
        raise SourceError([_syntax_error(problem, source)]) from None
    except (yaml.YAMLError, RecursionError):
        notice = Notice(
            "yaml-syntax", "", "the file cannot be read as YAML", "undo the last change and try again"
        )
        raise SourceError([source.at(notice, Span(1, 1))]) from None


def _decode(data: bytes, name: str) -> str:
    if len(data) > MOST_BYTES:
        notice = Notice(
            "too-large", "", f"the file has {len(data):,} bytes; {MOST_BYTES:,} is the limit", "shorten it"
        )
        raise SourceError([Diagnostic(notice, name, Span(1, 1))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        notice = Notice(
            "not-utf8", "", "this character is not UTF-8 text", "save the file as UTF-8 in your editor"
        )
        raise SourceError([Diagnostic(notice, name, Span(line, column))]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        for column, char in enumerate(line_text, 1):
            if char != "\t" and (unicodedata.category(char) in ("Cc", "Cs") or char in "\u2028\u2029\ufeff"):
                notice = Notice(
                    "control-character",
                    "",
                    f"there is an invisible control character (U+{ord(char):04X}) here",
                    "delete it; it often comes along when text is pasted",
                )
                raise SourceError([Diagnostic(notice, name, Span(number, column), line_text)])
    return text


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Span(start.line + 1, start.column + 1, max(1, length))


class _Builder:
    """Composes nodes with limits and turns them into data, noting every place."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self.count = 0

    def build(self, text: str) -> Any:
        self._refuse_at_events(text)
        if self.problems:
            raise SourceError(self.problems)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is None:
            notice = Notice(
                "empty-file", "", "the file is empty", "start from a copy of content/emt-paramedic.yaml"
            )
            raise SourceError([self.source.at(notice, Span(1, 1))])
        data = self._value(node, "")
        if self.problems:
            raise SourceError(self.problems)
        return data

    def _refuse_at_events(self, text: str) -> None:
        """Look at the flat stream of events first: no recursion, so no depth can hurt."""
        depth = documents = nodes = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            nodes += isinstance(event, yaml.NodeEvent)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            documents += isinstance(event, yaml.DocumentStartEvent)
            if depth > MOST_DEPTH:
                return self._refuse(
                    event, "too-deep", "the content is nested too deeply", "check the indentation"
                )
            if nodes > MOST_NODES:
                return self._refuse(
                    event, "too-many", f"more than {MOST_NODES:,} values", "split the file in two"
                )
            if documents > 1:
                return self._refuse(
                    event, "two-documents", "a second document starts here", "remove the line ---"
                )
            if isinstance(event, yaml.AliasEvent):
                self._refuse(
                    event,
                    "alias",
                    "content cannot use YAML aliases (*name)",
                    "put a text that starts with * in quotes",
                )
            elif isinstance(event, yaml.NodeEvent) and event.anchor:
                self._refuse(
                    event,
                    "anchor",
                    "content cannot use YAML anchors (&name)",
                    "put a text that starts with & in quotes",
                )
            elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
                self._refuse(
                    event,
                    "tag",
                    "content cannot use YAML tags (!name)",
                    "put a text that starts with ! in quotes",
                )
        return None

    def _refuse(self, event: yaml.Event, code: str, message: str, help_text: str) -> None:
        mark = event.start_mark
        span = Span(mark.line + 1, mark.column + 1) if mark else Span(1, 1)
        self.problems.append(self.source.at(Notice(code, "", message, help_text), span))

    def _value(self, node: yaml.Node, path: str) -> Any:
        self.source.spans[path] = _span(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, _join(path, str(index))) for index, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _scalar(self, node: yaml.Node, path: str) -> Located:
        value = str(node.value)
        for char in value:
            if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t":
                notice = Notice(
                    "control-character",
                    path,
                    f"the text holds an invisible control character (U+{ord(char):04X})",
                    "remove the backslash escape that makes it",
                )
                self.problems.append(self.source.diagnostic(notice))
                break
        return Located(unicodedata.normalize("NFC", value), path)

    def _mapping(self, node: yaml.MappingNode, path: str) -> dict[str, Any]:
        data: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            inner = _join(path, key)
            if not key or "." in key:
                notice = Notice(
                    "bad-key", inner, f'"{key}" cannot be a key', "use letters, digits and _ for keys"
                )
                self.problems.append(self.source.at(notice, _span(key_node)))
                continue
            if key in data:
                notice = Notice(
                    "repeated-key",
                    inner,
                    f'"{key}" stands here twice',
                    f"it is also on line {first[key]}; keep one",
                )
                self.problems.append(self.source.at(notice, _span(key_node)))
                continue
            first[key] = key_node.start_mark.line + 1
            self.source.keys[inner] = _span(key_node)
            data[key] = self._value(value_node, inner)
        return data


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _syntax_error(problem: yaml.MarkedYAMLError, source: Source) -> Diagnostic:
    mark = problem.problem_mark or problem.context_mark
    text = f"{problem.context or ''} {problem.problem or ''}".strip()
    hint = next((hint for words, hint in _HINTS if words in text), "check quotes and indentation near here")
    span = Span(mark.line + 1, mark.column + 1) if mark else Span(1, 1)
    return source.at(
        Notice("yaml-syntax", "", f"this is not valid YAML: {problem.problem or text}", hint), span
    )
