"""News or history: decided from the text itself, for it says what a date is counted from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.timex.calendar import Point
from generator.extract.timex.lexicon import Lexicon
from generator.extract.timex.scan import Match
from generator.extract.timex.story import named_year


def is_narrative(matches: Sequence[Match], lexicon: Lexicon, dct: Point | None) -> bool:
    """A text that names years long before the DCT's more often than it counts from its own day is history.

    A short text that never counts from its own day needs but two such years; one whose own day is not known, but one.
    """
    years = [year for match in matches if (year := named_year(match, lexicon)) is not None]
    distant = sum(1 for year in years if not dct or dct.year - year > 1)
    from_today = sum(1 for match in matches if match.rule.args.get("news"))
    enough = 2 if dct and dct.month else 1
    return (distant >= 5 and distant > 2 * from_today) or (distant >= enough and not from_today)
