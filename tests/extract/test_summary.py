"""A summary tells what an event's further sentences add, attributed, and nothing that is only said or thought of."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run

_LEAD = "Norland's army shelled the port of Selm on Monday. "


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (_LEAD, ""),
        (_LEAD + "Hundreds of families fled the town.", "Hundreds of families flee the town."),
        (_LEAD + "It shelled the port of Selm again.", ""),
        (_LEAD + "Families could flee the town.", ""),
        ("Jana Brekke resigned on Monday, her party said. “We thank her,” it said.", ""),
    ],
)
def test_summary(text: str, summary: str) -> None:
    """The summary of an article's first event: empty where it would only repeat, suppose, or speak in the first person."""
    assert run(text, "2031-03-06").drafts[0].summary == summary


def test_at_most_two_sentences() -> None:
    """However much a speaker adds, a summary has two sentences, each with its speaker."""
    text = (
        "Jana Brekke said on Monday that Norland would close the port of Selm. Brekke also said that the ministry"
        " would pay its workers. Brekke added that ships had left. Brekke urged the owners to stay calm."
    )
    lines = run(text, "2031-03-06").drafts[0].summary.split(". ")
    assert len(lines) == 2
    assert all(line.startswith("Jana Brekke") for line in lines)


@pytest.mark.parametrize(
    ("more", "summary"),
    [
        ("“This was done even though nobody asked for it,” the army said.", ""),
        ("“The gates are shut,” the army said, adding that its troops were at the port.", ""),
        (
            "Hundreds of families fled the streets around the old harbour with its rows of warehouses for the hills behind the quarries.",
            "Hundreds of families flee the streets around the old harbour with its rows of warehouses for the hills behind the quarries.",
        ),
    ],
)
def test_nothing_is_broken_off(more: str, summary: str) -> None:
    """A line goes to the end of its phrase, a quotation from mark to mark; what cannot is not told."""
    assert run(_LEAD + more, "2031-03-06").drafts[0].summary == summary
