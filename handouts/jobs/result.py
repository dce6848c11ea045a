"""What came of one build, as data: whoever called it decides what to write, and reporters what to say."""

from dataclasses import dataclass

from handouts.diagnostics import Diagnostic, Severity
from handouts.jobs.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: file name, bytes, how many pages or slides, and the seconds it took."""

    name: str
    data: bytes
    count: int
    unit: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Result:
    """The documents that could be made, everything there is to say, in the order it was found, and what
    all of it was made from.

    A diagnostic that is about one document names it. Of a build that `failed` nothing may be written.
    """

    inputs: Inputs
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return any(each.notice.severity is Severity.ERROR for each in self.diagnostics)
