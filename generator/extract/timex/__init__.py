"""Time expressions of a text (TIMEX3), each read against its anchor; ranges as one; and those as EDTF dates."""

from generator.extract.timex.edtf import to_date
from generator.extract.timex.ranges import joined
from generator.extract.timex.tag import is_history, tag

__all__ = ["joined", "tag", "to_date"]
