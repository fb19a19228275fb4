"""One happening is one draft, however many sentences tell of it; two happenings are two."""

from __future__ import annotations

import pytest

from generator.extract.assemble import QUOTE_WORDS, quote_span
from generator.model import Span, Status
from tests.extract.test_cases import run

PUBLISHED = "2031-03-06"  # a Thursday


def test_one_speech_is_one_event() -> None:
    """What a speaker goes on to say adds sources, not events."""
    text = "Jana Brekke said on Monday that the mines would close. She added that wages would rise. Brekke also said that prices would not."
    (draft,) = run(text, PUBLISHED).drafts
    assert len(draft.sources) == 3


def test_same_deed_told_twice() -> None:
    """A coup last year, and the coup of July last year, are one; the more exact date stands."""
    text = "He fled after a coup last year. In July last year, Norland staged a coup against Oster."
    (draft,) = run(text, PUBLISHED).drafts
    assert (str(draft.date), len(draft.sources)) == ("2030-07", 2)


def test_two_days_are_two_events() -> None:
    """The same deed on two days is two."""
    text = "Norland shelled Selm on Monday. Norland shelled Selm on Tuesday."
    assert [str(d.date) for d in run(text, PUBLISHED).drafts] == ["2031-03-03", "2031-03-04"]


def test_chain_of_a_report() -> None:
    """A deed told next in the past tense takes the day; the perfect stays undated."""
    text = "Jana Brekke met Tomas Ruud in Selm on Monday. Later, Brekke visited the harbour. Oster has sent troops to the border."
    drafts = run(text, PUBLISHED).drafts
    assert [(d.kind, str(d.date or "")) for d in drafts] == [
        ("talks", "2031-03-03"),
        ("visit", "2031-03-03"),
        ("deployment", ""),
    ]
    assert drafts[1].sources[0].basis is not None
    assert drafts[1].sources[0].basis.rule == "narrative-chain"


def test_week_ends_with_publication() -> None:
    """What happened this week happened before the article appeared."""
    (draft,) = run("Norland shelled Selm this week.", PUBLISHED).drafts
    assert draft.date is not None
    assert draft.date.latest is not None
    assert draft.date.latest.edtf <= PUBLISHED


@pytest.mark.parametrize("tense", ["will meet", "is expected to meet", "is due to meet", "is to meet"])
def test_planned(tense: str) -> None:
    """A weekday of a plan is the one to come."""
    (draft,) = run(f"Jana Brekke {tense} Tomas Ruud on Monday.", PUBLISHED).drafts
    assert (draft.status, str(draft.date)) == (Status.PLANNED, "2031-03-10")


def test_release() -> None:
    """A body that condemns in the present tense speaks on the day of its release."""
    (draft,) = run("Oster condemns the burning of the mill. We call for calm.", PUBLISHED).drafts
    assert (draft.kind, str(draft.date), len(draft.sources)) == ("statement", PUBLISHED, 2)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Jana Brekke said on Monday that aid would come.", ["talks", "statement"]),
        ("On Monday, Jana Brekke told Tomas Ruud that aid would come.", ["statement"]),
    ],
)
def test_a_meeting_is_no_statement_of_one(said: str, kinds: list[str]) -> None:
    """A meeting without a date goes with a dated statement only if that names all who met."""
    drafts = run(f"Jana Brekke has met Tomas Ruud. {said}", PUBLISHED).drafts
    assert [draft.kind for draft in drafts] == kinds


def test_keys_are_stable() -> None:
    """A draft's key does not change when another sentence is added to the article."""
    one = run("Norland shelled Selm on Monday.", PUBLISHED).drafts
    two = run("Oster recalled its envoy on Tuesday. Norland shelled Selm on Monday.", PUBLISHED).drafts
    assert one[0].key in {draft.key for draft in two}


def test_long_quotes_are_cut_around_the_trigger() -> None:
    """A quote of a long sentence is at most 50 words and holds the word that tells of the happening."""
    text = " ".join(["word"] * 60) + " attacked " + " ".join(["word"] * 60)
    trigger = Span(text.index("attacked"), text.index("attacked") + 8)
    span = quote_span(text, Span(0, len(text)), trigger)
    assert len(span.of(text).split()) == QUOTE_WORDS
    assert span.holds(trigger)
