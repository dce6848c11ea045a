import pytest
from pydantic import TypeAdapter, ValidationError

from handouts.briefing.model import Figure
from handouts.briefing.model.figures import Number
from tests.locales import ENGLISH

NUMBER = TypeAdapter(Number)


def figure(**values):
    return Figure.model_validate({"source": "a", **values})


def code(**values):
    with pytest.raises(ValidationError) as caught:
        figure(**values)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1200", 1200), ("1,200", 1200), ("0.5", 0.5), (" 40 ", 40), ("1,234,567.125", 1234567.125), ("-3", -3)],
)
def test_a_number_may_have_commas_and_decimals(written, meant):
    assert NUMBER.validate_python(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x",
        "1,20",
        "12,00",
        "1 200",
        "1e3",
        "0x10",
        "1:30",
        ".5",
        "5.",
        "NaN",
        "inf",
        "1_000",
        "½",
        "٣",
        "1" * 10,
        "1,000,000,000",
        "0.1234",
        "--1",
        "$5",
        "5%",
        None,
        [],
        {},
        True,
    ],
)
def test_nothing_else_is_a_number(written):
    with pytest.raises(ValidationError) as caught:
        NUMBER.validate_python(written)
    assert caught.value.errors()[0]["type"] == "not-a-number"


def test_a_value_is_its_own_range():
    made = figure(value="40")
    assert (made.least, made.most) == (40, 40)


def test_a_range_has_a_low_and_a_high_end_and_may_start_at_zero():
    made = figure(low="0", high="2,000")
    assert (made.least, made.most) == (0, 2000)


@pytest.mark.parametrize("values", [{}, {"low": "1"}, {"high": "1"}, {"value": "1", "low": "0", "high": "2"}])
def test_a_figure_has_one_shape(values):
    assert code(**values) == "figure-shape"


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("1", "1")])
def test_low_is_below_high(low, high):
    assert code(low=low, high=high) == "figure-order"


def test_a_figure_is_not_below_zero():
    assert code(value="-1") == "figure-negative"
    assert code(low="-1", high="2") == "figure-negative"


@pytest.mark.parametrize("written", ["-0", "-0.0", -0.0])
def test_zero_has_no_sign(written):
    assert str(figure(value=written).least) == "0.0"


def test_money_needs_its_month_and_nothing_else_does():
    assert code(value="5", unit="dollars") == "undated-pay"
    made = figure(value="5", unit="dollars", as_of="2025-05")
    assert (made.as_of.year, made.as_of.month) == (2025, 5)
    assert figure(value="5", unit="percent").as_of is None


@pytest.mark.parametrize("month", ["2025", "2025-00", "2025-13", "2025-5", "25-05", "3025-05", "٢٠٢٥-05", ""])
def test_a_month_is_a_year_and_two_digits(month):
    assert code(value="5", as_of=month) == "not-a-month"


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (120, 200, "hours", "120–200"),
        (44470, 44470, "dollars", "$44,470"),
        (44470, 60600, "dollars", "$44,470–60,600"),
        (56, 56, "percent", "56%"),
        (0.5, 1.25, "years", "0.5–1.25"),
        (19000, 19000, "number", "19,000"),
        (123456789.125, 123456789.125, "number", "123,456,789.125"),
        (0, 0, "number", "0"),
        (100, 100, "number", "100"),
    ],
)
def test_figures_are_written_as_people_write_them(low, high, unit, shown):
    assert ENGLISH.figure(low, high, unit) == shown


def test_a_month_is_written_in_words():
    assert ENGLISH.month(2025, 5) == "May 2025"
