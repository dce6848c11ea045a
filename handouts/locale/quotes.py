"""The quotation marks of a language, and where straight ones become them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """Opening and closing marks, those of a quote within a quote, and the apostrophe.

    A mark may hold a no-break space, as in French.
    """

    double: tuple[str, str]
    single: tuple[str, str]
    apostrophe: str

    def typographic(self, text: str) -> list[str]:
        """What is printed for each character: straight quotes become those of the language.

        An apostrophe stands also before a digit ('90s).
        """
        if '"' not in text and "'" not in text:
            return list(text)
        opening = (self.double[0], self.single[0])
        inner = False  # a quote within a quote is open
        made: list[str] = []
        for place, char in enumerate(text):
            if char not in "\"'":
                made.append(char)
                continue
            before, after = made[-1][-1] if made else " ", text[place + 1 : place + 2]
            opens = before.isspace() or before in "([{—–/" or (made and made[-1] in opening)
            if char == '"':
                made.append(self.double[0 if opens else 1])
            elif opens and not after.isdigit():
                inner = True
                made.append(self.single[0])
            elif inner and not opens and not after.isalnum():
                inner = False
                made.append(self.single[1])
            else:
                made.append(self.apostrophe)
        return made

    @property
    def closing(self) -> tuple[str, ...]:
        """The marks that may stand behind the last word of a sentence."""
        return tuple(mark.strip() for mark in (self.double[1], self.single[1], self.apostrophe))


STRAIGHT = Quotes(double=('"', '"'), single=("'", "'"), apostrophe="'")
"""Quotes as they are typed, where no language is known."""
