"""Time expressions as dates of events: EDTF, no more precise than the words, with the time of day apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import Day, known, words
from generator.extract.segment import segment
from generator.extract.timex import tag, to_date
from generator.extract.timex.ranges import joined
from generator.extract.values import Timex, TimexType
from generator.model import Dct, Span


def of(value: str, mod: str = "") -> tuple[str, str]:
    """The EDTF and the time of day of a value."""
    type_ = TimexType.TIME if "T" in value else TimexType.DATE
    date, time = to_date(Timex(Span(0, 1), type_, value, mod))
    return (date.edtf if date else ""), time


VALUES = [
    ("2024-09-30", "", "2024-09-30", ""),
    ("2024-04", "", "2024-04", ""),
    ("2024", "", "2024", ""),
    ("2024-07", "MID", "2024-07~", ""),
    ("2024", "START", "2024~", ""),
    ("2024-10-01", "START", "2024-10-01", ""),
    ("2024-10-01", "APPROX", "2024-10-01~", ""),
    ("2024-W25", "", "2024-06-17/2024-06-23", ""),
    ("2024-W25", "END", "2024-06-17/2024-06-23", ""),
    ("2024-W39-WE", "", "2024-09-28/2024-09-29", ""),
    ("2024-09-30TNI", "", "2024-09-30/2024-10-01", "night"),
    ("2024-09-30TEV", "", "2024-09-30", "evening"),
    ("2024-09-30T18:30Z", "", "2024-09-30", "18:30Z"),
    ("2024-09-30T19:20-05", "", "2024-09-30", "19:20-05"),
    ("202X", "", "202X", ""),
    ("198X", "START", "198X~", ""),
    ("18XX", "", "18XX", ""),
    ("2024-SP", "", "2024-21", ""),
    ("2024-Q3", "", "2024-35", ""),
    ("2023-H2", "", "2023-41", ""),
    ("BC0044", "", "-0043", ""),
    ("BC0001-03-15", "", "0000-03-15", ""),
    ("2024-06-05/2024-06-09", "", "2024-06-05/2024-06-09", ""),
    ("2024-W24/2024-W25", "", "2024-06-10/2024-06-23", ""),
    ("1871-03/1871-05", "", "1871-03/1871-05", ""),
    ("XXXX-10-07", "", "", ""),
    ("XXXX-10", "", "", ""),
    ("PAST_REF", "", "", ""),
    ("PRESENT_REF", "", "", ""),
    ("", "", "", ""),
]


@pytest.mark.parametrize(("value", "mod", "edtf", "time"), VALUES, ids=[f"{v}{m}" for v, m, _, _ in VALUES])
def test_value(value: str, mod: str, edtf: str, time: str) -> None:
    """Each kind of value has its EDTF; what names no day of a known year names no date."""
    assert of(value, mod) == (edtf, time)


def test_a_length_or_a_set_is_no_date() -> None:
    """How long, and how often, do not say when."""
    for type_, value in ((TimexType.DURATION, "P3D"), (TimexType.SET, "XXXX-WXX-2"), (TimexType.DURATION, "2024")):
        assert to_date(Timex(Span(0, 1), type_, value)) == (None, "")


@given(
    st.integers(500_000, 800_000),
    st.sampled_from(["", "TMO", "TNI", "T10:30"]),
    st.sampled_from(["", "START", "APPROX"]),
)
def test_a_day_stays_within_its_night(number: int, time: str, mod: str) -> None:
    """A day begins on that day, and ends on it or, at night, on the next; its words can always be said."""
    day = Day.of_ordinal(number)
    date, told = to_date(Timex(Span(0, 1), TimexType.TIME if time else TimexType.DATE, day.edtf + time, mod))
    assert date
    assert date.earliest == day
    assert date.latest == (day.plus(1) if time == "TNI" else day)
    assert words(date, time=told)


RANGES = [
    ("They fought between 5 and 9 June.", "between 5 and 9 June", "2024-06-05/2024-06-09"),
    ("They fought from June 3 to July 19, 1942.", "from June 3 to July 19, 1942", "1942-06-03/1942-07-19"),
    ("They ruled in March-May 1871.", "March-May 1871", "1871-03/1871-05"),
    ("It came on September 30/October 1.", "September 30/October 1", "2024-09-30/2024-10-01"),
    ("They fought from 1914 to 1918.", "from 1914 to 1918", "1914/1918"),
    ("It fell on the night of 13-14 April 1943.", "night of 13-14 April 1943", "1943-04-13/1943-04-14"),
]


@pytest.mark.parametrize(("text", "said", "edtf"), RANGES, ids=[row[1] for row in RANGES])
def test_a_range_is_one_interval(text: str, said: str, edtf: str) -> None:
    """Both ends of a range become one date of an event."""
    timexes = joined(text, tag(text, segment(text), Dct(known("2024-10-01"))))
    assert [(t.span.of(text), str(to_date(t)[0])) for t in timexes] == [(said, edtf)]


def test_a_night_of_two_days_is_told_as_a_night() -> None:
    """The night of 13-14 April begins on the 13th."""
    text = "It fell on the night of 13-14 April 1943."
    (night,) = joined(text, tag(text, segment(text), Dct(None)))
    date, time = to_date(night)
    assert date
    assert words(date, time=time) == "night of 13 April 1943"


@pytest.mark.parametrize(
    "text", ["They met on 4 and 5 May 2024.", "From 9 June 2024 it was quiet; by 5 June 2024 it had been loud."]
)
def test_what_is_no_range_stays_apart(text: str) -> None:
    """Two days of a list are two days, and so are two that merely stand in one sentence."""
    timexes = tag(text, segment(text), Dct(None))
    assert joined(text, timexes) == timexes


def test_overnight_is_the_night_that_ends_on_the_day_of_telling() -> None:
    """News of a Tuesday that tells of "overnight" tells of the night from Monday to Tuesday."""
    text = "The army struck overnight."
    (night,) = tag(text, segment(text), Dct(known("2024-10-01")))
    assert (str(to_date(night)[0]), to_date(night)[1]) == ("2024-09-30/2024-10-01", "night")
