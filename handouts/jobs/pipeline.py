"""The stages in order: read, check, render every format, read that again, and hand it all back."""

import time
from collections.abc import Sequence
from pathlib import Path

from handouts.diagnostics import ContentError, ContentFileError, Diagnostic, UnsoundError
from handouts.jobs.formats import Wanted, wanted
from handouts.jobs.inputs import Inputs, check_overwriting, content_of, read_content, read_named
from handouts.jobs.options import Options
from handouts.jobs.ready import Ready, make_ready
from handouts.jobs.result import Document, Result
from handouts.look.tokens import Look


def build(path: Path, options: Options, shown_name: str) -> Result:
    """Make every document that `options` asks for from one content file; `shown_name` is for messages.

    Raises OSError when a file that the command names cannot be read, and UnsoundError when a finished
    document is not as it should be.
    """
    content = (read_content(path, shown_name),)
    documents = wanted(options, path.stem)
    try:
        loaded = content_of(content)
    except ContentFileError as problem:
        return Result(Inputs(content), (), problem.diagnostics)
    try:
        on_template = any(each.format.on_template for each in documents)
        inputs = read_named(content, loaded, options.template, with_template=on_template)
        if options.folder is not None:
            check_overwriting(inputs, [options.folder / each.name for each in documents])
        ready = make_ready(loaded, inputs)
    except ContentError as problem:
        return Result(Inputs(content), (), tuple(map(loaded.place, problem.notices)))
    return make(ready, documents)


def make(ready: Ready, documents: Sequence[Wanted]) -> Result:
    """Make documents from what was read. No file is touched. Raises UnsoundError as `build` does."""
    made: list[Document] = []
    told: list[Diagnostic] = []
    for each in documents:
        start = time.perf_counter()
        try:
            rendered = each.format.render(ready, each.edition)
            notices = rendered.notices
        except ContentError as problem:
            rendered, notices = None, problem.notices
        if rendered is not None:
            faults = each.format.verify(rendered.data, rendered.count)
            if faults:
                raise UnsoundError(faults)
            seconds = time.perf_counter() - start
            made.append(Document(each.name, rendered.data, rendered.count, each.format.unit, seconds))
        told += [ready.loaded.place(notice, each.name) for notice in notices]
    return Result(ready.inputs, tuple(made), tuple(told))


def own_template() -> bytes:
    """Our own PowerPoint template (.potx), for agencies that want to restyle it."""
    from handouts.deck.layouts.own_template import write_template

    return write_template(Look())
