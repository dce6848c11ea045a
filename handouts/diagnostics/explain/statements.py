"""What the content says: figures, dates, and who may do what."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation

STATEMENTS = {
    Code.FIGURE_SHAPE: Explanation(
        "Neither a number nor a range",
        "A figure is one number (value:) or a range (low: and high:). With half a range, or with both, it is"
        " not clear what is to be printed.",
        "guard_hours:\n  low: 20\n  unit: hours",
        "guard_hours:\n  low: 20\n  high: 30\n  unit: hours",
    ),
    Code.FIGURE_ORDER: Explanation(
        "Low is not below high",
        "The range would be printed backwards, and its bar in the chart could not be drawn. If both numbers"
        " are the same, it is no range: write value:.",
        "low: 30\nhigh: 20",
        "low: 20\nhigh: 30",
    ),
    Code.FIGURE_NEGATIVE: Explanation(
        "A figure below zero",
        "Hours, pay and shares are never below zero; a minus is a slip, or a dash that was meant as a range.",
        "value: -30\nunit: percent",
        "value: 30\nunit: percent",
    ),
    Code.UNDATED_PAY: Explanation(
        "An amount of money without its month",
        "Pay changes every year. An amount that does not say when it was measured misleads whoever plans a"
        " life with it, and nobody can tell when to look again.",
        "value: 15\nunit: dollars",
        "value: 15\nunit: dollars\nas_of: 2026-01",
    ),
    Code.SHARE_RANGE: Explanation(
        "A share that is a range",
        "A chart of shares divides one whole in two, and needs one number to do so. A range is drawn in a"
        " chart of kind: range.",
        "kind: share\ntitle: Time in the water\nfigure: guard_hours",
        "kind: share\ntitle: Time in the water\nfigure: lesson_share",
    ),
    Code.REVIEW_ORDER: Explanation(
        "The next review is in the past",
        "Both dates are printed. A sheet whose next review comes before its last one tells readers that"
        " nobody looks after it.",
        "reviewed: 2026-02-01\nreview_by: 2025-02-01",
        "reviewed: 2026-02-01\nreview_by: 2027-02-01",
    ),
    Code.SCOPE_VALUE: Explanation(
        "Not yes, limited or no",
        "Who may do what is told with three marks only, so that nobody has to guess. What lies between is"
        " limited, and a note says how.",
        "levels: {helper: no, guard: maybe, teacher: yes}",
        "levels: {helper: no, guard: limited, teacher: yes}",
    ),
    Code.LIMIT_UNTOLD: Explanation(
        "Limited, but nobody says how",
        "A reader who sees that a skill is limited has to know when it is allowed. Without a note, each would"
        " make up a rule.",
        "levels: {helper: limited, guard: yes, teacher: yes}",
        'levels: {helper: limited, guard: yes, teacher: yes}\nnote: "Helper: shallow end"',
    ),
    Code.REPEATED_SKILL: Explanation(
        "A skill stands in two groups",
        "Slides pick skills by their key. With two of one name, nobody knows which of them is shown, and the"
        " two could contradict each other.",
        "tow:\n  name: Lead water games",
        "games:\n  name: Lead water games",
    ),
    Code.REPEATED_TITLE: Explanation(
        "Two slides have one title",
        "People who cannot see the slides find their way by the list of titles, and so do you when you look"
        " for a slide while you talk. Two of one name cannot be told apart.",
        "- show: section\n  title: In the water",
        "- show: section\n  title: At the desk",
    ),
}
