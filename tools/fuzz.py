"""Look for inputs that break the readers, guided by coverage: python tools/fuzz.py TARGET [--seconds N]

Needs atheris (pip install -e '.[fuzz]'; Linux). It ends after N seconds (60), with exit code 0 if nothing
was found; else the input stands in the folder fuzz-found/ and the traceback above the last lines. Such an
input becomes a file under tests/trust/found/.
"""

import argparse
import io
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["handouts", "yaml", "PIL"]):
    from PIL import Image, JpegImagePlugin, PngImagePlugin

    from handouts.briefing.check import load
    from handouts.briefing.inline import parse_text
    from handouts.briefing.logo import decoded
    from handouts.briefing.markup_errors import MarkupError
    from handouts.briefing.schema import schema_text
    from handouts.briefing.source.decode import SourceError
    from handouts.briefing.source.yaml_reader import read_source
    from handouts.deck.template.intake.errors import UnusableError
    from handouts.deck.template.intake.zip import unpack
    from handouts.diagnostics import ContentError, ContentFileError, Diagnostic
    from handouts.verify.pdf import pdf_faults

READERS = (PngImagePlugin, JpegImagePlugin)
"""Imported above, so that their coverage counts; Pillow would load them later."""
ROOT = Path(__file__).parent.parent
FOUND = "fuzz-found"
NAME = "fuzzed.yaml"
WORDS = (
    *('"', "'", "**", "*", "[", "](https://", ")", "{", "}", "\\", ": ", "- ", "| ", "> ", "& ", "!!", "---"),
    *("\\u0000", "\\x07", "\r\n", "\t", "\ufeff", "\u202e", "{emt_hours}", "~", "null", "#", "%", "@"),
)


def content(data: bytes) -> None:
    """A whole content file: checked, or every mistake at a place in the file."""
    try:
        load({NAME: data})
    except ContentFileError as problem:
        check_places(data, problem.diagnostics)


def source(data: bytes) -> None:
    """YAML text of any kind."""
    try:
        read_source(data, NAME)
    except SourceError as problem:
        check_places(data, problem.diagnostics)


def markup(data: bytes) -> None:
    """The inline markup of one text."""
    with suppress(MarkupError):
        text = parse_text(data.decode("utf-8", "replace"), {"emt_hours": "120–200"})
        assert text.plain.strip(), "a text without words was taken"


def picture(data: bytes) -> None:
    """A logo."""
    with suppress(ContentError):
        decoded(data, "logo.png", "contact.logo.file")


def package(data: bytes) -> None:
    """The package of a template."""
    with suppress(UnusableError):
        unpack(data)


def pdf(data: bytes) -> None:
    """A PDF file that is read again: faults are told, never raised."""
    pdf_faults(data)


def check_places(data: bytes, found: Iterable[Diagnostic]) -> None:
    """Every diagnostic stands in the file, and can be printed."""
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for diagnostic in found:
        assert 1 <= diagnostic.span.line <= len(lines), diagnostic
        assert 1 <= diagnostic.span.column <= len(lines[diagnostic.span.line - 1]) + 2, diagnostic
        assert str(diagnostic).isprintable() or "\n" in str(diagnostic)


TARGETS: Mapping[str, tuple[Callable[[bytes], None], tuple[str, ...], int]] = {
    "content": (content, ("content/*.yaml", "tests/content/*.yaml", "tests/trust/found/*.yaml"), 100_000),
    "source": (source, ("tests/content/*.yaml", "tests/briefing/mistakes.yaml"), 2_000),
    "markup": (markup, ("README.md",), 400),
    "picture": (picture, (), 2_000),
    "package": (package, ("output/*.pptx",), 200_000),
    "pdf": (pdf, ("output/*.pdf",), 100_000),
}
"""For each target: what runs, files to begin with, and the most bytes of an input."""


def main() -> None:
    """Run one target for a bounded time."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60, metavar="N")
    arguments = parser.parse_args()
    run, seeds, most = TARGETS[arguments.target]
    Path(FOUND).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus, words = Path(folder, "corpus"), Path(folder, "words")
        corpus.mkdir()
        for number, path in enumerate(path for pattern in seeds for path in sorted(ROOT.glob(pattern))):
            (corpus / str(number)).write_bytes(path.read_bytes()[:most])
        for number, data in enumerate(small_pictures()):
            (corpus / f"picture{number}").write_bytes(data)
        words.write_text("\n".join(map(entry, {*WORDS, *keys(schema_text())})), encoding="ascii")
        options = [
            f"-max_total_time={arguments.seconds}",
            f"-max_len={most}",
            f"-dict={words}",
            f"-artifact_prefix={FOUND}/{arguments.target}-",
            *("-seed=911", "-rss_limit_mb=1000", "-timeout=20", "-print_final_stats=1", "-verbosity=1"),
        ]
        atheris.Setup([sys.argv[0], *options, str(corpus)], run)
        atheris.Fuzz()


def small_pictures() -> Iterable[bytes]:
    """Pictures of a few pixels, of every kind that a logo may have."""
    for mode, form in (("RGB", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG")):
        out = io.BytesIO()
        Image.effect_noise((7, 5), 90).convert("RGB").convert(mode).save(out, form)
        yield out.getvalue()


def entry(word: str) -> str:
    """A line of libFuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


def keys(schema: str) -> Iterable[str]:
    """Everything in quotes in the schema: keys and the values that some of them take."""
    return (word for word in schema.split('"')[1::2] if 1 < len(word) < 20 and word.isascii())


if __name__ == "__main__":
    main()
