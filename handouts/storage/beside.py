"""Read a file that lies beside the content file: a logo, a template."""

from pathlib import Path

from handouts.diagnostics import ContentError, Notice, quote
from handouts.storage.atomic import read_regular


def read_beside(folder: Path, file: str, most: int, what: str, origin: str) -> bytes:
    """The bytes of an ordinary file in `folder` or below, at most `most` of them.

    `what` names the file for people ("picture"). Raises ContentError that names `origin`.
    """
    name = quote(file)
    try:
        path = (folder / file).resolve()
        inside = path.is_relative_to(folder.resolve())
        data = read_regular(path, most) if inside else b""
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle
        message = f'there is no {what} file "{name}" that can be read'
        help_text = "check the name; it is looked for beside the content file"
        raise ContentError([Notice(f"{what}-missing", origin, message, help_text)]) from None
    if not inside:
        message = f'"{name}" lies outside the content folder'
        help_text = "copy it beside the content file"
        raise ContentError([Notice(f"{what}-outside", origin, message, help_text)])
    if len(data) > most:
        message = f'"{name}" has more than {most:,} bytes'
        raise ContentError([Notice(f"{what}-large", origin, message, "save a smaller copy")])
    return data
