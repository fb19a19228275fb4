"""What names can mean: people's actors over packaged ones, offices and institutions by country and time."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from generator.dates import parse
from generator.extract.gazetteer import Gazetteer, build
from generator.extract.names import keys
from generator.model import Actor, ActorKind, Alias, Office, Review


@pytest.fixture(scope="module")
def packaged() -> Gazetteer:
    return build(())


def meant(gazetteer: Gazetteer, name: str) -> list[str]:
    found = gazetteer.names.longest(keys(name), 0)
    return [meaning.id for meaning in found[0]] if found and found[1] == len(keys(name)) else []


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("US", "united-states"),
        ("Britain", "united-kingdom"),
        ("Swedes", "sweden"),
        ("Türkiye", "turkey"),
        ("Tehran", "iran"),
        ("FARC", "revolutionary-armed-forces-of-colombia"),
        ("Tamil Tigers", "liberation-tigers-of-tamil-eelam"),
        ("United States Central Command", "us-central-command"),
        ("AP", "associated-press"),
        ("Da’esh", "islamic-state"),
    ],
)
def test_packaged_names(packaged: Gazetteer, name: str, actor: str) -> None:
    """Countries, peoples, capitals, groups, institutions and agencies are known by the names that news uses."""
    assert meant(packaged, name)[0] == actor


def test_people_win_over_the_package() -> None:
    """An actor of content/actors takes the place of the packaged one of the same name, whatever its id."""
    own = Actor("party-of-god", "Hezbollah", ActorKind.ARMED_GROUP, (Alias("The Party"),))
    gazetteer = build([own])
    assert meant(gazetteer, "Hezbollah") == ["party-of-god"]
    assert meant(gazetteer, "Hizbullah") == ["party-of-god"]
    assert gazetteer.actor("party-of-god") is own
    assert "hezbollah" not in gazetteer.actors


def test_a_merged_id_is_still_met() -> None:
    """An id that a person merged into another leads its packaged names there."""
    gazetteer = build([Actor("riverland", "Riverland", ActorKind.COUNTRY, was=("hamas",))])
    assert meant(gazetteer, "Islamic Resistance Movement") == ["riverland"]


def test_an_alias_has_its_time() -> None:
    """An alias that is limited to a time means its actor only then, and nobody where the date is unknown."""
    own = Actor(
        "lakeside", "Lakeside Front", ActorKind.ARMED_GROUP, (Alias("The Lakers", parse("2020"), parse("2024")),)
    )
    found = build([own]).names.longest(keys("The Lakers"), 0)
    assert found is not None
    meaning = found[0][0]
    assert meaning.holds(parse("2022-05-01"))
    assert not meaning.holds(parse("2025-01-01"))
    assert not meaning.holds(None)


def test_the_same_office_is_another_person_at_another_date(packaged: Gazetteer) -> None:
    """The British foreign secretary of 2016 is not the one of 2018."""
    assert packaged.holder("foreign-minister", "united-kingdom", parse("2017-01-01")) == "boris-johnson"
    assert packaged.holder("foreign-minister", "united-kingdom", parse("2018-12-01")) == "jeremy-hunt"
    assert packaged.holder("foreign-minister", "united-kingdom", None) == ""


def test_a_month_in_which_the_office_changed_hands_names_nobody(packaged: Gazetteer) -> None:
    """Where two held the office within the date, neither is taken."""
    assert packaged.holder("president", "united-states", parse("2021-01")) == ""


def test_people_give_offices() -> None:
    """An office in content/actors answers like a packaged one, by any of the titles that mean it."""
    doe = Actor(
        "jane-doe", "Jane Doe", ActorKind.PERSON, offices=(Office("Minister of Defence", "sweden", parse("2030")),)
    )
    assert build([doe]).holder("defence-minister", "sweden", parse("2031-01-01")) == "jane-doe"


def test_institutions_follow_from_country_and_role(packaged: Gazetteer) -> None:
    """A ministry has its own name where the lexicon has one, else the country's adjective."""
    assert packaged.institution("united-states", "defence-ministry") == "pentagon"
    made = packaged.actor(packaged.institution("sweden", "defence-ministry"))
    assert (made.id, made.name, made.kind, made.part_of) == (
        "sweden-defence-ministry",
        "Swedish defence ministry",
        ActorKind.MINISTRY,
        ("sweden",),
    )


def test_an_unknown_id_is_an_error(packaged: Gazetteer) -> None:
    """`actor` raises KeyError for an id that is neither known nor made of a country and a role."""
    with pytest.raises(KeyError):
        packaged.actor("nobody-at-all")


def test_the_same_actors_give_the_same_gazetteer() -> None:
    """The order in which actors come does not matter."""
    actors = [
        Actor("b", "Beta Front", ActorKind.ARMED_GROUP),
        Actor("a", "Alpha Front", ActorKind.ARMED_GROUP, (Alias("Beta Front"),)),
    ]
    assert build(actors) == build(actors[::-1])


def test_building_is_quick() -> None:
    """Once the lexicon is read, a gazetteer is made in well under a second."""
    build(())
    start = time.process_time()
    build(())
    assert time.process_time() - start < 0.5


def test_whom_a_surname_alone_may_mean() -> None:
    """A packaged or a checked person, or one with a dated office; not somebody whom another article brought."""
    draft = Actor("ada-testar", "Ada Testar", ActorKind.PERSON, review=Review.DRAFT)
    dated = replace(draft, offices=(Office("minister", "norway", parse("2030")),))
    bearers = [build([actor]).bearers("Testar") for actor in (draft, replace(draft, review=Review.CHECKED), dated)]
    assert bearers == [(), ("ada-testar",), ("ada-testar",)]
    assert build(()).bearers("Netanyahu") == ("benjamin-netanyahu",)


def test_an_unchecked_office_without_a_time_holds_in_no_other_text() -> None:
    """What a text called a person says nothing of who holds that office at another date; checked or dated, it does."""
    date = parse("2031-03-05")
    told = Actor(
        "ada-boll", "Ada Boll", ActorKind.PERSON, offices=(Office("foreign minister", "norway"),), review=Review.DRAFT
    )
    dated = replace(told, offices=(Office("foreign minister", "norway", parse("2030")),))
    nobodys = replace(told, offices=(Office("foreign minister"),), review=Review.CHECKED)
    holders = [
        build([actor]).holder("foreign-minister", "norway", date)
        for actor in (told, dated, replace(told, review=Review.CHECKED))
    ]
    assert holders == ["", "ada-boll", "ada-boll"]
    assert build([nobodys]).holder("foreign-minister", "", date) == ""
