"""What is said about a text that does not fit: which words, how much too long, how many words to cut."""

from collections.abc import Set
from dataclasses import replace

from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Fitted, Misfit, Paragraph, Stretch
from handouts.diagnostics import Code, Notice, counted
from handouts.look.units import Points


def complaint(text: Fitted, misfit: Misfit, typesetter: Typesetter, wordings: Set[str]) -> Notice:
    """What is wrong with a text, told where its words stand.

    `wordings` are the origins of texts that may have words of their own for the screen.
    """
    size, room = misfit.size, misfit.room
    wide = next((entry for entry in text.paragraphs if typesetter.is_too_wide(entry, room, size)), None)
    if wide is not None:
        word = _longest_word(wide, misfit, typesetter)
        message = f'the word "{word.text}" is wider than its place on the slide, even at {size:g} points'
        return _notice(word.origin, message, "use a shorter word", "other", wordings)
    longest = max(text.paragraphs, key=lambda entry: len(entry.plain))
    origin = max(longest.stretches, key=lambda stretch: len(stretch.text)).origin
    over = counted(misfit.lines, "line")
    message = f"the text is {over} too long for its place on the slide, even at {size:g} points"
    cut = counted(words_to_cut(text, misfit, typesetter), "word")
    return _notice(origin, message, f"cut about {cut}", "shorter", wordings)


def too_tall(origin: str, over: Points, wordings: Set[str]) -> Notice:
    """What is said about a table row that fills more than a slide by `over`."""
    message = f"this table row is {over:.0f} points too tall for a slide"
    return _notice(origin, message, "shorten the longest cell of the row", "shorter", wordings)


def words_to_cut(text: Fitted, misfit: Misfit, typesetter: Typesetter) -> int:
    """How many words must go from the longest paragraph before everything fits."""
    entries = list(text.paragraphs)
    at = max(range(len(entries)), key=lambda index: len(entries[index].plain))
    whole = entries[at]
    words = whole.plain.split()
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        shorter = Stretch(" ".join(words[:middle]), whole.stretches[0].bold)
        entries[at] = Paragraph((shorter,), whole.level)
        if typesetter.height(entries, misfit.room, misfit.size) <= misfit.room.height:
            low = middle
        else:
            high = middle - 1
    return max(1, len(words) - low)


def _longest_word(entry: Paragraph, misfit: Misfit, typesetter: Typesetter) -> Stretch:
    """The widest of the words between blanks."""
    words = [replace(each, text=word) for each in entry.stretches for word in each.text.split()]

    def width(word: Stretch) -> float:
        return typesetter.text(replace(entry, stretches=(word,)), misfit.room, misfit.size).longest

    return max(words or entry.stretches, key=width)


def _notice(origin: str, message: str, help_: str, kind: str, wordings: Set[str]) -> Notice:
    """With the advice to write words of that kind under `slide:`, where the content may have that key."""
    advice = f", or give {kind} words for the screen under slide:" if origin in wordings else ""
    return Notice(Code.DOES_NOT_FIT, origin, message, help_ + advice)
