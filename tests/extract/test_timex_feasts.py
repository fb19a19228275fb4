"""Feasts, against days that the calendars of those years have."""

import pytest

from generator.extract.timex.feasts import easter, feast_day

EASTERS = [
    "1598-03-22",
    "1818-03-22",
    "1916-04-23",
    "1943-04-25",
    "2000-04-23",
    "2008-03-23",
    "2016-03-27",
    "2024-03-31",
    "2025-04-20",
    "2038-04-25",
]


@pytest.mark.parametrize("day", EASTERS)
def test_easter(day: str) -> None:
    """The western churches' Easter, in its earliest and latest years as well."""
    assert easter(int(day[:4])).edtf == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("12-25", "2024-12-25"),
        ("11-4-thu", "2024-11-28"),
        ("9-1-mon", "2025-09-01"),
        ("5-last-mon", "2021-05-31"),
        ("easter-2", "2024-03-29"),
        ("easter+49", "2024-05-19"),
    ],
)
def test_days_of_feasts(name: str, day: str) -> None:
    """A day of the month, the first or last weekday of a month, days from Easter."""
    assert feast_day(name, int(day[:4])).edtf == day
