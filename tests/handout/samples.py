"""Briefings for the handout's tests: the two content files, and copies with other words in them."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image
from pydantic import BaseModel

from handouts.briefing.check import Loaded, load
from handouts.briefing.logo import Picture
from handouts.briefing.model import Briefing
from handouts.briefing.text import Text, words_text
from handouts.diagnostics import Rendered
from handouts.handout.edition import Edition
from handouts.handout.render import lay_out, render
from handouts.handout.typeset.boxes import Layout, Page, TextLine
from handouts.look.tokens import Look
from handouts.outline import resolve
from handouts.tagging import Element
from tests.locales import ENGLISH
from tests.places import CONTENT, POOL


@cache
def loaded(path: Path) -> Loaded:
    return load({path.name: path.read_bytes()})


def pool() -> Briefing:
    return loaded(POOL).briefing


def emt() -> Briefing:
    return loaded(CONTENT).briefing


def changed(part: Any, path: str, value: Any) -> Any:
    """A copy of a part of the content with another value at a path ("comparison.rows.place.label")."""
    key, _, rest = path.partition(".")
    if isinstance(part, BaseModel):
        return part.model_copy(update={key: changed(getattr(part, key), rest, value) if rest else value})
    if isinstance(part, tuple):
        index = int(key)
        return (*part[:index], changed(part[index], rest, value) if rest else value, *part[index + 1 :])
    return {**part, key: changed(part[key], rest, value) if rest else value}


def with_text(briefing: Briefing, path: str, words: str) -> Briefing:
    """A copy with other words in one text; they come from `path`."""
    copy = changed(briefing, path, words_text(words, path))
    assert isinstance(copy, Briefing)
    return copy


def with_texts(briefing: Briefing, rewrite: Callable[[str, Text], Text]) -> Briefing:
    """A copy in which every text has gone through `rewrite(path, text)`."""

    def walk(part: Any, path: str) -> Any:
        inner = f"{path}." if path else ""
        if isinstance(part, Text):
            return rewrite(path, part)
        if isinstance(part, BaseModel):
            fields = {name: walk(getattr(part, name), inner + name) for name in type(part).model_fields}
            return part.model_copy(update=fields)
        if isinstance(part, dict):
            return {key: walk(value, f"{inner}{key}") for key, value in part.items()}
        if isinstance(part, tuple):
            return tuple(walk(value, f"{inner}{index}") for index, value in enumerate(part))
        return part

    copy = walk(briefing, "")
    assert isinstance(copy, Briefing)
    return copy


STANDARD = Edition()


def laid_out(briefing: Briefing, edition: Edition = STANDARD, logo: Picture | None = None) -> Layout:
    return lay_out(resolve(briefing, ENGLISH), Look(), ENGLISH, edition, logo)


def rendered(briefing: Briefing, edition: Edition = STANDARD, logo: Picture | None = None) -> Rendered:
    return render(resolve(briefing, ENGLISH), Look(), ENGLISH, edition, logo)


def pages_of(
    briefing: Briefing, edition: Edition = STANDARD, logo: Picture | None = None
) -> tuple[Page, ...]:
    return laid_out(briefing, edition, logo).pages


def root_of(briefing: Briefing, edition: Edition = STANDARD) -> Element:
    return laid_out(briefing, edition).root


def lines(page: Page) -> list[TextLine]:
    return [box for box in page.boxes if isinstance(box, TextLine)]


def page_text(page: Page) -> str:
    return " ".join(line.line.text.strip() for line in lines(page))


def logo(width: int = 300, height: int = 90) -> Picture:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#303030").save(data, "PNG")
    return Picture(
        data.getvalue(), width, height, words_text("Logo of the sample agency", "contact.logo.alt")
    )
