"""Author text as pieces."""

from handouts.briefing.inline import parse_text
from handouts.briefing.text import Text, joined
from handouts.handout.typeset.boxes import Ink
from handouts.handout.typeset.inline import Composer
from handouts.look.lines import Measured, Piece
from handouts.look.type import BOLD, BOLD_ITALIC, ITALIC, REGULAR, LargePrintType, PrintType
from handouts.outline import resolve
from handouts.outline.parts import Cited
from handouts.tagging import Element, Role
from tests.handout.samples import pool
from tests.locales import ENGLISH

STYLE = PrintType().body
OUTLINE = resolve(pool(), ENGLISH)
INK, LEAD = "#17202E", "#983A00"


def composed(text: str, numbers: tuple[int, ...] = (), **expansions: str) -> tuple[Element, list[Piece]]:
    owner = Element(Role.P)
    composer = Composer(OUTLINE, ENGLISH, 0.64, 0.37, expansions)
    said = Cited(parse_text(text, {}), numbers)
    return owner, list(composer.compose(said, STYLE, owner, INK, lead=LEAD).pieces)


def ink(piece: Piece) -> Ink:
    assert isinstance(piece.tag, Ink)
    return piece.tag


def test_a_bold_lead_in_has_the_roles_text_colour() -> None:
    _, (lead, rest) = composed("**Watches the water** from the chair.")
    assert (lead.face, ink(lead).colour) == (BOLD, LEAD)
    assert ink(rest).colour == INK


def test_italic_words_stand_in_italics_and_in_large_print_bold() -> None:
    text = parse_text("plain *italic* **bold *both***", {})
    composer = Composer(OUTLINE, ENGLISH, 0.64, 0.37, {})
    for style, faces in (
        (STYLE, [REGULAR, ITALIC, REGULAR, BOLD, BOLD_ITALIC]),
        (LargePrintType().body, [REGULAR, BOLD, REGULAR, BOLD, BOLD]),
    ):
        pieces = composer.compose(text, style, Element(Role.P), INK).pieces
        assert [piece.face for piece in pieces] == faces


def test_source_numbers_are_raised_and_stay_with_their_word() -> None:
    owner, pieces = composed("Watches the water.", (1, 2))
    assert [piece.text for piece in pieces] == ["Watches the water.", "1", ",", "2"]
    assert all(piece.glue and piece.rise > 0 and piece.size < STYLE.size for piece in pieces[1:])
    just_too_narrow = sum(piece.width() for piece in pieces) - 0.1
    assert Measured(pieces).lines(just_too_narrow)[-1].text == "water.1,2"
    reference = owner.elements[0]
    assert reference.role is Role.REFERENCE
    assert [kid.role for kid in reference.elements] == [Role.LINK, Role.LINK]
    target = ink(pieces[1]).target
    assert target is not None
    assert (target.address, target.internal) == ("source-1", True)


def test_an_abbreviation_is_explained_at_its_first_use_only() -> None:
    owner, pieces = composed("PSAs and the PSA, not PSAB", PSA="Pool Sample Association")
    assert [piece.text for piece in pieces] == ["PSA", "s and the PSA, not PSAB"]
    assert [element.expansion for element in owner.elements] == ["Pool Sample Association"]


def test_a_link_of_words_is_underlined_and_an_address_is_not() -> None:
    _, pieces = composed("[the rules](https://example.org/rules) [example.org](https://example.org)")
    targets = [ink(piece).target for piece in pieces if ink(piece).target]
    assert [target.underlined for target in targets if target] == [True, False]
    assert [target.contents for target in targets if target] == ["Web page: example.org"] * 2


def test_joined_texts_keep_the_first_origin() -> None:
    assert joined("Fact: ", Text((), "myths.one")).origin == "myths.one"
