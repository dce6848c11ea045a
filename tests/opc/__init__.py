"""Own checks of a PowerPoint file: what the validators miss. `audit(data)` lists what is wrong."""

from tests.opc.content import content
from tests.opc.package import Package, zip_faults
from tests.opc.parts import parts
from tests.opc.structure import structure

__all__ = ["audit"]


def audit(data: bytes) -> list[str]:
    """Everything wrong with a .pptx; empty if nothing."""
    faults = list(zip_faults(data))
    if faults:
        return faults
    package = Package(data)
    return [*package.faults(), *structure(package), *parts(package), *content(package)]
