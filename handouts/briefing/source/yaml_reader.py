"""YAML text to plain data in which every value knows its place. The only module that knows YAML.

Plain scalars stay text (`NO`, `1:30` and `012` are not surprises), a repeated key is an error, and
anchors, tags and further documents are refused: content needs none of them, and with limits on size
and depth they are how a small file becomes a huge one. The data is built from PyYAML's flat stream
of events in one pass, so that the limits hold before anything has grown.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from handouts.briefing.source.decode import SourceError, decode, first_invisible
from handouts.briefing.source.keynames import is_key
from handouts.briefing.source.places import Place, Places, SourceFile
from handouts.briefing.source.yaml_heuristics import Objection, no_key
from handouts.briefing.source.yaml_hints import explain, silent_mistakes
from handouts.briefing.text import Located
from handouts.diagnostics import Code, Diagnostic, Notice, Span

MOST_DEPTH = 40
MOST_NODES = 20_000
MOST_ENTRIES = 150
"""Entries that one list or mapping may have."""
MOST_DIAGNOSTICS = 50

_NOTHING = ("~", "null", "Null", "NULL")
"""What YAML reads as "no value" when it is not in quotes."""


def read_source(data: bytes, name: str) -> tuple[Any, Places]:
    """Read content bytes (UTF-8 YAML) into dictionaries, lists and located strings.

    Raises SourceError for anything that is not readable text, not YAML, or outside the limits.
    """
    text = decode(data, name)
    file = SourceFile(name, tuple(text.split("\n")))
    builder = _Builder(file, text)
    try:
        plain = builder.document()
    except yaml.MarkedYAMLError as problem:
        found = file.at(*explain(_objection(problem, builder.quoted), file.lines))
        if (found.notice, found.span.line) not in [
            (told.notice, told.span.line) for told in builder.diagnostics
        ]:
            builder.diagnostics.append(found)
    except yaml.YAMLError:
        notice = Notice(
            Code.YAML_SYNTAX, "", "the file cannot be read as YAML", "undo the last change and try again"
        )
        builder.diagnostics.append(file.at(notice, Span(1, 1)))
    if builder.diagnostics:
        raise SourceError(builder.diagnostics)
    return plain, builder.places


class _Builder:
    """Turns events into data, noting every place.

    Nothing recurses deeper than MOST_DEPTH: the parser keeps a stack of its own, and here the depth
    is checked before going down.
    """

    def __init__(self, file: SourceFile, text: str) -> None:
        self.file = file
        self.places = Places(Place(file, Span(1, 1)))
        self.diagnostics: list[Diagnostic] = []
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=yaml.SafeLoader))
        self.count = 0
        self.quoted: yaml.ScalarEvent | None = None

    def document(self) -> Any:
        """The data of the only document."""
        data: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        event, Code.TWO_DOCUMENTS, "a second document starts here", "remove the line ---"
                    )
            elif isinstance(event, yaml.NodeEvent):
                data = self._value(event, "", 1)
        if data is None or data == "":
            notice = Notice(
                Code.EMPTY_FILE, "", "the file is empty", "start from a copy of content/emt-paramedic.yaml"
            )
            self.diagnostics.append(self.places.start.at(notice))
        return data

    def _value(self, event: yaml.Event, path: str, depth: int) -> Any:
        self.count += 1
        if self.count > MOST_NODES:
            self._stop(
                event, Code.TOO_MANY, f"more than {MOST_NODES:,} values", "make two content files of it"
            )
        if depth > MOST_DEPTH:
            self._stop(event, Code.TOO_DEEP, "the content is nested too deeply", "check the indentation")
        self._refuse_machinery(event, path)
        self.places.values[path] = self._shown_at(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path, depth)
        return self._scalar(event, path) if isinstance(event, yaml.ScalarEvent) else Located("", path)

    def _shown_at(self, event: yaml.Event, path: str) -> Place:
        """The place of a value; of lines that belong to a key above them, the key."""
        span, key = _span(event), self.places.keys.get(path)
        if key and key.span.line < span.line and isinstance(event, yaml.CollectionStartEvent):
            return key
        return Place(self.file, span)

    def _refuse_machinery(self, event: yaml.Event, path: str) -> None:
        if isinstance(event, yaml.AliasEvent):
            code, what, sign = Code.ALIAS, "aliases (*name)", "*"
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            code, what, sign = Code.ANCHOR, "anchors (&name)", "&"
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            code, what, sign = Code.TAG, "tags (!name)", "!"
        else:
            return
        help_text = f"put a text that starts with {sign} in quotes"
        self._report(event, Notice(code, path, f"content cannot use YAML {what}", help_text))

    def _scalar(self, event: yaml.ScalarEvent, path: str) -> Located:
        value = str(event.value)
        hidden = first_invisible(value)
        if hidden is not None:
            notice = Notice(
                Code.CONTROL_CHARACTER,
                path,
                f"the text holds an invisible character (U+{ord(value[hidden]):04X})",
                "remove the backslash escape that makes it",
            )
            self._report(event, notice)
        if event.style in ("'", '"'):
            self.quoted = event
        if not event.style:
            span, (last, end) = _span(event), _end(event)
            found = silent_mistakes(span.line - 1, last, end, self.file.lines)
            self.diagnostics += [self.file.at(notice, span) for notice, span in found]
            value = "" if value in _NOTHING else value
        return Located(unicodedata.normalize("NFC", value), path)

    def _list(self, path: str, depth: int) -> list[Any]:
        data: list[Any] = []
        for item in self.events:
            if isinstance(item, yaml.SequenceEndEvent):
                break
            self._limit(item, len(data))
            data.append(self._value(item, join(path, str(len(data))), depth + 1))
        return data

    def _mapping(self, path: str, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_event in self.events:
            if isinstance(key_event, yaml.MappingEndEvent):
                break
            self._limit(key_event, len(data))
            key = self._key(key_event, path, depth)
            if not key:
                self._value(next(self.events), join(path, ""), depth + 1)
                continue
            inner = join(path, key)
            if key in data:
                line = self.places.keys[inner].span.line
                help_text = f"it is also on line {line}; keep one"
                notice = Notice(Code.REPEATED_KEY, inner, f'"{key}" stands here twice', help_text)
                self._report(key_event, notice)
            self.places.keys[inner] = Place(self.file, _span(key_event))
            data[key] = self._value(next(self.events), inner, depth + 1)
        return data

    def _key(self, event: yaml.Event, path: str, depth: int) -> str:
        """The key, or '' when it is none: then that has been reported."""
        if isinstance(event, yaml.ScalarEvent):
            self.count += 1
            self._refuse_machinery(event, path)
            if is_key(event.value, path):
                return unicodedata.normalize("NFC", event.value)
            self._report(event, no_key(event.value))
        else:
            self._value(event, join(path, ""), depth + 1)
            self._report(event, no_key(""))
        return ""

    def _limit(self, event: yaml.Event, length: int) -> None:
        if length >= MOST_ENTRIES:
            self._stop(event, Code.TOO_MANY, f"more than {MOST_ENTRIES} entries stand here", "remove some")

    def _report(self, event: yaml.Event, notice: Notice) -> None:
        self.diagnostics.append(self.file.at(notice, _span(event)))
        if len(self.diagnostics) >= MOST_DIAGNOSTICS:
            raise SourceError(self.diagnostics)

    def _stop(self, event: yaml.Event, code: Code, message: str, help_text: str) -> NoReturn:
        self.diagnostics.append(self.file.at(Notice(code, "", message, help_text), _span(event)))
        raise SourceError(self.diagnostics)


def join(path: str, key: str) -> str:
    """The path of a key, or of the number of an entry, below a path."""
    return f"{path}.{key}" if path else key


def _span(event: yaml.Event) -> Span:
    """Marks count from 0, spans from 1; what reaches over several lines is marked at its start."""
    start, (last, end) = event.start_mark, _end(event)
    if start is None:
        return Span(1, 1)
    return Span(start.line + 1, start.column + 1, max(1, end - start.column) if last == start.line else 1)


def _objection(problem: yaml.MarkedYAMLError, quoted: yaml.ScalarEvent | None) -> Objection:
    """The parser's error without the parser."""
    words = f"{problem.context or ''} {problem.problem or ''}".strip()
    ends = (_place(quoted.start_mark), _place(quoted.end_mark)) if quoted else None
    start = _place(problem.context_mark) if problem.context_mark else None
    return Objection(words, _place(problem.problem_mark), start, ends)


def _place(mark: Any) -> Span:
    return Span(mark.line + 1, mark.column + 1) if mark else Span(1, 1)


def _end(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 0, where the event's text ends."""
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)
