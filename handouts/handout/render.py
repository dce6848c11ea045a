"""From the resolved document to the bytes of a printed handout, in any edition."""

from handouts.briefing.logo import Picture
from handouts.diagnostics import Code, ContentError, Notice, Rendered, UnsoundError
from handouts.handout.draw import draw
from handouts.handout.edition import Edition
from handouts.handout.large_print.build import lay_out_large
from handouts.handout.standard.fit import lay_out_standard
from handouts.handout.typeset.boxes import Layout
from handouts.handout.typeset.breaking import Breaker
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.inline import Composer
from handouts.locale.model import Locale
from handouts.look.tokens import PRINT_FONTS, Look
from handouts.outline.document import Outline
from handouts.tagging import FontError, TagError, TaggedDocument


def render(
    outline: Outline, look: Look, locale: Locale, edition: Edition, logo: Picture | None = None
) -> Rendered:
    """Build the handout. Raises ContentError for content that does not fit or cannot be printed.

    UnsoundError says that its structure breaks a rule of PDF/UA, which is a fault of ours.
    """
    layout = lay_out(outline, look, locale, edition, logo)
    document = TaggedDocument(
        title=outline.title.plain,
        language=outline.language,
        author=outline.author.plain if outline.author else "",
        subject=outline.topic.plain,
        keywords=tuple(keyword.plain for keyword in outline.keywords),
        created=outline.reviewed,
        fonts=PRINT_FONTS,
    )
    try:
        draw(document, layout.pages, layout.root)
    except FontError as problem:
        notice = Notice(Code.MISSING_GLYPH, problem.origin, problem.message, "write it in another way")
        raise ContentError([notice]) from problem
    try:
        return Rendered(document.finish(), len(layout.pages), layout.notices)
    except TagError as problem:
        raise UnsoundError([str(violation) for violation in problem.violations]) from problem


def lay_out(
    outline: Outline, look: Look, locale: Locale, edition: Edition, logo: Picture | None = None
) -> Layout:
    """Measure and place everything. Raises ContentError for content that does not fit."""
    styles = look.type.large if edition.large_print else look.type.print
    unexplained = {each.letters: each.meaning for each in outline.abbreviations}
    composer = Composer(outline, locale, styles.superscript_scale, styles.superscript_rise, unexplained)
    context = PageContext(outline, look, locale, edition.paper, composer, Breaker(), logo)
    return lay_out_large(context) if edition.large_print else lay_out_standard(context)
