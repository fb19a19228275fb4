"""The day of a clock time that stands alone: that of the happening told before, not of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.dated import HARM, Happening
from generator.model import Dct, Status

_CLOCK = re.compile(
    r"(?i)(?:(?:around|about|at|shortly|just|before|after|by|near|nearly|exactly|local|time|gmt|utc|a\.?m\.?|p\.?m\.?|hrs|hours|noon"
    r"|midnight|dawn|dusk|o'clock)|\d{1,2}(?:[:.]?\d{2})?(?:[ap]\.?m\.?)?|[\s,.])+"
)
_REACH = 8  # sentences back


def same_day(happening: Happening, found: Sequence[Happening], dct: Dct) -> Happening:
    """A happening dated by a clock alone, on the day of the last one of its sort within some sentences.

    "killed ten people on Tuesday. ... The strike hit the village at 8 a.m.": news tells of Tuesday's morning.
    """
    clock = happening.basis is not None and _CLOCK.fullmatch(happening.basis.words)
    if not clock or happening.date is None or happening.date != dct.date or happening.status is not Status.REPORTED:
        return happening
    told = next((h for h in reversed(found) if h.date and h.date.is_day and _one_sort(h, happening)), None)
    if told is None or told.date is None or happening.scene - told.latest > _REACH or happening.basis is None:
        return happening
    basis = replace(happening.basis, anchor=told.date.edtf, rule="narrative-chain", gives=told.date.edtf)
    reason = f"an hour of the day that is told of before, {told.date.edtf}"
    return replace(happening, date=told.date, basis=basis, reasons=(*happening.reasons, reason), confidence=0.7)


def _one_sort(told: Happening, happening: Happening) -> bool:
    return told.kind == happening.kind or {told.kind, happening.kind} <= HARM
