"""What was probably meant where a value is malformed: a date, a time of day. Only hints; nothing is read this way."""

from __future__ import annotations

import re

from generator import dates
from generator.records.published import read_published

_LIMIT = 80  # characters: the patterns here take time with the square of the length


def date_hint(text: str) -> str:
    """What to write in place of a text that is no date in EDTF, in words; "" where nothing is known."""
    if len(text) > _LIMIT:
        return ""
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        mended = f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
        if dates.known(mended):
            return f"write {mended}"
    if match := re.fullmatch(r"(\d[\d-]+\d)\s*(?:-|–|—|to|until|\.\.+)\s*(\d[\d-]+\d)", text):
        span = f"{match[1]}/{match[2]}"
        if dates.known(span):
            return f"write {span}"
    if match := re.fullmatch(r"(\d{4}-\d{2}-\d{2})[T ][\da-z].*", text):
        return f"a date has no time of day: write {match[1]}, and the time in `time`"
    if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|.*[^\W\d_]{3}.*\d{4}|\d{4}.*[^\W\d_]{3}.*", text):
        return _written_out(text)
    return ""


def _written_out(text: str) -> str:
    """A date in words, or in the numbers of some country, as EDTF."""
    try:
        return f"write {read_published(text)}"
    except dates.DateError as fault:
        return str(fault)


def as_clock(text: str) -> str:
    """A time such as "5 pm", "9.30" or "5:30 p.m." as HH:MM; "" where it is none."""
    match = re.fullmatch(r"(\d{1,2})(?:[:.h](\d\d))? ?(?:([ap])\.?m\.?)?", text.strip().lower())
    if not match or not (match[2] or match[3]):
        return ""
    hour = int(match[1]) % 12 + 12 * (match[3] == "p") if match[3] else int(match[1])
    return f"{hour:02d}:{match[2] or '00'}"
