"""Resolves who to ask: on paper what the QR code says is typed too, as a link among the lines."""

import re
from dataclasses import replace

from handouts.briefing.model import Contact
from handouts.briefing.text import Run, Text, words_text
from handouts.locale.model import Locale
from handouts.outline import parts
from handouts.outline.numbering import Medium

_ADDRESS = re.compile(r"(?<![\w@.-])(?:https?://)?(?:[A-Za-z0-9-]+\.)+[a-z]{2,}(?![\w@-])(?:[/?#]\S*)?")
_AFTER = ".,;:!?)"


def contact(part: Contact | None, locale: Locale, medium: Medium) -> parts.Contact | None:
    """Who to ask, if the content says so."""
    if part is None:
        return None
    on_paper = medium is Medium.PAPER
    address = part.url or ""
    said = locale.qr_code.format(address=plain_address(address) if on_paper else address)
    return parts.Contact(
        "contact", part.name, _typed(part, locale) if on_paper else part.lines, part.url, said
    )


def plain_address(url: str) -> str:
    """A web address as it is typed on paper: without https:// and the last slash."""
    return re.sub(r"^https?://", "", url).rstrip("/")


def _typed(part: Contact, locale: Locale) -> tuple[Text, ...]:
    """The lines under the name, the web address among them as a link.

    An address that the author typed, on the same site or a shorter one, stands for that of the QR code.
    """
    if part.url is None:
        return part.lines
    typed = [match for line in part.lines for match in _ADDRESS.finditer(line.plain)]
    if not typed:
        shown = words_text(plain_address(part.url), "contact.url")
        return (*part.lines, _linked(shown, shown.plain, part.url))
    match = next((match for match in typed if _site(match[0]) == _site(part.url)), typed[0])
    address = match[0].rstrip("".join((_AFTER, *locale.quotes.closing)))
    same = _site(address) == _site(part.url)
    target = part.url if same else f"https://{re.sub('^https?://', '', address)}"
    return tuple(_linked(line, address, target) for line in part.lines)


def _site(address: str) -> str:
    """The host of an address, without www."""
    return re.split("[/?#]", plain_address(address))[0].lower().removeprefix("www.")


def _linked(line: Text, address: str, url: str) -> Text:
    """The line with the address in it, unless it is a link already, leading to `url`."""
    runs: list[Run] = []
    for run in line.runs:
        before, found, after = ("", "", run.text) if run.href else run.text.partition(address)
        parts = (before, run.href), (found, url), (after, run.href)
        runs += [replace(run, text=text, href=href) for text, href in parts if text]
    return Text(tuple(runs), line.origin, line.figures)
