"""Imports ReportLab as it was published. Import this module before any other that needs ReportLab.

On its own, `import reportlab` runs code from the home folder (~/.reportlab_mods, ~/.reportlab_settings)
and from the path (reportlab_mods.py, reportlab_settings.py), and takes settings from RL_* variables:
that code would run with the build, and those settings would change or stop it.
"""

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_STRANGERS = (
    "reportlab.local_rl_mods",
    "reportlab.local_rl_settings",
    "reportlab_mods",
    "reportlab_settings",
)
_VARIABLES = ("RL_", "EVAL_DEBUG")
"""How the names begin of the variables that ReportLab reads while it is imported."""


@contextmanager
def sealed() -> Iterator[None]:
    """Let imports of ReportLab's settings find empty modules and none of its variables."""
    variables = {name: value for name, value in os.environ.items() if name.upper().startswith(_VARIABLES)}
    empty = [name for name in _STRANGERS if name not in sys.modules]
    for name in variables:
        del os.environ[name]
    sys.modules.update({name: ModuleType(name) for name in empty})
    try:
        yield
    finally:
        for name in empty:
            del sys.modules[name]
        os.environ.update(variables)


with sealed():
    importlib.import_module("reportlab.pdfgen.canvas")  # which brings all that reads settings
