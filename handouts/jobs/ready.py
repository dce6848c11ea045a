"""What every format is made from: the content, checked and resolved, the look, and the files beside it."""

from dataclasses import dataclass

from handouts.briefing.check import Loaded
from handouts.briefing.logo import Picture, read_logo
from handouts.jobs.inputs import Inputs
from handouts.look.tokens import Look
from handouts.outline import Outline, resolve


@dataclass(frozen=True, slots=True)
class Ready:
    """What a format is given. The logo is decoded; whoever wants the template takes it from the inputs."""

    loaded: Loaded
    outline: Outline
    inputs: Inputs
    look: Look
    logo: Picture | None


def make_ready(loaded: Loaded, inputs: Inputs) -> Ready:
    """What formats are given of one build. Raises ContentError for a logo that is no picture."""
    return Ready(loaded, resolve(loaded.briefing, loaded.locale), inputs, Look(), _logo(loaded, inputs))


def _logo(loaded: Loaded, inputs: Inputs) -> Picture | None:
    contact, file = loaded.briefing.contact, inputs.logo
    if contact is None or contact.logo is None or file is None:
        return None
    return read_logo(file.data, file.name, contact.logo.alt, file.origin)
