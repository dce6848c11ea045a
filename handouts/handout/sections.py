"""Which builder makes which section of the standard handout."""

from typing import assert_never

from handouts.briefing.model import HandoutSection
from handouts.briefing.model import arrange as a
from handouts.handout.boxes import Block
from handouts.handout.call import call
from handouts.handout.chart import chart
from handouts.handout.comparison import comparison
from handouts.handout.glossary import glossary
from handouts.handout.ladder import ladder
from handouts.handout.matrix import matrix, title_row
from handouts.handout.myths import myths
from handouts.handout.roles import roles
from handouts.handout.setting import Setting
from handouts.handout.shared import shared
from handouts.handout.sources import sources


def build(section: HandoutSection, s: Setting, *, opens_page: bool) -> tuple[Block, ...]:
    """The measured blocks of a section. `opens_page`: nothing but the lane rule stands above it."""
    match section:
        case a.ShowRoles():
            return (roles(section, s),)
        case a.ShowComparison():
            return (comparison(section, s),)
        case a.ShowChart():
            return (chart(section, s),)
        case a.ShowScope():
            return (title_row(s, first=opens_page), matrix(section, s))
        case a.ShowMyths():
            return (myths(section, s),)
        case a.ShowGlossary():
            return (glossary(section, s),)
        case a.ShowPlain(show=show):
            return (_PLAIN[show](s),)
        case _:
            assert_never(section)


_PLAIN = {"shared": shared, "call_911": call, "ladder": ladder, "sources": sources}
