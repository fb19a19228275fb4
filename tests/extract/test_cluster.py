"""Drafts of several articles that tell of one happening become one group; what differs in day or main actor never does."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.dates import parse
from generator.extract.cluster import SAME, cluster, likeness
from generator.model import Draft, Event, Participant, Role, Source, Status

RAID = Draft(
    key="a-1",
    title="Norland bombs the port of Selm",
    kind="attack",
    status=Status.REPORTED,
    sources=(Source("one", "Norland jets bombed the port of Selm on Monday."),),
    date=parse("2031-03-03"),
    actors=(Participant("norland", Role.INITIATOR), Participant("oster", Role.TARGET)),
)
OTHER = replace(
    RAID,
    key="b-1",
    title="Norland jets strike Selm",
    sources=(Source("two", "The port of Selm was bombed on Monday by Norland jets."),),
)


def groups(*drafts: Draft, events: tuple[Event, ...] = ()) -> list[tuple[tuple[str, str], ...]]:
    """The members of each group, a draft an article."""
    return [g.members for g in cluster({f"article-{n}": [d] for n, d in enumerate(drafts)}, events)]


def test_two_articles_one_happening() -> None:
    """The same day, parties and kind in like words are one."""
    assert len(groups(RAID, OTHER)) == 1


def test_another_day_is_another_happening() -> None:
    """What differs in day is never merged, however alike the words."""
    assert len(groups(RAID, replace(RAID, date=parse("2031-03-04")))) == 2


def test_another_main_actor_is_another_happening() -> None:
    """What differs in its main actor is never merged."""
    assert len(groups(RAID, replace(RAID, actors=(Participant("tarn-rebels", Role.INITIATOR),)))) == 2


def test_undated_drafts_stay_apart() -> None:
    """Without a date nothing shows that two happenings are one."""
    assert len(groups(replace(RAID, date=None), replace(OTHER, date=None))) == 2


def test_drafts_of_one_article_stay_apart() -> None:
    """An article that gives two drafts means two happenings."""
    assert len(cluster({"one": [RAID, replace(RAID, key="a-2")]}, ())) == 2


def test_recorded_event() -> None:
    """A draft like an event that other articles gave becomes that event; its own event comes first."""
    event = Event(
        "2031-03-03-raid", RAID.title, RAID.date, kind="attack", actors=RAID.actors, sources=(Source("old", "x"),)
    )
    assert cluster({"new": [RAID]}, [event])[0].event == event.id
    assert cluster({"new": [replace(RAID, event="2031-03-03-mine")]}, [event])[0].event == "2031-03-03-mine"


def test_month_and_day() -> None:
    """A month and a day in it may be one happening; the measure says how alike they are."""
    month = likeness(RAID, replace(OTHER, date=parse("2031-03")))
    assert month.date == 0.5
    assert 0 < month.whole < likeness(RAID, OTHER).whole
    assert likeness(RAID, OTHER).whole >= SAME


@given(
    st.permutations(
        [RAID, OTHER, replace(RAID, key="c-1", date=parse("2031-03-05")), replace(OTHER, key="d-1", kind="killing")]
    )
)
def test_every_draft_is_in_one_group(drafts: list[Draft]) -> None:
    """Each draft is a member of exactly one group."""
    members = [m for g in groups(*drafts) for m in g]
    assert sorted(members) == sorted({(f"article-{n}", d.key) for n, d in enumerate(drafts)})


def test_the_most_exact_date_comes_first() -> None:
    """The draft that gives the event its fields is the one with the most exact date, whichever article is read first."""
    (members,) = groups(replace(RAID, date=parse("2031-03")), OTHER)
    assert members[0] == ("article-1", "b-1")
