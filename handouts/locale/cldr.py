"""How a language writes numbers, money and months, and its plural forms: from Unicode CLDR, read by Babel.

Import this module only when a language is wanted: Babel takes some 15 ms.
"""

import datetime
import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from babel.core import Locale, UnknownLocaleError
from babel.numbers import NumberPattern, format_decimal, get_currency_symbol


@contextmanager
def _no_time_zone() -> Iterator[None]:
    """Let Babel find no time zone: at its import it reads that of the machine, and fails at a wrong one."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "../none"  # a name that no zone can have, so that no file is looked for
    try:
        yield
    finally:
        del os.environ["TZ"]
        if before is not None:
            os.environ["TZ"] = before


with _no_time_zone():
    format_date = importlib.import_module("babel.dates").format_date


@dataclass(frozen=True, slots=True)
class Cldr:
    """What CLDR says of one language."""

    babel: Locale

    @classmethod
    def of(cls, tag: str) -> "Cldr":
        """The data of a language tag ("en", "pt-BR"). Raises LookupError for one that CLDR lacks."""
        try:
            return cls(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError) as problem:
            raise LookupError(tag) from problem

    def number(self, value: float) -> str:
        """A number with its groups and at most three decimals: '12,000', '0.5'."""
        return _wide(format_decimal(value, locale=self.babel))

    def dollars(self, amount: str) -> str:
        """An amount, or a range of them, with the sign of the US dollar."""
        pattern = self.babel.currency_formats["standard"]
        return _wide(_signed(pattern, amount).replace("¤", get_currency_symbol("USD", self.babel)))

    def percent(self, amount: str) -> str:
        """An amount with the sign for per cent."""
        return _wide(_signed(self.babel.percent_formats[None], amount))

    def month(self, year: int, month: int) -> str:
        """A month with its year: 'May 2025'."""
        pattern = self.babel.datetime_skeletons["yMMMM"]
        return _wide(format_date(datetime.date(year, month, 1), pattern.pattern, self.babel))

    @property
    def plurals(self) -> frozenset[str]:
        """The plural forms that the language has: 'one' and 'other' in English."""
        return self.babel.plural_form.tags | {"other"}

    def plural(self, count: float) -> str:
        """The form of a word beside a number."""
        return self.babel.plural_form(count)


def _signed(pattern: NumberPattern, amount: str) -> str:
    """The amount with what the pattern has before and after a number."""
    return f"{pattern.prefix[0]}{amount}{pattern.suffix[0]}"


def _wide(text: str) -> str:
    """Readers of PDF lose narrow blanks, and take 12 000 for 12000."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
