"""When something was: dates in EDTF (`edtf`), and words for people (`wording`)."""

from generator.dates.edtf import EARLIEST, LATEST, MONTHS, Date, DateError, Day, Precision, known, of_day, parse
from generator.dates.wording import words

__all__ = [
    "EARLIEST",
    "LATEST",
    "MONTHS",
    "Date",
    "DateError",
    "Day",
    "Precision",
    "known",
    "of_day",
    "parse",
    "words",
]
