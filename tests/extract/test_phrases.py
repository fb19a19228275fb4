"""The subject of a clause is its noun phrase: past what opens the clause, without what stands beside it."""

from __future__ import annotations

import pytest

from generator.extract.phrases import appositions, subject_words
from generator.extract.tokens import tokenize
from generator.model import Span


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("The army", "The army"),
        ("In West Selm, the governor, Ilan Varga,", "the governor"),
        ("Jana Brekke, the head of the agency,", "Jana Brekke"),
        ("Unions in Oster, Norland and Tarn", "Unions"),
        ("On Monday, Oster, Norland and Tarn", "Oster Norland and Tarn"),
        ("In Oster, Norland and Tarn, unions", "unions"),
        ("At least 17 people, including five children,", "At least 17 people"),
        ("The minister, Jana Brekke, today", "The minister"),
        ("After four hours of talks, Ilan Varga and Jana Brekke", "Ilan Varga and Jana Brekke"),
        ("The government of Norland", "The government of Norland"),
        ("Troops under General Varga", "Troops"),
        ("Oster, Norland and Tarn, all ruled by generals,", "Oster Norland and Tarn"),
        ("", ""),
    ],
)
def test_subject(before: str, subject: str) -> None:
    """The words before a verb have this subject."""
    tokens = tokenize(before, Span(0, len(before)))
    assert " ".join(t.text for t in subject_words(tokens)) == subject


def test_apposition() -> None:
    """What stands between commas after the subject names it again."""
    text = "In Selm, the governor, Ilan Varga,"
    tokens = tokenize(text, Span(0, len(text)))
    assert [[t.text for t in part] for part in appositions(tokens)] == [["Ilan", "Varga"]]
