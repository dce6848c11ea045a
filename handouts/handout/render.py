"""From a briefing to the bytes of a printed handout, in any edition."""

from functools import partial

from handouts.briefing.citations import cite
from handouts.briefing.logo import Picture
from handouts.briefing.model import Briefing
from handouts.diagnostics import Code, ContentError, Notice, Rendered, UnsoundError
from handouts.handout.draw import draw
from handouts.handout.edition import Edition
from handouts.handout.large_print.build import lay_out_large
from handouts.handout.standard.fit import fit
from handouts.handout.standard.page import place
from handouts.handout.typeset.boxes import Page
from handouts.handout.typeset.inline import Composer, abbreviations
from handouts.handout.typeset.paragraph import Concessions, PageContext
from handouts.locale.model import Locale
from handouts.look.tokens import PRINT_FONTS, Look
from handouts.tagging import Element, FontError, Role, TagError, TaggedDocument


def render(
    briefing: Briefing, look: Look, locale: Locale, edition: Edition, logo: Picture | None = None
) -> Rendered:
    """Build the handout. Raises ContentError for content that does not fit or cannot be printed.

    UnsoundError says that its structure breaks a rule of PDF/UA, which is a fault of ours.
    """
    pages, root, notices = lay_out(briefing, look, locale, edition, logo)
    document = TaggedDocument(
        title=briefing.title.plain,
        language=briefing.language,
        author=briefing.author.plain if briefing.author else "",
        subject=briefing.topic.plain,
        keywords=tuple(keyword.plain for keyword in briefing.keywords),
        created=briefing.reviewed,
        fonts=PRINT_FONTS,
    )
    try:
        draw(document, pages, root)
    except FontError as problem:
        notice = Notice(Code.MISSING_GLYPH, problem.origin, problem.message, "write it in another way")
        raise ContentError([notice]) from problem
    try:
        return Rendered(document.finish(), len(pages), notices)
    except TagError as problem:
        raise UnsoundError([str(violation) for violation in problem.violations]) from problem


def lay_out(
    briefing: Briefing, look: Look, locale: Locale, edition: Edition, logo: Picture | None = None
) -> tuple[tuple[Page, ...], Element, tuple[Notice, ...]]:
    """Measure and place everything: the pages, the root of the structure, and remarks."""
    cited = cite(briefing)
    sections = (*briefing.handout.front, *briefing.handout.back)
    listed = any(section.show == "sources" for section in sections)
    styles = look.type.large if edition.large_print else look.type.print
    scale, rise = styles.superscript_scale, styles.superscript_rise

    def setting(known: dict[str, str], concessions: Concessions) -> PageContext:
        """A fresh setting: every attempt at a page starts with the same unexplained abbreviations."""
        composer = Composer(locale, cited, listed, scale, rise, dict(known))
        return PageContext(briefing, look, locale, cited, edition.paper, composer, logo, concessions)

    expansions = abbreviations(briefing)
    if edition.large_print:
        whole = setting(expansions, Concessions())
        return lay_out_large(whole), whole.root, tuple(whole.remarks)
    sides = (briefing.handout.front, briefing.handout.back)
    root = Element(Role.DOCUMENT)
    pages: list[Page] = []
    notices: list[Notice] = []
    stuck = False
    for number, sections in enumerate(sides, 1):
        try:
            fitted, measured = fit(partial(setting, expansions), sections, number)
        except ContentError as problem:
            notices += problem.notices
            stuck = True  # the other page is still tried, so that one run tells everything
            continue
        expansions = fitted.composer.expansions
        root.kids += fitted.root.kids
        notices += fitted.remarks
        pages.append(place(fitted, measured))
    if stuck:
        raise ContentError(notices)
    return tuple(pages), root, tuple(notices)
