"""Read a file that lies beside the content file: a logo, a template."""

from dataclasses import dataclass
from pathlib import Path

from handouts.diagnostics import Code, ContentError, Notice, quote
from handouts.storage.atomic import read_regular


@dataclass(frozen=True, slots=True)
class FileKind:
    """What such a file is called ("picture"), and the codes of what can be wrong with it."""

    name: str
    missing: Code
    outside: Code
    large: Code


def read_beside(folder: Path, file: str, most: int, kind: FileKind, origin: str) -> bytes:
    """The bytes of an ordinary file in `folder` or below, at most `most` of them.

    Raises ContentError that names `origin`.
    """
    name = quote(file)
    try:
        path = (folder / file).resolve()
        inside = path.is_relative_to(folder.resolve())
        data = read_regular(path, most) if inside else b""
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle
        message = f'there is no {kind.name} file "{name}" that can be read'
        help_text = "check the name; it is looked for beside the content file"
        raise ContentError([Notice(kind.missing, origin, message, help_text)]) from None
    if not inside:
        message = f'"{name}" lies outside the content folder'
        help_text = "copy it beside the content file"
        raise ContentError([Notice(kind.outside, origin, message, help_text)])
    if len(data) > most:
        message = f'"{name}" has more than {most:,} bytes'
        raise ContentError([Notice(kind.large, origin, message, "save a smaller copy")])
    return data
