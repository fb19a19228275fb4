"""What is proposed in place of a malformed value."""

from __future__ import annotations

import time

import pytest

from generator.records.mends import as_clock, date_hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2031-3-4", "write 2031-03-04"),
        ("4 March 2031", "write 2031-03-04"),
        ("2031-03-02 - 2031-03-04", "write 2031-03-02/2031-03-04"),
        ("2031-03-02 to 2031-03-04", "write 2031-03-02/2031-03-04"),
        ("2031-2032", "write 2031/2032"),
        ("2031-03-04 17:00", "a date has no time of day: write 2031-03-04, and the time in `time`"),
        ("2031-03-04 - 2031-03-02", ""),
        ("soon", ""),
    ],
)
def test_a_date_is_proposed_as_edtf(text: str, hint: str) -> None:
    """Where it can be told which one is meant."""
    assert date_hint(text) == hint


@pytest.mark.parametrize("piece", ["null", "1-", "2031 ", "é", " "])
def test_a_long_text_costs_nothing(piece: str) -> None:
    """A file may hold 300,000 characters where a date should be."""
    start = time.process_time()
    assert date_hint(f"2031-03-04{piece * 20_000}!") == ""
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize(
    ("text", "clock"),
    [("5pm", "17:00"), ("5.30 p.m.", "17:30"), ("12 am", "00:00"), ("12:15 PM", "12:15"), ("9:05", "09:05"), ("5", "")],
)
def test_a_time_is_proposed_by_the_clock_of_24_hours(text: str, clock: str) -> None:
    """HH:MM; a bare number is none."""
    assert as_clock(text) == clock
