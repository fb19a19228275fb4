"""Time expressions of a text (TIMEX3), each read against its anchor; and those as EDTF dates."""

from generator.extract.timex.edtf import to_date
from generator.extract.timex.tag import tag

__all__ = ["tag", "to_date"]
