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
    "General Matthias Roe allegedly burned Dorn.",
    "General Matthias Roe supposedly fled to Oster.",
    "Norland rarely attacked Oster.",
    "Norland usually attacked Oster at harvest time.",
    "Whenever Oster attacked, Norland withdrew.",
    "A painting by Lund shows how General Roe seized Dorn.",
    "Norland's plan foresaw that its army crossed the Marl.",
    "The army of Norland moved slowly.",
    "In a popular novel Norland conquered Oster.",
    "Norland almost invaded Oster.",
    "Had General Roe attacked Dorn, Oster would have fallen.",
    "According to legend, Queen Ada poisoned the king of Oster.",
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


NEWS = [
    ("Norland's parliament elected Peter Stahl president.", "decision", "reported"),
    ("Peter Stahl, 54, currently treasurer, will succeed Jane Roe.", "decision", "planned"),
    ("Its chairman, Jane Roe, is stepping down.", "decision", "planned"),
    ("Lawyers for Jane Roe sued Norland.", "accusation", "reported"),
    ("Peter Stahl will retire.", "decision", "planned"),
    ("Norland gave Oster $29 million in aid.", "aid", "reported"),
    ("A federal court has reinstated the conviction of Carl Brand.", "decision", "reported"),
    ("Norland troops clashed with rebels in Pelm.", "battle", "reported"),
]


@pytest.mark.parametrize(("sentence", "kind", "state"), NEWS)
def test_news(sentence: str, kind: str, state: str) -> None:
    """What a report of a day tells of firms, courts and governments beside its dates is an undated event."""
    drafts = run(sentence, "2031-03-06").drafts
    assert [(d.kind, d.status.value, d.date) for d in drafts] == [(kind, state, None)]


def test_what_only_recalls_a_date_has_none() -> None:
    """Times after "named after", "as in", "reminiscent of" and figures of a year earlier date nothing."""
    for sentence in (
        "The square was named after the rising of 1848.",
        "As in 1956, tanks rolled into the town.",
        "His attack was reminiscent of the purge of 1937.",
        "Net fell to $2 million from $5 million a year earlier.",
    ):
        assert all(d.date is None for d in run(sentence, "2031-03-06").drafts), sentence


def test_nouns_after_further_are_no_verbs() -> None:
    """What one warns against, with a word like "further" before it, is not done: only the warning is told."""
    drafts = run("Norland warned Oster on Friday against further raids.", "2031-03-06").drafts
    assert [(d.kind, str(d.date and d.date.edtf)) for d in drafts] == [("warning", "2031-02-28")]


def test_a_dateline_may_begin_with_the_day() -> None:
    """The place and day before a report's first words are none of its sentence."""
    drafts = run("PELM, 4 March 2031 - At least 38 people were killed in an attack on Sunday.", "2031-03-04").drafts
    assert [str(d.date and d.date.edtf) for d in drafts] == ["2031-03-02"]
    assert "PELM" not in drafts[0].title


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The fall of Pelm, on 2 September 1864, was a factor in the election.", "1864-09-02"),
        ("The Oster War (1812-1814) ruined Norland.", "1812/1814"),
        ("The retreat, on 3 July 1863, was orderly.", "1863-07-03"),
    ],
)
def test_a_noun_takes_the_time_set_off_after_it(sentence: str, date: str) -> None:
    """A time between marks right after an event noun is the noun's."""
    assert [d.date and d.date.edtf for d in run(sentence, "1950").drafts] == [date]


def test_a_time_set_off_after_a_preposition_is_not_the_nouns() -> None:
    """ "Before the war, in 1860" dates no war."""
    assert run("Before the war, in 1860, Stahl was a teacher.", "1950").drafts == ()


def test_a_minister_comments_on_what_is_reported() -> None:
    """The subject of "said" may stand after an opening that has a clause of its own; the statement is of the text's day."""
    text = "Commenting on reports that rebels have reached the dam at Pelm, Tom Ruud said: This is a sad day."
    assert [(d.kind, d.date and d.date.edtf) for d in run(text, "2031-03-06").drafts] == [("statement", "2031-03-06")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland refused to comment.",
        "Norland chose not to attend.",
        "In the past Norland arrested critics.",
        "Norland once suspended the pact with Oster.",
        "Oster sells Norland most of its gas.",
        "Norland, which owns the firm, publishes the Journal.",
    ],
)
def test_what_is_no_news(sentence: str) -> None:
    """In a report of a day, silence, what was once, and what one always does make no undated event."""
    assert run("The bridge is old. " + sentence, "2031-03-06").drafts == ()


def test_once_again_is_news() -> None:
    """ "Once again" is no "once"."""
    text = (
        "Shells hit Pelm on Monday. The violence also once again spilled into Norland, with shelling by Oster forces."
    )
    assert len(run(text, "2031-03-06").drafts) == 2
