"""References: one part of the content names another by its key."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation

REFERENCES = {
    Code.UNKNOWN_LEVEL: Explanation(
        "There is no such level",
        "Levels are listed once, under levels:, and everywhere else named by that key. One that is not listed"
        " has no name to print.",
        "- level: helpers\n  figure: helper_hours",
        "- level: helper\n  figure: helper_hours",
    ),
    Code.UNKNOWN_ROLE: Explanation(
        "There is no such role",
        "What is said of a role stands in that role's lane or column. For a role that is not listed under"
        " roles: there is none, and the words would be lost.",
        "cells:\n  guard: The whole pool\n  swim_teacher: One lane",
        "cells:\n  guard: The whole pool\n  teacher: One lane",
    ),
    Code.UNKNOWN_SOURCE: Explanation(
        "There is no such source",
        "Statements are printed with the number of their source, so that readers can check them. A source is"
        " described once, under sources:, and named by its key, not by its title.",
        "answer_source: Handbook of the sample pool",
        "answer_source: handbook",
    ),
    Code.UNKNOWN_FIGURE: Explanation(
        "There is no such figure",
        "A number that can change stands once, under figures:, and texts name it in braces. A name that is"
        " not there would be printed as it is, with the braces, in place of the number.",
        'label: "{gaurd_hours} hours"',
        'label: "{guard_hours} hours"',
    ),
    Code.UNKNOWN_CHART: Explanation(
        "There is no such chart",
        "A page, a slide or a myth names a chart by its key under charts:. Without it there is nothing to"
        " draw.",
        "- show: chart\n  chart: course_hour",
        "- show: chart\n  chart: course_hours",
    ),
    Code.UNKNOWN_FACT: Explanation(
        "There is no such fact",
        "Facts stand under their role, so a fact is named with its role: role, full stop, fact. The same"
        " short name may stand under both roles.",
        "- show: roles\n  pick: [watch]",
        "- show: roles\n  pick: [guard.watch]",
    ),
    Code.UNKNOWN_COMPARISON_ROW: Explanation(
        "There is no such row",
        "Only rows under comparison: rows: can be picked. A row that is not found would be missing from the"
        " table, and nobody would see that it is.",
        "- show: comparison\n  pick: [place, pays]",
        "- show: comparison\n  pick: [place, pay]",
    ),
    Code.UNKNOWN_SKILL: Explanation(
        "There is no such skill",
        "Only skills that stand in a group under scope: can be picked. A skill that is not found would be"
        " missing from the table of who may do what.",
        "pick: [whistle, float, tow, dive]",
        "pick: [whistle, float, tow, diving]",
    ),
    Code.UNKNOWN_MYTH: Explanation(
        "There is no such myth",
        "The slide takes the myth, the fact and its source from myths: items:, by its key.",
        "myth: rescues",
        "myth: rescue",
    ),
    Code.UNKNOWN_GLOSSARY_TERM: Explanation(
        "There is no such word",
        "Only words that stand under glossary: terms: can be picked. A word that is not found would be left"
        " unexplained.",
        "- show: glossary\n  pick: [decks]",
        "- show: glossary\n  pick: [deck]",
    ),
    Code.UNKNOWN_SCENARIO: Explanation(
        "There is no such case",
        "The slide takes the case, its questions and its answers from scenarios:, by its key.",
        "scenario: swimmer",
        "scenario: tired_swimmer",
    ),
    Code.UNKNOWN_QUESTION: Explanation(
        "There is no such question",
        "The slide takes the question, its choices and the right answer from quiz:, by its key.",
        "- show: quiz_question\n  question: first",
        "- show: quiz_question\n  question: first_aid",
    ),
    Code.UNKNOWN_CHOICE: Explanation(
        "The answer is none of the choices",
        "answer: names the right choice by its key. If it names none, no choice could be marked as right.",
        "choices:\n  guard: A lifeguard\n  helper: A helper\nanswer: lifeguard",
        "choices:\n  guard: A lifeguard\n  helper: A helper\nanswer: guard",
    ),
    Code.UNKNOWN_SEQUENCE: Explanation(
        "There is no such sequence",
        "The slide takes its steps from steps:, by the key of the whole sequence.",
        "- show: steps\n  title: How help comes\n  steps: helping",
        "- show: steps\n  title: How help comes\n  steps: help",
    ),
    Code.UNKNOWN_STEP: Explanation(
        "There is no such step",
        "A step is named with the sequence that it belongs to: sequence, full stop, step. A slide shows steps"
        " of one sequence only; mixed, they would not follow from one another.",
        "- show: steps\n  title: How help comes\n  steps: help\n  pick: [whistle]",
        "- show: steps\n  title: How help comes\n  steps: help\n  pick: [help.whistle, help.tow]",
    ),
    Code.UNKNOWN_CUT: Explanation(
        "There is no such short version",
        "Short versions of the talk are listed once, under deck: cuts:. A slide that names another one would"
        " be missing from the short talk.",
        "cuts: [shorter]",
        "cuts: [short]",
    ),
    Code.MISSING_PART: Explanation(
        "What is to be shown is not there",
        "The page or slide shows a part that the file does not have. Write the part, or take the entry out.",
        "back:\n  - show: scope\n  - show: ladder",
        "back:\n  - show: scope",
    ),
    Code.MISSING_LEVEL: Explanation(
        "A level has no entry",
        "An empty field in a table of who may do what is dangerous: one reader takes it for no, another for"
        " unknown. Each level says yes, limited or no.",
        "levels: {helper: no, guard: no}",
        "levels: {helper: no, guard: no, teacher: yes}",
    ),
    Code.MISSING_ROLE: Explanation(
        "A role has no entry",
        "Where two roles are compared, each needs its words; an empty cell says nothing, or the wrong thing.",
        "cells:\n  guard: The whole pool",
        "cells:\n  guard: The whole pool\n  teacher: One lane",
    ),
    Code.REPEATED_PICK: Explanation(
        "The same is picked twice",
        "It would stand on the page or the slide twice. Most often another key was meant.",
        "pick: [whistle, float, tow, float]",
        "pick: [whistle, float, tow, diving]",
    ),
}
