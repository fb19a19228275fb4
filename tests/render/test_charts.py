"""Charts as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config
from generator.dates import parse
from generator.model import Event
from generator.render import charts
from generator.render.words import load

ENGLISH = load("en")


def _events(days: Sequence[str]) -> list[Event]:
    return [Event(f"e{n}", "E", parse(day), kind="attack") for n, day in enumerate(sorted(days))]


def _heights(path: str) -> list[float]:
    return [float(height) for height in re.findall(r"v([\d.]+)", path)]


def test_a_column_stands_for_a_month_and_leads_to_its_first_event() -> None:
    """Columns in the order of time, with what they hold in words."""
    days = ["2031-01-05", "2031-01-09", "2031-03-01", "2031-11-01"]
    strip = charts.strip(_events(days), lambda event: event.id, Config(), ENGLISH)
    assert strip
    assert [(column.path, column.label) for column in strip.columns] == [
        ("e0", "January 2031: 2 events"),
        ("e2", "March 2031: 1 event"),
        ("e3", "November 2031: 1 event"),
    ]
    assert _heights(strip.bars[0].path) == [24.0, 12.0, 12.0]


def test_a_short_time_is_told_by_weeks() -> None:
    """Half a year at most; a week is named by its Monday, and months stand under the weeks that they begin with."""
    strip = charts.strip(_events(["2031-03-04", "2031-03-09", "2031-04-10"]), lambda _: "", Config(), ENGLISH)
    assert strip
    assert strip.unit == "week"
    assert [column.label for column in strip.columns] == [
        "week of 3 March 2031: 2 events",
        "week of 7 April 2031: 1 event",
    ]
    assert [tick.label for tick in strip.ticks] == ["Mar", "Apr"]


def test_a_column_is_never_finer_than_a_date() -> None:
    """A month stands in no week and a year in no month: it is counted beside; where there are many, columns are longer."""
    weeks = [f"2031-03-{day:02}" for day in range(3, 28)]
    strip = charts.strip(_events([*weeks, "2031-04"]), lambda _: "", Config(), ENGLISH)
    assert strip
    assert (strip.unit, strip.unplaced) == ("week", 1)
    strip = charts.strip(_events(["2031-03-04", "2031-04", "2031-05"]), lambda _: "", Config(), ENGLISH)
    assert strip
    assert (strip.unit, strip.unplaced) == ("month", 0)
    strip = charts.strip(_events(["2031-03-04", "2032", "2033"]), lambda _: "", Config(), ENGLISH)
    assert strip
    assert (strip.unit, strip.unplaced) == ("year", 0)


def test_an_interval_stands_where_it_begins() -> None:
    """What goes on from a day has that day, however long it lasts."""
    strip = charts.strip(_events(["2031-03-04/2031-05-30", "2031-04-10/.."]), lambda event: event.id, Config(), ENGLISH)
    assert strip
    assert (strip.unit, strip.unplaced) == ("week", 0)
    assert [column.path for column in strip.columns] == ["e0", "e1"]


def test_a_longer_time_has_wider_columns() -> None:
    """Never more columns than can be told apart, whatever the span."""
    for last, unit in (("2031-12-01", "month"), ("2050-01-01", "quarter"), ("2120-01-01", "year"), ("2900", "decade")):
        strip = charts.strip(_events(["2031-01-01", last]), lambda _: "", Config(), ENGLISH)
        assert strip
        assert strip.unit == unit
        assert strip.step >= 100 / 120


@given(st.lists(st.dates().map(str), min_size=1, max_size=40))
def test_no_column_leaves_the_chart(days: list[str]) -> None:
    """Every column begins inside the width, and every bar is no higher than the chart; a month alone has none."""
    strip = charts.strip(_events(days), lambda _: "", Config(), ENGLISH)
    if not strip:
        assert len({day[:7] for day in days}) == 1
        return
    assert all(0 <= column.x <= 100 - strip.step + 0.01 for column in strip.columns)
    assert all(height <= strip.height + 0.1 for bars in strip.bars for height in _heights(bars.path))


def test_nothing_dated_has_no_chart() -> None:
    """No strip and no calendar where no event has a day."""
    assert charts.strip([Event("a", "A")], lambda _: "", Config(), ENGLISH) is None
    assert charts.calendar(_events(["2031"]), lambda _: "", ENGLISH) is None


@given(st.lists(st.dates().map(lambda d: str(d.replace(year=2028, day=min(d.day, 28)))), min_size=1, max_size=20))
def test_the_calendar_has_every_day_with_events_in_its_row(days: list[str]) -> None:
    """A day stands in the row of its weekday, Monday on top, and no two days in one place."""
    events = _events(days)
    calendar = charts.calendar(events, lambda event: str(event.date), ENGLISH)
    assert calendar
    assert [day.path for day in calendar.days] == sorted(set(days))
    rows = {day.path: (day.y - 14) // 12 for day in calendar.days}
    assert all(
        rows[str(event.date)] == event.date.earliest.weekday for event in events if event.date and event.date.earliest
    )
    assert len({(day.x, day.y) for day in calendar.days}) == len(calendar.days)
    assert len(re.findall("M", calendar.empty)) == 366
