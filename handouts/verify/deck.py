"""Faults in the file of a finished deck: of its package, its parts, and how they hang together.

Sees what validators of Open XML miss, such as double names, lost parts and relations that lead nowhere.
"""

import re

from handouts.verify.content import content
from handouts.verify.package import Package, zip_faults
from handouts.verify.parts import parts
from handouts.verify.strangers import strangers
from handouts.verify.structure import structure

MOST = 5
"""Faults that are told of a file that cannot be read to its end."""


def deck_faults(data: bytes, slides: int | None = None) -> list[str]:
    """Everything wrong with a .pptx; empty if nothing. `slides` is how many it should have."""
    found = list(zip_faults(data))
    if found:
        return found
    try:
        package = Package(data)
        found += [*package.faults(), *strangers(package)]
        found += [*structure(package), *parts(package), *content(package)]
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        return [*found[:MOST], f"cannot be read: {type(problem).__name__}: {_one_line(problem)}"]
    count = len(package.of_type("slide"))
    if slides is not None and count != slides:
        found.append(f"holds {count} slides instead of {slides}")
    return found


def _one_line(problem: Exception) -> str:
    return re.sub(r"\s+", " ", str(problem))[:200]
