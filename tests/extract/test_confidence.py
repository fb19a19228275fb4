"""A draft says how sure it is, and why."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "sure", "reason"),
    [
        ("Oster shelled the port of Selm on Monday.", 0.9, '"Monday" dates "shelled"'),
        ("Gunmen shelled the port on Monday.", 0.7, "nobody in the sentence is known"),
        (
            "Oster withdrew from Selm on Monday. Later, Norland attacked the town.",
            0.5,
            "no date of its own; goes on from",
        ),
        ("Oster has sent troops to Selm.", 0.4, "the text gives no date"),
        ("Jana Brekke said the mines would close.", 0.4, "no date of its own, and no day of the news in the text"),
    ],
)
def test_confidence(text: str, sure: float, reason: str) -> None:
    """The last draft of a text has this confidence, and this among its reasons."""
    draft = run(text, "2031-03-06").drafts[-1]
    assert draft.confidence == sure
    assert any(known.startswith(reason) for known in draft.reasons), draft.reasons


def test_two_accounts_are_surer() -> None:
    """What two speakers tell of is surer than what one does."""
    one = "Rebels attacked a convoy in Selm on Monday, Jana Brekke said."
    two = f"{one} Nine people were killed, Ilan Varga said."
    drafts = [run(text, "2031-03-06").drafts[0] for text in (one, two)]
    assert drafts[1].confidence > drafts[0].confidence
