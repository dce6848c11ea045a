"""Resolves the slides of the deck."""

from typing import assert_never

from handouts.briefing.model import Scenario, Slide
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.outline import screen
from handouts.outline.charts import amount, chart
from handouts.outline.contact import contact
from handouts.outline.numbering import Medium
from handouts.outline.parts import Caveat, ShareChart
from handouts.outline.resolver import Resolver, picked, there


def slides(r: Resolver, caveat: Caveat) -> list[screen.Slide]:
    """Every slide of the content; the lists of sources are filled in when all of them are known."""
    made, section = [], 0
    for index, shown in enumerate(r.briefing.deck.slides):
        section += isinstance(shown, a.SectionSlide)
        made.append(_slide(r, shown, f"deck.slides.{index}", section, caveat))
    return made


def _slide(r: Resolver, shown: Slide, origin: str, section: int, caveat: Caveat) -> screen.Slide:
    r.used.clear()
    r.use(shown.foot)
    if isinstance(shown, a.TitledSlide):
        r.use(shown.title)
    body = _body(r, shown, section, caveat)
    notes = screen.Notes(shown.notes.minutes, shown.notes.say, shown.notes.ask, shown.notes.answer)
    return screen.Slide(origin, _title(r, shown), body, tuple(sorted(r.used)), shown.foot, notes, shown.cuts)


def _title(r: Resolver, shown: Slide) -> Text:
    """The title of a slide: its own, or the case, question or call that it shows."""
    match shown:
        case a.CoverSlide():
            return r.briefing.title
        case a.ScenarioQuestionSlide(scenario=key):
            return r.briefing.scenarios[key].case
        case a.QuizQuestionSlide(question=key):
            return r.briefing.quiz[key].question
        case a.CallSlide():
            return r.text(there(r.briefing.call_911).text)
        case _:
            return shown.title


def _body(r: Resolver, shown: Slide, section: int, caveat: Caveat) -> screen.Body:
    """What stands below the title."""
    briefing = r.briefing
    match shown:
        case a.CoverSlide(presenter=presenter):
            r.use(presenter)
            return screen.Cover(briefing.topic, briefing.audience, presenter, briefing.call_911 is not None)
        case a.ShortAnswerSlide():
            return _short_answer(r)
        case a.AgendaSlide():
            return _agenda(r)
        case a.SectionSlide(text=text, agenda=line):
            r.use(text, line)
            return screen.Opener(section, text)
        case a.RolesSlide(pick=pick):
            return screen.Lanes(r.lanes(pick))
        case a.ComparisonSlide(pick=pick):
            return r.comparison(pick)
        case a.ChartSlide(chart=key):
            return chart(r, key)
        case a.ScopeSlide(pick=pick, note=note):
            return _scope(r, pick, note)
        case a.LadderSlide():
            return r.ladder()
        case a.SharedSlide():
            return r.shared()
        case a.MythSlide(myth=key):
            return _myth(r, key)
        case a.StepsSlide(steps=key, pick=pick):
            return _steps(r, key, pick)
        case a.ScenarioQuestionSlide(scenario=key):
            case_ = briefing.scenarios[key]
            return screen.ScenarioQuestion(tuple(case_.questions.values()), case_.prompt)
        case a.ScenarioAnswerSlide(scenario=key):
            return _scenario_answer(r, briefing.scenarios[key])
        case a.QuizQuestionSlide(question=key):
            return screen.QuizQuestion(tuple(briefing.quiz[key].choices.values()))
        case a.QuizAnswerSlide(question=key):
            return _quiz_answer(r, key)
        case a.CallSlide():
            return _call(r)
        case a.SourcesSlide():
            return screen.SourceList((), caveat)
        case _:
            assert_never(shown)


def _short_answer(r: Resolver) -> screen.ShortAnswer:
    r.use(source=r.briefing.answer_source)
    panels = []
    for key, role in r.briefing.roles.items():
        summary, number = r.claim(role.summary).text, role.key_number
        figure = r.briefing.figures[number.figure]
        r.use(number.before, number.after, source=figure.source)
        panels.append(screen.Panel(r.levels[key], summary, number.before, amount(r, figure), number.after))
    return screen.ShortAnswer(tuple(panels))


def _agenda(r: Resolver) -> screen.Agenda:
    every = enumerate(r.briefing.deck.slides)
    return screen.Agenda(
        tuple(
            screen.AgendaEntry(shown.title, shown.agenda, f"deck.slides.{index}")
            for index, shown in every
            if isinstance(shown, a.SectionSlide)
        )
    )


def _scope(r: Resolver, pick: tuple[str, ...], note: Text | None) -> screen.Scope:
    part = there(r.briefing.scope)
    names = [group.name for group in part.groups.values()]
    r.use(note, part.title, part.intro, *names, source=part.source)
    every = {
        name: r.skill(name, key, skill)
        for key, group in part.groups.items()
        for name, skill in group.skills.items()
        if not pick or name in pick
    }
    return screen.Scope(part.title, tuple(picked(every, pick)), note)


def _myth(r: Resolver, key: str) -> screen.MythAndFact:
    item = there(r.briefing.myths).items[key]
    myth, fact = r.text(item.myth), r.text(item.fact)
    r.use(myth, fact, source=item.source)
    evidence = chart(r, item.chart) if item.chart else None
    return screen.MythAndFact(myth, fact, evidence if isinstance(evidence, ShareChart) else None)


def _steps(r: Resolver, key: str, pick: tuple[str, ...]) -> screen.Steps:
    every = r.briefing.steps[key].steps
    made = []
    for step in picked(every, tuple(one.partition(".")[2] for one in pick)):
        text = r.text(step.text)
        r.use(step.name, text, source=step.source)
        made.append(screen.Step(step.name, text))
    return screen.Steps(tuple(made))


def _scenario_answer(r: Resolver, part: Scenario) -> screen.ScenarioAnswer:
    answers = tuple(part.answers.values())
    said = [text for texts in answers for text in texts]
    r.use(part.case, *part.questions.values(), part.prompt, source=part.source)
    r.use(*part.headings.values(), *said, part.conclusion)
    return screen.ScenarioAnswer(tuple(part.headings.values()), answers, part.conclusion)


def _quiz_answer(r: Resolver, key: str) -> screen.QuizAnswer:
    part = r.briefing.quiz[key]
    r.use(part.question, *part.choices.values(), part.because, source=part.source)
    right = list(part.choices).index(part.answer)
    return screen.QuizAnswer(tuple(part.choices.values()), right, part.because)


def _call(r: Resolver) -> screen.CallForHelp:
    part = there(r.briefing.call_911)
    r.use(part.number, part.title, r.text(part.text), part.reassurance, source=part.source)
    return screen.CallForHelp(
        part.number, part.reassurance, contact(r.briefing.contact, r.locale, Medium.SCREEN)
    )
