"""A program that writes a pair of documents, for tests that let the system fail it: python -m … FOLDER."""

import sys
from contextlib import suppress
from pathlib import Path

from handouts.storage.atomic import MixedError, write_all

BEGIN, END = "/the-writing-begins", "/the-writing-ends"
"""Paths that are asked for before and after, so that a list of system calls shows what lies between."""


def main() -> None:
    """Write both; print what is claimed about them."""
    pair = [Path(sys.argv[1]) / name for name in ("a.pdf", "b.pptx")]
    with suppress(OSError):
        Path(BEGIN).stat()
    try:
        write_all(dict.fromkeys(pair, b"new" * 100_000))
        claim = "written"
    except MixedError as problem:
        claim = f"mixed: {problem}"
    except OSError as problem:
        claim = f"not written: {problem}"
    with suppress(OSError):
        Path(END).stat()
    print(claim)


if __name__ == "__main__":
    main()
