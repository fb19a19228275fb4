"""An hour of the day belongs to the day that was told of before it, where it tells of the same sort of happening."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run

_LEAD = "A bomb killed ten people in Selm on Tuesday. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (_LEAD + "Rebels shelled the village of Tarn at around 8 a.m.", "2031-03-04"),
        (_LEAD + "Rebels shelled the village of Tarn at 8 a.m. on Thursday.", "2031-03-06"),
        ("Jana Brekke visited Selm on Tuesday. Rebels shelled the village of Tarn at 8 a.m.", "2031-03-06"),
    ],
)
def test_the_day_of_an_hour(text: str, day: str) -> None:
    """The shelling's day: the killing's, its own where it has one, the article's after something of another sort."""
    (shelling,) = [draft for draft in run(text, "2031-03-06").drafts if "shell" in draft.title]
    assert shelling.date is not None
    assert shelling.date.edtf == day
