"""The EDTF forms that a chronology needs: read, bounded, ordered, printed, in words."""

from __future__ import annotations

from datetime import date as Calendar  # noqa: N812 - `date` is our own word

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import Date, DateError, Day, Precision, known, of_day, parse, words

# form, EDTF, time beside it, first day, last day, precision, words
FORMS = [
    ("exact day", "2024-09-30", "", "2024-09-30", "2024-09-30", "day", "30 September 2024"),
    ("month", "2024-04", "", "2024-04-01", "2024-04-30", "month", "April 2024"),
    ("year", "2024", "", "2024-01-01", "2024-12-31", "year", "2024"),
    ("decade", "202X", "", "2020-01-01", "2029-12-31", "decade", "the 2020s"),
    ("century", "19XX", "", "1900-01-01", "1999-12-31", "century", "the 20th century"),
    ("season", "2024-21", "", "2024-03-01", "2024-05-31", "season", "spring 2024"),
    ("interval", "2024-09-28/2024-10-02", "", "2024-09-28", "2024-10-02", "interval", "28 September to 2 October 2024"),
    ("open start", "../2024-06-25", "", None, "2024-06-25", "interval", "before 25 June 2024"),
    ("open end", "2024-06-25/..", "", "2024-06-25", None, "interval", "from 25 June 2024 on"),
    ("approximate", "2024-07~", "", "2024-07-01", "2024-07-31", "month", "about July 2024"),
    ("uncertain", "2024-07?", "", "2024-07-01", "2024-07-31", "month", "perhaps July 2024"),
    ("both", "2024%", "", "2024-01-01", "2024-12-31", "year", "perhaps about 2024"),
    (
        "one of a set",
        "[2024-09-30,2024-10-01]",
        "",
        "2024-09-30",
        "2024-10-01",
        "set",
        "30 September 2024 or 1 October 2024",
    ),
    ("before", "[..2024-06-25]", "", None, "2024-06-25", "set", "25 June 2024 or earlier"),
    ("after", "[2024-06-25..]", "", "2024-06-25", None, "set", "25 June 2024 or later"),
    ("mid month", "2024-07-1X", "", "2024-07-10", "2024-07-19", "month", "10-19 July 2024"),
    ("week", "2024-06-17/2024-06-23", "", "2024-06-17", "2024-06-23", "interval", "week of 17 June 2024"),
    ("weekend", "2024-09-28/2024-09-29", "", "2024-09-28", "2024-09-29", "interval", "28-29 September 2024"),
    (
        "night",
        "2024-09-30/2024-10-01",
        "night",
        "2024-09-30",
        "2024-10-01",
        "interval",
        "night of 30 September 2024",
    ),
    (
        "time with zone",
        "2024-09-30",
        "18:30+03:00",
        "2024-09-30",
        "2024-09-30",
        "day",
        "30 September 2024, 18:30 UTC+03:00",
    ),
    ("day BC", "-0043-03-15", "", "-0043-03-15", "-0043-03-15", "day", "15 March 44 BC"),
    ("year BC", "-0479", "", "-0479-01-01", "-0479-12-31", "year", "480 BC"),
    (
        "unknown day of a known month",
        "2024-02-XX",
        "",
        "2024-02-01",
        "2024-02-29",
        "month",
        "a day in February 2024",
    ),
    ("unknown", "XXXX", "", None, None, "unknown", "unknown date"),
]
IDS = [form[0] for form in FORMS]


def _edtf(day: Day | None) -> str | None:
    return day.edtf if day else None


@pytest.mark.parametrize(("name", "text", "time", "first", "last", "precision", "spoken"), FORMS, ids=IDS)
def test_form(
    name: str, text: str, time: str, first: str | None, last: str | None, precision: str, spoken: str
) -> None:
    """Every form has the bounds, precision and words that it should, and prints as it was written."""
    date = parse(text)
    assert (str(date), _edtf(date.earliest), _edtf(date.latest), date.precision.value) == (text, first, last, precision)
    assert parse(str(date)) == date
    assert words(date, time=time) == spoken


ORACLE = [form for form in FORMS if form[1][0] not in "[X-" and form[0] not in {"open start", "open end", "mid month"}]


@pytest.mark.parametrize("form", ORACLE, ids=[form[0] for form in ORACLE])
def test_bounds_agree_with_the_edtf_library(form: tuple[str, ...]) -> None:
    """The edtf library finds the same first and last day."""
    theirs = parse_edtf(form[1])
    first, last = theirs.lower_strict(), theirs.upper_strict()
    ours = parse(form[1])
    assert ours.earliest == Day(*first[:3])
    assert ours.latest == Day(*last[:3])


def test_order_of_forms() -> None:
    """Dates sort by their bounds, then the more precise first; the unknown come last."""
    ordered = ["-0479", "../1999", "2023", "2024-01-01", "2024-01", "2024", "2024-01-02", "2024-02-01", "202X", "XXXX"]
    expected = ["-0479", "../1999", "202X", "2023", "2024-01-01", "2024-01", "2024", "2024-01-02", "2024-02-01", "XXXX"]
    assert [str(d) for d in sorted(map(parse, ordered), key=lambda d: d.sort_key)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "yesterday",
        "2024-13",
        "2024-02-30",
        "1995-02-29",
        "2024-00-10",
        "2024-1-1",
        "24-01-01",
        "2024/2023",
        "2024/2025/2026",
        "[2024",
        "2024-XX-05",
        "2024-1X",
        "2" * 201,
    ],
)
def test_what_is_no_date(text: str) -> None:
    """What is no date, or an impossible one, is refused in words; `known` gives None."""
    with pytest.raises(DateError):
        parse(text)
    assert known(text) is None


def test_leap_days_of_the_gregorian_calendar() -> None:
    """29 February is in 2024 and 2000, and not in 1900."""
    assert parse("2024-02-29").is_day
    assert parse("2000-02-29").is_day
    with pytest.raises(DateError, match="February 1900 has 28 days"):
        parse("1900-02-29")


def test_overlap() -> None:
    """Dates overlap where some day can be meant by both; the unknown overlaps nothing."""
    assert parse("2024-09").overlaps(parse("2024-09-30/.."))
    assert not parse("2024-09").overlaps(parse("2024-10"))
    assert not parse("XXXX").overlaps(parse("XXXX"))


@given(st.dates(min_value=Calendar(1, 1, 1)))
def test_days_agree_with_the_calendar(day: Calendar) -> None:
    """Day numbers, weekdays and the way back agree with the standard library."""
    ours = Day(day.year, day.month, day.day)
    assert ours.weekday == day.weekday()
    assert ours.ordinal - Day(1, 1, 1).ordinal == day.toordinal() - 1
    assert Day.of_ordinal(ours.ordinal) == ours


@given(st.integers(min_value=-3_000_000, max_value=3_000_000))
def test_every_day_number_is_a_day(number: int) -> None:
    """A day's number leads back to that day, before the year 1 as well, and its EDTF is read as that day."""
    day = Day.of_ordinal(number)
    assert day.ordinal == number
    assert parse(day.edtf) == of_day(day)


_SINGLE = st.builds(
    lambda year, month, mark: f"{year:04d}" + (f"-{month:02d}" if month else "") + mark,
    st.integers(0, 9999),
    st.one_of(st.none(), st.integers(1, 12)),
    st.sampled_from(["", "?", "~", "%"]),
)


@given(_SINGLE, _SINGLE)
def test_intervals_span_their_sides(left: str, right: str) -> None:
    """An interval is bounded by its sides; one that ends before it starts is refused; all have words."""
    text = f"{left}/{right}"
    date: Date | None = known(text)
    starts, ends = parse(left), parse(right)
    assert starts.earliest
    assert ends.latest
    if date is None:
        assert starts.earliest > ends.latest
        return
    assert (date.earliest, date.latest, date.precision) == (starts.earliest, ends.latest, Precision.INTERVAL)
    assert words(date)
