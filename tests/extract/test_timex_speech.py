"""Quoted words count from the day of the speech that the text tells of."""

from __future__ import annotations

import pytest

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.model import Dct

WEDNESDAY = Dct(known("2031-03-05"))

SPOKEN = [
    ('In a speech on Monday, she said: "Today we sign the treaty."', "Today", "2031-03-03"),
    ("“We signed it today,” the minister said on Sunday.", "today", "2031-03-02"),
    ("In an address on 1 February 2031 he said: “Tomorrow the mill will close.”", "Tomorrow", "2031-02-02"),
    ('"We will meet tonight," she told them on Monday.', "tonight", "2031-03-03TNI"),
    ("``Yesterday we won,'' he wrote on Tuesday.", "Yesterday", "2031-03-03"),
    ('"We signed it today," the minister said.', "today", "2031-03-05"),
    ("The minister, who spoke on Monday, arrives today.", "today", "2031-03-05"),
    ('The mill, shut since Monday, opens again. "We start today," said the owner.', "today", "2031-03-05"),
    ('"We start today," he said. On Monday the mill had been shut.', "today", "2031-03-05"),
]


@pytest.mark.parametrize(("text", "words", "value"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_quoted_days(text: str, words: str, value: str) -> None:
    """The day named beside the words that say who speaks is the day of the speech; without one it is the article's."""
    found = {timex.span.of(text): timex.value for timex in tag(text, segment(text), WEDNESDAY)}
    assert found[words] == value


def test_the_speech_is_the_anchor_shown() -> None:
    """Who asks why sees the day that the words were spoken on."""
    text = 'In a speech on Monday, she said: "Today we sign the treaty."'
    today = tag(text, segment(text), WEDNESDAY)[-1]
    assert today.anchor_span is not None
    assert (today.anchor, today.anchor_span.of(text)) == ("2031-03-03", "Monday")
