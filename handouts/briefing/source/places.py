"""Where the content stands: its files, and for each path the line and column of its key and of its value."""

from dataclasses import dataclass, field

from handouts.diagnostics import Diagnostic, Notice, Span


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A content file as messages show it: its name and the text of its lines."""

    name: str
    lines: tuple[str, ...]

    def at(self, notice: Notice, span: Span) -> Diagnostic:
        """Give a notice a known place in this file."""
        text = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        return Diagnostic(notice, self.name, span, text)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one of the files."""

    file: SourceFile
    span: Span

    def at(self, notice: Notice) -> Diagnostic:
        """Give a notice this place."""
        return self.file.at(notice, self.span)


@dataclass(slots=True)
class Places:
    """The places of all paths of a content. `start` is where the content as a whole begins."""

    start: Place
    values: dict[str, Place] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)

    def of(self, origin: str, *, at_key: bool = False) -> Place:
        """The place of a path, or of the nearest of the parts around it that has one."""
        path = origin
        while path and path not in self.values:
            path = path.rpartition(".")[0]
        found = self.keys if at_key and path in self.keys else self.values
        return found.get(path, self.start)

    def diagnostic(self, notice: Notice, *, at_key: bool = False) -> Diagnostic:
        """Give a notice the place of its path: that of the value, or of the key."""
        return self.of(notice.origin, at_key=at_key).at(notice)
