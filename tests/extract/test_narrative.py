"""Deeds of a history without a date of their own: those with a named side, place or loser are recorded, undated."""

import pytest

from tests.extract.test_cases import run

OPENING = "In 1911 Norland was at war with Oster. "
TOLD = [
    ("General Matthias Roe pinned down the Oster army in the siege of Pelm.", "battle"),
    ("The town of Ambly fell to the Norland Third Corps.", "ground-operation"),
    ("General Matthias Roe left Pelm to threaten the Oster supply lines.", "deployment"),
    ("Norland forces turned east through the Marl valley.", "ground-operation"),
    ("The king of Norland fled to Oster.", "displacement"),
    ("The Norland parliament elected Peter Stahl president.", "decision"),
    ("General Matthias Roe dealt Oster a crushing defeat at Hume.", "battle"),
    ("Norland was forced to dispatch 4,000 troops to the border.", "deployment"),
    ("The Oster navy blockaded Port Lamb.", "ground-operation"),
    ("Norland raised an army against Oster.", "deployment"),
]
UNTOLD = [
    "The Norland cavalry fought on foot.",
    "Norland officers were being killed faster than they could be replaced.",
    "General Roe would later be killed at Drum.",
    "Oster planned to attack Hume.",
    "Norland did not attack the port.",
    "In his novel, rebels attack Hume.",
    "Norland was never defeated.",
    "The rebels fought bravely.",
    "The war cost Norland 40,000 men.",
]


@pytest.mark.parametrize(("sentence", "kind"), TOLD)
def test_told(sentence: str, kind: str) -> None:
    """A deed in the past tense of somebody named, or at a named place, is an undated event of its kind."""
    drafts = run(OPENING + sentence, "1950").drafts
    assert [(d.kind, d.date) for d in drafts] == [(kind, None)]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_untold(sentence: str) -> None:
    """Customs, states, what was to come, what was not, and what nobody named did make no event."""
    assert run(OPENING + sentence, "1950").drafts == ()


def test_news_is_no_history() -> None:
    """In a report of a day such a sentence makes no undated event."""
    text = "The minister spoke on Monday. The Norland parliament elected Peter Stahl president."
    assert all(d.date is not None for d in run(text, "2031-03-05").drafts)
