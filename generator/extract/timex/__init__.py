"""Time expressions of a text (TIMEX3), each read against its anchor; ranges as one; and those as EDTF dates."""

from generator.extract.timex.edtf import to_date
from generator.extract.timex.ranges import joined
from generator.extract.timex.refused import Refused, refusals
from generator.extract.timex.tag import is_history
from generator.extract.timex.unsure import tag

__all__ = ["Refused", "is_history", "joined", "refusals", "tag", "to_date"]
