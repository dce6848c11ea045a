"""The two arrangements: which parts stand on paper and on screen, and in which order."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from handouts.briefing.model.base import AuthorText, Part, mend
from handouts.briefing.model.keys import IS_THERE, ChartKey, FactKey, MythKey, RowKey, SkillKey, TermKey, once
from handouts.briefing.model.slides import Slide, TitledSlide
from handouts.diagnostics import Code


class ShowRoles(Part):
    """The two lanes with their facts ("emt.ride"); all facts when `pick` is left out."""

    show: Literal["roles"]
    pick: Annotated[tuple[FactKey, ...], AfterValidator(once)] = ()


class ShowComparison(Part):
    """The comparison table; all rows when `pick` is left out."""

    show: Annotated[Literal["comparison"], IS_THERE]
    pick: Annotated[tuple[RowKey, ...], AfterValidator(once)] = ()


class ShowChart(Part):
    """A chart."""

    show: Literal["chart"]
    chart: ChartKey


class ShowScope(Part):
    """The scope matrix; all skills when `pick` is left out."""

    show: Annotated[Literal["scope"], IS_THERE]
    pick: Annotated[tuple[SkillKey, ...], AfterValidator(once)] = ()


class ShowMyths(Part):
    """Myths and facts; all when `pick` is left out."""

    show: Annotated[Literal["myths"], IS_THERE]
    pick: Annotated[tuple[MythKey, ...], AfterValidator(once)] = ()


class ShowGlossary(Part):
    """Words to know; all when `pick` is left out."""

    show: Annotated[Literal["glossary"], IS_THERE]
    pick: Annotated[tuple[TermKey, ...], AfterValidator(once)] = ()


class ShowPlain(Part):
    """A part that is always shown whole."""

    show: Annotated[Literal["shared", "call_911", "ladder", "sources"], IS_THERE]


HandoutSection = Annotated[
    ShowRoles | ShowComparison | ShowChart | ShowScope | ShowMyths | ShowGlossary | ShowPlain,
    Field(discriminator="show"),
]


class Handout(Part):
    """The sheet: what stands on its front and on its back."""

    front: tuple[HandoutSection, ...] = Field(min_length=1, max_length=20)
    back: tuple[HandoutSection, ...] = Field(min_length=1, max_length=20)


class Template(Part):
    """An agency's PowerPoint template beside the content file.

    `layouts` says which of its layouts serves which kind of slide, by name; the rest is matched.
    """

    file: str
    layouts: Mapping[str, str] = Field(default={}, max_length=40)


class Deck(Part):
    """The slides in order, the named cuts (shorter shows) of them, and the template they stand on."""

    template: Template | None = None
    cuts: Mapping[str, AuthorText] = Field(default={}, max_length=10)
    slides: tuple[Slide, ...] = Field(min_length=1, max_length=150)

    @model_validator(mode="after")
    def _titles_differ(self) -> "Deck":
        first: dict[str, int] = {}
        for place, slide in enumerate(self.slides):
            if isinstance(slide, TitledSlide):
                words = slide.title.plain.casefold()
                if words in first:
                    raise mend(
                        Code.REPEATED_TITLE,
                        f"slide {place + 1} has the title of slide {first[words] + 1}",
                        "give each slide its own title; people who cannot see the slides find them by it",
                        at=f"slides.{place}.title",
                    )
                first[words] = place
        return self
