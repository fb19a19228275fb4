"""What is found, and what is left in peace: the doubtful findings, on both sides of their line."""

from __future__ import annotations

import time

import pytest

from generator import dates
from generator.diagnostics import Severity
from generator.model import Actor, ActorKind, Alias, Basis, Event, Participant, Source, Status
from generator.records.validate import validate
from tests.records.sample import article, content

TODAY = dates.parse("2031-06-01")


def codes(**parts: object) -> list[str]:
    return [each.code for each in validate(content(**parts), today=TODAY) if each.severity is not Severity.INFO]


def people(*names: str) -> tuple[Actor, ...]:
    return tuple(Actor(f"p-{n}", name, ActorKind.PERSON) for n, name in enumerate(names))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Doe", "J. Doe"),
        ("Jane A. Doe", "Jane Doe"),
        ("Gen. Jane Doe", "Jane Doe"),
        ("Muhammad Karim", "Mohamed Karim"),
        ("Doe Jane", "Jane Doe"),
        ("José Núñez", "Jose Nunez"),
        ("Jonathan Smithe", "Jonathan Smith"),
        ("Hasan Nasrallah", "Hassan Nasralla"),
        ("Muammar Gaddafi", "Muammar Qaddafi"),
    ],
)
def test_variants_of_a_name_are_probably_one(one: str, other: str) -> None:
    """Order, initials, titles, accents, spelling."""
    assert codes(actors=people(one, other)) == ["similar-actors"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Doe", "John Doe"),
        ("Jane A. Doe", "Jane B. Doe"),
        ("Iran Khan", "Iraq Khan"),
        ("Jane Doe", "Jane Roe"),
        ("Ann Lee", "Ann Li"),
    ],
)
def test_other_people_are_other_people(one: str, other: str) -> None:
    """A shared surname, or a short name that differs by a letter, is nothing."""
    assert codes(actors=people(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"), [("North Korea", "South Korea"), ("Niger", "Nigeria"), ("Division 12", "Division 13")]
)
def test_other_organisations_are_other_organisations(one: str, other: str) -> None:
    """Likewise."""
    assert codes(actors=(Actor("a", one), Actor("b", other))) == []


def test_a_name_may_pass_from_one_actor_to_another() -> None:
    """Claimed at the same time it is an error, one after the other it is none."""
    old = Actor("a", "Hill Party", aliases=(Alias("The League", None, dates.parse("2025")),))
    for since, expected in (("2026", []), ("2025-06", ["alias-twice"])):
        new = Actor("b", "Lake Party", aliases=(Alias("the league", dates.parse(since)),))
        assert codes(actors=(old, new)) == expected


def event(id_: str, title: str, date: str = "2031-03-04", **more: object) -> Event:
    source = Source("herald", "")
    fields: dict[str, object] = {"actors": (Participant("riverland"),), "sources": (source,)}
    return Event(id_, title, dates.parse(date), **(fields | more))  # type: ignore[arg-type]  # fields of an event


RIVERLAND = (Actor("riverland", "Riverland", ActorKind.COUNTRY), Actor("lakeside", "Lakeside", ActorKind.COUNTRY))


@pytest.mark.parametrize(
    ("title", "date", "actor", "found"),
    [
        ("Riverland calls its envoy home", "2031-03-04", "riverland", True),
        ("Envoy of Riverland called home", "2031-03-03/2031-03-05", "riverland", True),
        ("Riverland calls its envoy home", "2031-03-09", "riverland", False),
        ("Riverland calls its envoy home", "2031-03-04", "lakeside", False),
        ("Riverland closes the port", "2031-03-04", "riverland", False),
    ],
)
def test_events_are_probably_one(title: str, date: str, actor: str, *, found: bool) -> None:
    """Overlapping dates, a shared actor and similar words: all three."""
    events = (
        event("2031-03-04-a", "Riverland calls home its envoy"),
        event("2031-03-b", title, date, actors=(Participant(actor),)),
    )
    assert ("similar-events" in codes(events=events, actors=RIVERLAND, articles=(article(),))) == found


@pytest.mark.parametrize(
    ("date", "status", "code"),
    [
        ("2031-06-01", Status.REPORTED, ""),
        ("2031-06-02", Status.REPORTED, ""),
        ("2031-06-05", Status.REPORTED, "future-date"),
        ("2031-06-05", Status.PLANNED, ""),
        ("2031-05-20", Status.PLANNED, ""),
        ("2031-03-20", Status.PLANNED, "planned-past"),
        ("2031", Status.REPORTED, ""),
    ],
)
def test_past_and_future_go_with_the_status(date: str, status: Status, code: str) -> None:
    """With a day's grace for time zones and thirty days for plans."""
    one = event("x", "Port closes", date, status=status, sources=(Source("later", ""),))
    later = article("later", published="2031-06-30")
    assert codes(events=(one,), actors=RIVERLAND, articles=(later,)) == ([code] if code else [])


def test_a_day_needs_a_basis_that_gives_a_day() -> None:
    """One source that gives the day is enough."""
    month, day = Basis("in March", gives="2031-03"), Basis("on Tuesday", gives="2031-03-04")
    for bases, expected in (((month,), ["over-precise"]), ((month, day), []), ((day,), [])):
        sources = tuple(Source("herald", "", basis=basis) for basis in bases)
        assert (
            codes(events=(event("x", "Port closes", sources=sources),), actors=RIVERLAND, articles=(article(),))
            == expected
        )


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Regime closes the port", True),
        ('"Regime" closes the port, Lakeside says', False),
        ("Lakeside calls it a ‘massacre’", False),
        ("Regimental band plays", False),
        ("Government closes the port", False),
        ("BRUTAL winter comes", True),
    ],
)
def test_loaded_words_stand_in_quotation_marks(title: str, *, found: bool) -> None:
    """Whole words, whatever their case, outside any kind of quotation marks."""
    assert ("loaded-word" in codes(events=(event("x", title),), actors=RIVERLAND, articles=(article(),))) == found


def test_a_quote_may_be_wrapped_as_yaml_wraps_it() -> None:
    """White space is no difference; a letter, a straight quotation mark is."""
    text = "He said: “We go on.” It rained."
    for quote, expected in (
        ("He said:\n“We go on.”", []),
        ("He said: “We go on.”", []),
        ('He said: "We go on."', ["quote-not-found"]),
        ("He said: “We go of.”", ["quote-not-found"]),
    ):
        one = event("x", "Speech", sources=(Source("herald", quote),))
        assert codes(events=(one,), actors=RIVERLAND, articles=(article(text=text),)) == expected


def test_three_thousand_names_are_compared_in_seconds() -> None:
    """Also where all of them share a few words."""
    first = "Muhammad Ahmed Abdullah Ali Hassan Hussein Omar Khaled Yusuf Ibrahim".split()
    last = [f"{a}{b}{c}" for a in "KMSHNJZT" for b in ("ari", "asi", "adi", "ani", "abi") for c in ("", "m", "n", "d")]
    names = [f"{first[n % 10]} {first[n // 10 % 10]} al {last[n * 7 % len(last)]}" for n in range(3000)]
    start = time.process_time()
    validate(content(actors=people(*names)), today=TODAY)
    assert time.process_time() - start < 5
