"""What both editions say in words of the interface."""

import datetime

from handouts.locale.model import Locale
from handouts.outline.parts import Permission


def reviewed(locale: Locale, day: datetime.date) -> str:
    """'Reviewed November 2026'."""
    return locale.reviewed.format(date=locale.date(day))


def page_number(locale: Locale, page: int, pages: int) -> str:
    """'1 of 2'."""
    return locale.page_of.format(page=page, pages=pages)


def mark_word(locale: Locale, permission: Permission) -> str:
    """What a mark says when read aloud (ISO 32000-1, 14.9.4)."""
    words = {
        Permission.YES: locale.yes,
        Permission.LIMITED: locale.limited_long,
        Permission.NO: locale.no,
    }
    return words[permission]
